package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;

/** A mention among the tokens of its sentence, from the first to the last of them. */
record MentionPlace(Mention mention, int first, int last) {
  Mention.Kind kind() {
    return mention.kind();
  }

  boolean isName() {
    return kind() == Mention.Kind.NAME;
  }

  boolean holds(int token) {
    return first <= token && token <= last;
  }
}
