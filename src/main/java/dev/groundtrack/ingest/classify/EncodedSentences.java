package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sentences as encoded: once for all that ask, as long as they are not too many. Safe for use by
 * many threads.
 */
final class EncodedSentences implements AutoCloseable {
  /** How many pieces of words are kept: of an article all, in some fifty megabytes. */
  private static final int MOST = 30_000;

  private final SentenceEncoder encoder;
  private final Map<String, EncodedSentence> recent = new LinkedHashMap<>(16, 0.75f, true);
  private int pieces;

  EncodedSentences(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  EncodedSentence of(String sentence) {
    synchronized (recent) {
      EncodedSentence known = recent.get(sentence);
      if (known != null) {
        return known;
      }
    }
    EncodedSentence encoded = encoder.encode(sentence);
    synchronized (recent) {
      if (recent.putIfAbsent(sentence, encoded) == null) {
        pieces += encoded.length();
        var eldest = recent.values().iterator();
        while (pieces > MOST) {
          pieces -= eldest.next().length();
          eldest.remove();
        }
      }
    }
    return encoded;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
