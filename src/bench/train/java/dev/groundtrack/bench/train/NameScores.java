package dev.groundtrack.bench.train;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How right it is about what bears the names of our own texts that were kept aside. */
final class NameScores {
  private NameScores() {}

  static void print(
      HuggingFaceTokenizer tokenizer, Network network, NDManager manager, List<Example> examples) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Example example : examples) {
      if (!example.isAside() || !example.set().equals("own") || NameBatch.of(example).isEmpty()) {
        continue;
      }
      PairBatch batch =
          new PairBatch(
              List.of(
                  PairBatch.Asked.of(
                      example,
                      List.of(new Example.Pair(0, 0, Set.of(Labels.NONE), "", "", "")),
                      tokenizer)));
      try (NDManager within = manager.newSubManager()) {
        NDArray states = network.encoder().encode(batch.tokens(), batch.lengths(), within, false);
        NameBatch names = new NameBatch(batch);
        float[] scores = network.names().score(states, names, within, false).toFloatArray();
        List<Example.Mention> all = NameBatch.of(example);
        for (int n = 0; n < all.size(); n++) {
          count(all.get(n), Labels.NAMED.get(best(scores, n)), counts);
        }
      }
    }
    counts.forEach(
        (named, c) ->
            System.out.printf(
                "names: %-10s %d, the tagger's right %d, the head's right %d, told %d%n",
                named, c[0], c[1], c[2], c[3]));
  }

  private static int best(float[] scores, int name) {
    int from = name * Labels.NAMED.size();
    int best = 0;
    for (int i = 1; i < Labels.NAMED.size(); i++) {
      best = scores[from + i] > scores[from + best] ? i : best;
    }
    return best;
  }

  private static void count(Example.Mention name, String told, Map<String, int[]> counts) {
    int[] gold = counts.computeIfAbsent(name.named(), n -> new int[4]);
    gold[0]++;
    gold[1] += name.types().equals(Set.of(name.named())) ? 1 : 0;
    gold[2] += told.equals(name.named()) ? 1 : 0;
    counts.computeIfAbsent(told, n -> new int[4])[3]++;
  }
}
