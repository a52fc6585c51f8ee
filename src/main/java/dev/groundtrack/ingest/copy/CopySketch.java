package dev.groundtrack.ingest.copy;

import info.debatty.java.lsh.MinHash;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * By what the likely copies of a text are found among many: its MinHash signature (Broder, 1997),
 * each place of it a band of its own (locality-sensitive hashing), for an excerpt resembles its
 * original little. The seed is fixed: a text has the same bands on every machine.
 */
public final class CopySketch {
  /**
   * Of how many bands two texts must share one, to be compared: of texts that resemble each other
   * by 0.15, all but one in a hundred do; of those with only a closing line in common, few.
   */
  public static final int SHARED = 4;

  private static final int BANDS = 64;
  private static final long SEED = 19_970_611;

  /** Below this the library's hash is a permutation. */
  private static final int WORDS = 433_494_437;

  private static final MinHash HASH = new MinHash(BANDS, WORDS, SEED);

  private CopySketch() {}

  /** The bands of a text; none of one without words. */
  public static List<String> bands(String text) {
    Set<Integer> runs =
        Shingles.of(Prose.all(text)).all().stream()
            .map(run -> Math.floorMod(run.hashCode(), WORDS))
            .collect(Collectors.toSet());
    if (runs.isEmpty()) {
      return List.of();
    }
    int[] signature = HASH.signature(runs);
    return IntStream.range(0, BANDS)
        .mapToObj(i -> i + ":" + Integer.toString(signature[i], Character.MAX_RADIX))
        .toList();
  }
}
