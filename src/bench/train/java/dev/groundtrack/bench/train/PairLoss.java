package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Set;

/**
 * How far scores are from what was annotated: of the types the marginal likelihood of all that the
 * pair may be, of the others the cross-entropy where they were annotated.
 */
final class PairLoss {
  private static final float SMOOTHING = 0.05f;
  private static final float OTHERS = 0.3f;

  private PairLoss() {}

  static NDArray of(NDArray scores, PairBatch batch, NDManager manager) {
    int types = Labels.TYPES.size();
    int polarity = types + Labels.POLARITIES.size();
    int modality = polarity + Labels.MODALITIES.size();
    NDList parts = new NDList();
    parts.add(types(scores.get(new NDIndex(":,:,0:" + types)), batch, manager));
    parts.add(
        other(
            scores.get(new NDIndex(":,:," + types + ":" + polarity)),
            targets(batch, Labels.POLARITIES, Example.Pair::polarity),
            manager));
    parts.add(
        other(
            scores.get(new NDIndex(":,:," + polarity + ":" + modality)),
            targets(batch, Labels.MODALITIES, Example.Pair::modality),
            manager));
    parts.add(
        other(
            scores.get(new NDIndex(":,:," + modality + ":")),
            targets(batch, Labels.TENSES, Example.Pair::tense),
            manager));
    NDArray share = manager.create(1f / batch.all().size());
    return parts.get(0).add(parts.get(1)).add(parts.get(2)).add(parts.get(3)).mul(share);
  }

  private static NDArray types(NDArray scores, PairBatch batch, NDManager manager) {
    int count = Labels.TYPES.size();
    float[] allowed = new float[batch.asked().size() * batch.pairs() * count];
    float[] spread = new float[allowed.length];
    for (int i = 0; i < batch.asked().size(); i++) {
      List<Example.Pair> pairs = batch.asked().get(i).pairs();
      for (int p = 0; p < batch.pairs(); p++) {
        int row = i * batch.pairs() + p;
        Set<String> types = p < pairs.size() ? pairs.get(p).types() : Set.of();
        for (int t = 0; t < count; t++) {
          allowed[row * count + t] = types.isEmpty() || types.contains(Labels.TYPES.get(t)) ? 1 : 0;
          spread[row * count + t] = types.isEmpty() ? 0 : -SMOOTHING / count;
        }
      }
    }
    Shape shape = new Shape(batch.asked().size(), batch.pairs(), count);
    NDArray logs = scores.logSoftmax(-1);
    NDArray tiny = manager.create(1e-9f);
    NDArray weight = manager.create(1 - SMOOTHING);
    NDArray likely =
        logs.exp().mul(manager.create(allowed, shape)).sum(new int[] {2}).add(tiny).log();
    return logs.mul(manager.create(spread, shape)).sum().sub(likely.sum().mul(weight));
  }

  private interface Annotated {
    String of(Example.Pair pair);
  }

  private static float[][] targets(PairBatch batch, List<String> values, Annotated which) {
    float[][] rows = new float[batch.asked().size() * batch.pairs()][values.size()];
    for (int i = 0; i < batch.asked().size(); i++) {
      List<Example.Pair> pairs = batch.asked().get(i).pairs();
      for (int p = 0; p < pairs.size(); p++) {
        int place = values.indexOf(which.of(pairs.get(p)));
        if (place >= 0) {
          rows[i * batch.pairs() + p][place] = -OTHERS;
        }
      }
    }
    return rows;
  }

  private static NDArray other(NDArray scores, float[][] targets, NDManager manager) {
    NDArray wanted = manager.create(targets).reshape(scores.getShape());
    return scores.logSoftmax(-1).mul(wanted).sum();
  }
}
