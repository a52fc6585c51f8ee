package dev.groundtrack.ingest.extract;

import java.util.Arrays;
import java.util.List;

/** The likeliest of several options, and how likely each is. */
record Choice(int index, double[] probabilities) {
  static Choice of(Weights weights, List<List<String>> options) {
    double[] scores = options.stream().mapToDouble(weights::score).toArray();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double highest = scores[best];
    double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - highest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return new Choice(best, Arrays.stream(powers).map(p -> p / sum).toArray());
  }

  double probability(int option) {
    return probabilities[option];
  }
}
