package dev.groundtrack.ingest.classify;

/** The Gaussian error linear unit (Hendrycks and Gimpel 2016). */
final class Gelu {
  private static final double[] ERF = {
    .254829592, -.284496736, 1.421413741, -1.453152027, 1.061405429
  };
  private static final double SCALE = .3275911;

  private Gelu() {}

  static float of(float x) {
    return (float) (.5 * x * (1 + erf(x / Math.sqrt(2))));
  }

  /** Abramowitz and Stegun (1964), 7.1.26: off by at most 1.5e-7. */
  private static double erf(double x) {
    double t = 1 / (1 + SCALE * Math.abs(x));
    double sum = 0;
    for (int i = ERF.length - 1; i >= 0; i--) {
      sum = (sum + ERF[i]) * t;
    }
    return Math.signum(x) * (1 - sum * Math.exp(-x * x));
  }
}
