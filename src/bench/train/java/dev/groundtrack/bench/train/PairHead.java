package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What holds between two mentions: two layers over the means of both spans' states, of what stands
 * between them, and what is known of the pair before (types, order). One output for each relation
 * type, polarity, modality and tense.
 */
final class PairHead {
  static final int OUTPUTS =
      Labels.TYPES.size()
          + Labels.POLARITIES.size()
          + Labels.MODALITIES.size()
          + Labels.TENSES.size();

  private static final int INPUTS = 3 * Bert.HIDDEN + PairBatch.KNOWN;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  PairHead(NDManager manager, Random random) {
    put(manager, "inner.weight", INPUTS, Bert.HIDDEN, random);
    put(manager, "inner.bias", 1, Bert.HIDDEN, null);
    put(manager, "outer.weight", Bert.HIDDEN, OUTPUTS, random);
    put(manager, "outer.bias", 1, OUTPUTS, null);
  }

  private void put(NDManager manager, String name, int rows, int columns, Random random) {
    float[] values = new float[rows * columns];
    if (random != null) {
      double deviation = Math.sqrt(2.0 / (rows + columns));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
    }
    NDArray weight =
        manager.create(values, rows == 1 ? new Shape(columns) : new Shape(rows, columns));
    weight.setRequiresGradient(true);
    weights.put(name, weight);
  }

  Map<String, NDArray> weights() {
    return weights;
  }

  /** Scores before softmax, of shape (batch, pairs, {@link #OUTPUTS}). */
  NDArray score(NDArray states, PairBatch batch, NDManager manager, boolean learning) {
    NDArray pair =
        NDArrays.concat(
            new NDList(
                batch.subjects(manager).matMul(states),
                batch.objects(manager).matMul(states),
                batch.between(manager).matMul(states),
                batch.known(manager)),
            2);
    NDArray inner =
        Activation.gelu(
            Bert.dropout(pair, learning).matMul(weight("inner.weight")).add(weight("inner.bias")));
    return Bert.dropout(inner, learning).matMul(weight("outer.weight")).add(weight("outer.bias"));
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }
}
