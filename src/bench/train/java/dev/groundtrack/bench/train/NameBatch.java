package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** The names of some sentences of which it is known what bears them. */
final class NameBatch {
  /** How much what the reader made of a name counts beside what was annotated. */
  private static final float UNANNOTATED = 0.3f;

  private final PairBatch sentences;
  private final List<List<Example.Mention>> names;
  private final int most;

  NameBatch(PairBatch sentences) {
    this.sentences = sentences;
    this.names = sentences.asked().stream().map(a -> of(a.example())).toList();
    this.most = Math.max(1, names.stream().mapToInt(List::size).max().orElse(1));
  }

  static List<Example.Mention> of(Example example) {
    return example.mentions().stream()
        .filter(m -> m.isName() && Labels.NAMED.contains(m.named()))
        .toList();
  }

  /** Of each name the mean over its tokens. */
  NDArray means(NDManager manager) {
    int length = sentences.tokens()[0].length;
    float[] matrix = new float[names.size() * most * length];
    for (int i = 0; i < names.size(); i++) {
      for (int n = 0; n < names.get(i).size(); n++) {
        int[] span = sentences.span(sentences.asked().get(i), names.get(i).get(n));
        for (int t = span[0]; t < span[1]; t++) {
          matrix[(i * most + n) * length + t] = 1f / (span[1] - span[0]);
        }
      }
    }
    return manager.create(matrix, new Shape(names.size(), most, length));
  }

  /** The cross-entropy, for each name that was annotated. */
  NDArray loss(NDArray scores, NDManager manager) {
    float[] wanted = new float[names.size() * most * Labels.NAMED.size()];
    float sum = 0;
    for (int i = 0; i < names.size(); i++) {
      boolean isAnnotated = sentences.asked().get(i).example().set().equals("own");
      for (int n = 0; n < names.get(i).size(); n++) {
        float weight = isAnnotated ? 1 : UNANNOTATED;
        int named = Labels.NAMED.indexOf(names.get(i).get(n).named());
        wanted[(i * most + n) * Labels.NAMED.size() + named] = -weight;
        sum += weight;
      }
    }
    NDArray share = manager.create(1 / Math.max(1, sum));
    return scores.logSoftmax(-1).mul(manager.create(wanted, scores.getShape())).sum().mul(share);
  }
}
