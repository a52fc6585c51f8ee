package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * Writes weights into the file of the same graph whose matrices are whole numbers of eight bits:
 * symmetric, a scale for each column, the largest weight of which is 127 (Jacob et al. 2018).
 */
final class Quantization {
  private static final float LARGEST = 127;

  private Quantization() {}

  static void write(Map<String, NDArray> weights, OnnxFile file) {
    weights.forEach(
        (name, weight) -> {
          float[] values = weight.toFloatArray();
          if (name.startsWith("/")) {
            matrix(name, values, (int) weight.getShape().get(1), file);
          } else {
            file.write(name, values);
          }
        });
  }

  private static void matrix(String name, float[] values, int columns, OnnxFile file) {
    float[] scales = new float[columns];
    for (int i = 0; i < values.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / LARGEST);
    }
    byte[] whole = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      float scale = scales[i % columns];
      whole[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
    }
    file.write(name + "_quant", whole);
    file.write(name + "_quant_scales_mul", scales);
  }
}
