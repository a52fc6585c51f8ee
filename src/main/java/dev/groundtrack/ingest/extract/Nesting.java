package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets right what two cues of a sentence make of each other. Of two that each report the other, “A
 * has not accused B of it, C said”, the later reports the earlier, with all that the earlier
 * reports; the earlier reports nothing of the later.
 */
final class Nesting {
  private Nesting() {}

  static List<Reading> settled(List<Reading> readings) {
    List<Reading> settled = new ArrayList<>(readings);
    for (int i = 0; i < settled.size(); i++) {
      for (int j = i + 1; j < settled.size(); j++) {
        Reading inner = settled.get(i);
        Reading outer = settled.get(j);
        Optional<Content> cut = areMutual(inner, outer) ? before(inner, outer) : Optional.empty();
        if (cut.isPresent()) {
          settled.set(i, inner.with(cut.get()));
          settled.set(j, outer.with(around(outer.content(), cut.get())));
        }
      }
    }
    return settled;
  }

  private static boolean areMutual(Reading a, Reading b) {
    return a.cue().index() < b.cue().index()
        && a.content().overlaps(b.cue().span())
        && b.content().overlaps(a.cue().span());
  }

  /** What the earlier reports, up to the words of the later and the comma before them. */
  private static Optional<Content> before(Reading inner, Reading outer) {
    SyntaxTree tree = inner.tree();
    int end =
        outer.source().stream()
            .flatMap(s -> tree.subtree(s).stream())
            .mapToInt(Token::index)
            .filter(index -> index > inner.cue().index())
            .reduce(outer.cue().index(), Math::min);
    while (end > 0 && tree.token(end - 1).tag().equals(",")) {
      end--;
    }
    int limit = end == 0 ? 0 : tree.token(end - 1).span().end();
    List<Span> parts =
        inner.content().parts().stream()
            .filter(part -> part.start() < limit)
            .map(part -> new Span(part.start(), Math.min(part.end(), limit)))
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Content(inner.content().kinds(), parts));
  }

  /** The same with all of what another reports that begins within it. */
  private static Content around(Content outer, Content inner) {
    List<Span> parts = new ArrayList<>();
    for (Span part : outer.parts()) {
      Span whole = part;
      for (Span other : inner.parts()) {
        whole = whole.overlaps(other) ? whole.union(other) : whole;
      }
      parts.add(whole);
    }
    return new Content(outer.kinds(), parts);
  }
}
