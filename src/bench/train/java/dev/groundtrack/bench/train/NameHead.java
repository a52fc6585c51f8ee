package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What bears a name: two layers over the mean of its states, one output for each of {@link
 * Labels#NAMED}.
 */
final class NameHead {
  static final int INNER = 128;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  NameHead(NDManager manager, Random random) {
    put(manager, "inner.weight", new Shape(Bert.HIDDEN, INNER), random);
    put(manager, "inner.bias", new Shape(INNER), null);
    put(manager, "outer.weight", new Shape(INNER, Labels.NAMED.size()), random);
    put(manager, "outer.bias", new Shape(Labels.NAMED.size()), null);
  }

  private void put(NDManager manager, String name, Shape shape, Random random) {
    float[] values = new float[(int) shape.size()];
    if (random != null) {
      double deviation = Math.sqrt(2.0 / (shape.get(0) + shape.get(1)));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
    }
    NDArray weight = manager.create(values, shape);
    weight.setRequiresGradient(true);
    weights.put(name, weight);
  }

  Map<String, NDArray> weights() {
    return weights;
  }

  /** Scores before softmax, of shape (batch, names, {@link Labels#NAMED}). */
  NDArray score(NDArray states, NameBatch names, NDManager manager, boolean learning) {
    NDArray means = names.means(manager).matMul(states);
    NDArray inner =
        Activation.gelu(
            Bert.dropout(means, learning).matMul(weight("inner.weight")).add(weight("inner.bias")));
    return Bert.dropout(inner, learning).matMul(weight("outer.weight")).add(weight("outer.bias"));
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }
}
