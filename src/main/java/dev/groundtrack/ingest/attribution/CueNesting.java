package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets right what two cues of a sentence make of each other. Of two that each report the other, “A
 * has not accused B of it, C said”, the later reports the earlier, with all that the earlier
 * reports; the earlier reports nothing of the later.
 */
final class CueNesting {
  private CueNesting() {}

  static List<Attribution> settled(List<Attribution> readings) {
    List<Attribution> settled = new ArrayList<>(readings);
    for (int i = 0; i < settled.size(); i++) {
      for (int j = i + 1; j < settled.size(); j++) {
        Attribution inner = settled.get(i);
        Attribution outer = settled.get(j);
        Optional<ContentCandidate> cut =
            areMutual(inner, outer) ? before(inner, outer) : Optional.empty();
        if (cut.isPresent()) {
          settled.set(i, inner.with(cut.get()));
          settled.set(j, outer.with(around(outer.content(), cut.get())));
        }
      }
    }
    return settled;
  }

  private static boolean areMutual(Attribution a, Attribution b) {
    return a.cue().index() < b.cue().index()
        && a.content().overlaps(b.cue().span())
        && b.content().overlaps(a.cue().span());
  }

  /** What the earlier reports, up to the words of the later and the comma before them. */
  private static Optional<ContentCandidate> before(Attribution inner, Attribution outer) {
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
        : Optional.of(new ContentCandidate(inner.content().kinds(), parts));
  }

  /** The same with all of what another reports that begins within it. */
  private static ContentCandidate around(ContentCandidate outer, ContentCandidate inner) {
    List<Span> parts = new ArrayList<>();
    for (Span part : outer.parts()) {
      Span whole = part;
      for (Span other : inner.parts()) {
        whole = whole.overlaps(other) ? whole.union(other) : whole;
      }
      parts.add(whole);
    }
    return new ContentCandidate(outer.kinds(), parts);
  }
}
