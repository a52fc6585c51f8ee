package dev.groundtrack.ingest.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A linear model: the weight of each feature, by its name. Weights are learnt offline and lie in a
 * resource, a line each ("l=say 2.31"), so that whoever mends a reading sees what spoke for it. To
 * weigh an option no name is made: weights are found by the FNV-1a hash of 64 bits over the name's
 * chars (Fowler, Noll and Vo), in a table with open addressing.
 */
final class Weights {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Map<String, Float> weights;
  private final long[] hashes;
  private final float[] values;

  Weights(Map<String, Float> weights) {
    this.weights = weights;
    int slots = Integer.highestOneBit(weights.size() + 1) << 2;
    this.hashes = new long[slots];
    this.values = new float[slots];
    weights.forEach(this::put);
  }

  static Weights load(String resource) {
    Map<String, Float> weights = new HashMap<>();
    try (BufferedReader reader = ReaderResources.reader(resource)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int space = line.lastIndexOf(' ');
        weights.put(line.substring(0, space), Float.valueOf(line.substring(space + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Weights(weights);
  }

  private void put(String feature, float weight) {
    long hash = hash(OFFSET_BASIS, feature);
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      throw new IllegalStateException("Two features have one hash: " + feature);
    }
    hashes[slot] = hash;
    values[slot] = weight;
  }

  /** The hash of what was hashed before with these behind it. */
  private static long hash(long before, String... parts) {
    long hash = before;
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * PRIME;
      }
    }
    return hash;
  }

  /** Where a hash lies in the table, or the free slot where it would. */
  private int slot(long hash) {
    int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
    while (hashes[slot] != hash && hashes[slot] != 0) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  /** The sum of the weights of these features. */
  double score(Features features) {
    double sum = 0;
    for (Features.Feature feature : features.named()) {
      long name = hash(OFFSET_BASIS, feature.name());
      sum += values[slot(name)];
      for (String end : feature.ends()) {
        sum += values[slot(hash(name, end))];
      }
    }
    return sum;
  }

  /** The features that weigh most, for whoever mends the reading: “l=say: +2.31”. */
  List<String> heaviest(Features features, int count) {
    return features.names().stream()
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
