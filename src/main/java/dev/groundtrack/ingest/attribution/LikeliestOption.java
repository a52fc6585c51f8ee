package dev.groundtrack.ingest.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The likeliest of several options, and how likely each is. */
record LikeliestOption(int index, double[] probabilities) {
  /** Weighs options by their features. */
  static <T> LikeliestOption of(Weights weights, List<T> options, Function<T, Features> features) {
    double[] scores = new double[options.size()];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights.score(features.apply(options.get(i)));
      best = scores[i] > scores[best] ? i : best;
    }
    return new LikeliestOption(best, softmax(scores, scores[best]));
  }

  private static double[] softmax(double[] scores, double highest) {
    double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - highest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(p -> p / sum).toArray();
  }

  double probability(int option) {
    return probabilities[option];
  }
}
