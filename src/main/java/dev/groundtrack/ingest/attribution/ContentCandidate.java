package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import java.util.List;
import java.util.Set;

/**
 * What a cue may have as its content.
 *
 * @param kinds the ways in which it was come by: "child ccomp", "left", "quote before"
 * @param parts its stretches of text, in order, never empty
 */
record ContentCandidate(Set<String> kinds, List<Span> parts) {
  ContentCandidate {
    kinds = Set.copyOf(kinds);
    parts = List.copyOf(parts);
  }

  boolean overlaps(Span span) {
    for (Span part : parts) {
      if (part.overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
