package dev.groundtrack.ingest.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A linear model: the weight of each feature, by its name. Weights are learnt offline and lie in a
 * resource, a line each ("l=say 2.31"), so that whoever mends a reading sees what spoke for it.
 */
final class Weights {
  private final Map<String, Float> weights;

  Weights(Map<String, Float> weights) {
    this.weights = weights;
  }

  static Weights load(String resource) {
    Map<String, Float> weights = new HashMap<>();
    try (BufferedReader reader = Resources.reader(resource)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int space = line.lastIndexOf(' ');
        weights.put(line.substring(0, space), Float.valueOf(line.substring(space + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Weights(weights);
  }

  /** The sum of the weights of these features. */
  double score(Collection<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0f);
    }
    return sum;
  }

  /** The features that weigh most, for whoever mends the reading: “l=say: +2.31”. */
  List<String> heaviest(Collection<String> features, int count) {
    return features.stream()
        .filter(weights::containsKey)
        .sorted(
            Comparator.comparing((String f) -> -Math.abs(weights.getOrDefault(f, 0f)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .map(f -> String.format(Locale.ROOT, "%s: %+.2f", f, weights.get(f)))
        .toList();
  }

  /** A score as a probability. */
  static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
