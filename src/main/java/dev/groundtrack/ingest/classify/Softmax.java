package dev.groundtrack.ingest.classify;

/** Scores as likelihoods. */
final class Softmax {
  private Softmax() {}

  /** Of the first so many; together 1. */
  static double[] of(float[] scores, int count) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, scores[i]);
    }
    double[] shares = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < count; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
