package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The weights of a head, which all learn, in the order in which they are written. */
final class HeadWeights {
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final NDManager manager;
  private final Random random;

  HeadWeights(NDManager manager, Random random) {
    this.manager = manager;
    this.random = random;
  }

  /** A matrix, by chance at first (Glorot and Bengio 2010). */
  void matrix(String name, int rows, int columns) {
    float[] values = new float[rows * columns];
    double deviation = Math.sqrt(2.0 / (rows + columns));
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    put(name, manager.create(values, new Shape(rows, columns)));
  }

  /** A bias, zero at first. */
  void bias(String name, int size) {
    put(name, manager.create(new float[size], new Shape(size)));
  }

  private void put(String name, NDArray weight) {
    weight.setRequiresGradient(true);
    weights.put(name, weight);
  }

  NDArray get(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }

  Map<String, NDArray> all() {
    return weights;
  }
}
