package dev.groundtrack.bench.train;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How right the head is on what was kept aside, set by set. */
final class PairScores {
  private static final int TYPES = Labels.TYPES.size();

  private PairScores() {}

  /** What was counted of one relation type. */
  private static final class Count {
    int right;
    int told;
    int gold;
  }

  static void print(
      HuggingFaceTokenizer tokenizer, Network network, NDManager manager, List<Example> examples) {
    Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    Map<String, int[]> given = new LinkedHashMap<>();
    for (Example example : examples) {
      if (!example.isAside() || example.pairs().isEmpty()) {
        continue;
      }
      PairBatch batch =
          new PairBatch(List.of(PairBatch.Asked.of(example, example.pairs(), tokenizer)));
      try (NDManager within = manager.newSubManager()) {
        NDArray states = network.encoder().encode(batch.tokens(), batch.lengths(), within, false);
        float[] scores = network.pairs().score(states, batch, within, false).toFloatArray();
        for (int p = 0; p < example.pairs().size(); p++) {
          count(example, p, scores, counts, given);
        }
      }
    }
    counts.forEach((set, types) -> print(set, types, given.get(set)));
  }

  private static void count(
      Example example,
      int pair,
      float[] scores,
      Map<String, Map<String, Count>> counts,
      Map<String, int[]> given) {
    Set<String> gold = example.pairs().get(pair).types();
    String best = Labels.TYPES.get(best(scores, pair * PairHead.OUTPUTS, 0));
    Map<String, Count> types = counts.computeIfAbsent(example.set(), key -> new TreeMap<>());
    boolean isRight = gold.contains(best);
    String name = isRight ? best : gold.iterator().next();
    if (example.pairs().get(pair).isRelated()) {
      types.computeIfAbsent(name, key -> new Count()).gold++;
      int[] known = given.computeIfAbsent(example.set(), key -> new int[2]);
      known[1]++;
      String related = Labels.TYPES.get(best(scores, pair * PairHead.OUTPUTS, 1));
      known[0] += gold.contains(related) ? 1 : 0;
    }
    boolean unknown = !example.pairs().get(pair).isRelated() && isRight;
    if (!best.equals(Labels.NONE) && !unknown) {
      Count count = types.computeIfAbsent(best, key -> new Count());
      count.told++;
      count.right += isRight ? 1 : 0;
    }
  }

  private static int best(float[] scores, int from, int first) {
    int best = first;
    for (int t = first; t < TYPES; t++) {
      if (scores[from + t] > scores[from + best]) {
        best = t;
      }
    }
    return best;
  }

  private static void print(String set, Map<String, Count> types, int[] given) {
    int right = types.values().stream().mapToInt(c -> c.right).sum();
    int told = types.values().stream().mapToInt(c -> c.told).sum();
    int gold = types.values().stream().mapToInt(c -> c.gold).sum();
    System.out.printf(
        "%s: precision %.3f recall %.3f F1 %.3f of %d; type where related %.3f%n",
        set,
        1.0 * right / Math.max(1, told),
        1.0 * right / Math.max(1, gold),
        2.0 * right / Math.max(1, told + gold),
        gold,
        1.0 * given[0] / given[1]);
    types.forEach(
        (type, count) ->
            System.out.printf(
                "  %-18s right %d told %d gold %d%n", type, count.right, count.told, count.gold));
  }
}
