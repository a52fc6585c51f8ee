package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Steps of AdamW (Loshchilov and Hutter 2019) with a warm-up, a linear decay, and lower rates for
 * lower layers; gradients are clipped to a norm of 1.
 */
final class Learning {
  private static final float ENCODER_RATE = 1e-4f;
  private static final float HEAD_RATE = 1e-3f;
  private static final double LAYER_DECAY = 0.9;
  private static final double WARM_UP = 0.1;
  private static final float WEIGHT_DECAY = 0.01f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final Map<String, Optimizer> optimizers = new LinkedHashMap<>();

  Learning(Network network, int steps) {
    network
        .encoder()
        .weights()
        .forEach(
            (name, weight) -> {
              double rate = ENCODER_RATE * Math.pow(LAYER_DECAY, network.encoder().depth(name));
              add(name, weight, (float) rate, steps);
            });
    network
        .pairs()
        .weights()
        .forEach((name, weight) -> add("head." + name, weight, HEAD_RATE, steps));
    network
        .names()
        .weights()
        .forEach((name, weight) -> add("names." + name, weight, HEAD_RATE, steps));
  }

  private void add(String name, NDArray weight, float rate, int steps) {
    weights.put(name, weight);
    float decay = name.endsWith("bias") || name.contains("LayerNorm") ? 0 : WEIGHT_DECAY;
    Tracker schedule =
        step -> {
          double warm = steps * WARM_UP;
          double share = step < warm ? step / warm : Math.max(0, (steps - step) / (steps - warm));
          return (float) (rate * share);
        };
    optimizers.put(
        name, Optimizer.adamW().optWeightDecays(decay).optLearningRateTracker(schedule).build());
  }

  /** Takes a step by the gradients that are there, and clears them. */
  void step() {
    double squares = 0;
    for (NDArray weight : weights.values()) {
      try (NDArray gradient = weight.getGradient();
          NDArray square = gradient.square();
          NDArray sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    double norm = Math.sqrt(squares);
    if (!Double.isFinite(norm)) {
      throw new IllegalStateException("The gradient is no number");
    }
    weights.forEach(
        (name, weight) -> {
          try (NDArray gradient = weight.getGradient()) {
            if (norm > 1) {
              gradient.muli((float) (1 / norm));
            }
            optimizers.get(name).update(name, weight, gradient);
          }
          JniUtils.zeroGrad((PtNDArray) weight);
        });
  }
}
