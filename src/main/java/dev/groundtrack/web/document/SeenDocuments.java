package dev.groundtrack.web.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Documents that clients have sent with their hash; those that are seldom asked for go first. There
 * are at most 10,000 of them, of 32 MiB together.
 */
final class SeenDocuments {
  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST = 10_000;

  /** As much as one of the most documents has a share in; what is shorter counts as much. */
  private static final int SHARE = (int) (MOST_BYTES / MOST);

  private static final int LONGEST = 200_000;

  private final Cache<String, String> texts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<String, String>weigher((hash, text) -> Math.max(SHARE, Character.BYTES * text.length()))
          .build();

  Optional<String> text(String hash) {
    return Optional.ofNullable(texts.getIfPresent(hash));
  }

  /** Keeps a document, unless it is very long. */
  void keep(String hash, String text) {
    if (text.length() <= LONGEST) {
      texts.put(hash, text);
    }
  }

  /** How many there are, once those that are too many have gone. */
  long count() {
    texts.cleanUp();
    return texts.estimatedSize();
  }

  /** What they take together, a share at least each. */
  long bytes() {
    texts.cleanUp();
    return texts.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
