package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.Mention;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens from {@code from} up to {@code to} of a sentence, taken for a mention.
 *
 * @param known the id of the one entity it names outright
 */
record MentionCandidate(
    int from,
    int to,
    Mention.Kind kind,
    Set<String> types,
    @Nullable String known,
    boolean metonym) {

  static MentionCandidate name(int from, int to, Set<String> types) {
    return new MentionCandidate(from, to, Mention.Kind.NAME, types, null, false);
  }

  boolean overlaps(MentionCandidate other) {
    return from < other.to && other.from < to;
  }

  int length() {
    return to - from;
  }
}
