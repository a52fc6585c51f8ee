package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Span;
import java.util.List;
import java.util.Set;

/**
 * What a cue may have as its content.
 *
 * @param kinds the ways in which it was come by: "child ccomp", "left", "quote before"
 * @param parts its stretches of text, in order, never empty
 */
record Content(Set<String> kinds, List<Span> parts) {
  Content {
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
