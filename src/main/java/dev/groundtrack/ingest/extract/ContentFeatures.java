package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What speaks for and against a stretch of text being the content of a cue. */
final class ContentFeatures {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Prose prose;
  private final Words words;

  ContentFeatures(Prose prose, Words words) {
    this.prose = prose;
    this.words = words;
  }

  List<String> of(SyntaxTree tree, Token cue, Content content) {
    List<String> f = new ArrayList<>();
    String lemma = Words.lemma(cue);
    String field = Words.part(cue) + words.field(cue);
    boolean ccomp = tree.child(cue, "ccomp").isPresent();
    boolean object = tree.child(cue, "obj").isPresent();
    boolean quote = !prose.quotesIn(tree.sentence().index()).isEmpty();
    String frame = " ccomp=" + ccomp + " obj=" + object + " quote=" + quote;
    for (String kind : content.kinds()) {
      f.add(kind);
      f.add(kind + " l=" + lemma);
      f.add(kind + " f=" + field);
      f.add(kind + " r=" + cue.relation());
      f.add(kind + frame);
      f.add(kind + " inside=" + prose.quoteAt(cue.span()).isPresent());
    }
    shape(tree, cue, content, f);
    quotes(content, f);
    return f;
  }

  private void shape(SyntaxTree tree, Token cue, Content content, List<String> f) {
    Span first = content.parts().getFirst();
    Span last = content.parts().getLast();
    List<Token> inside =
        tree.sentence().tokens().stream().filter(t -> content.overlaps(t.span())).toList();
    int length = content.parts().stream().mapToInt(Span::length).sum();
    String size = " size=" + (int) (Math.log(1 + length / 4.0) / Math.log(1.6));
    String side =
        last.end() <= cue.span().start()
            ? " before"
            : first.start() >= cue.span().end() ? " after" : " both";
    f.add("side" + side + size);
    f.add("side" + side + " p=" + Words.part(cue) + " l=" + Words.lemma(cue));
    f.add("side" + side + " r=" + cue.relation());
    f.add("parts=" + Math.min(3, content.parts().size()) + side);
    if (inside.isEmpty()) {
      f.add("elsewhere");
      return;
    }
    Token start = inside.getFirst();
    Token end = inside.getLast();
    f.add("starts=" + Words.lemma(start) + side);
    f.add("starts tag=" + start.tag() + side + " p=" + Words.part(cue));
    f.add("preceded=" + word(tree, start.index() - 1) + side);
    f.add("followed=" + word(tree, end.index() + 1) + side);
    f.add("gap=" + gap(cue, start, end) + side);
    f.add("gap=" + gap(cue, start, end) + side + " f=" + words.field(cue));
    f.add(
        "subject in it="
            + Subjects.of(tree, cue).map(s -> content.overlaps(s.span())).orElse(false)
            + " "
            + Words.part(cue)
            + passive(tree, cue));
    f.add(
        "finite="
            + inside.stream().anyMatch(t -> FINITE.contains(t.tag()))
            + side
            + " f="
            + words.field(cue));
    f.add("ends sentence=" + (end.index() + 2 >= tree.sentence().tokens().size()) + side);
    f.add("starts sentence=" + (start.index() <= 1) + side);
  }

  private static String passive(SyntaxTree tree, Token cue) {
    return tree.child(cue, "aux:pass").isPresent() ? " passive" : "";
  }

  private static String gap(Token cue, Token start, Token end) {
    int gap = end.index() < cue.index() ? cue.index() - end.index() : start.index() - cue.index();
    return gap < 0 ? "around" : gap > 6 ? "far" : "" + gap;
  }

  private static String word(SyntaxTree tree, int index) {
    return index < 0
        ? "<"
        : index >= tree.sentence().tokens().size() ? ">" : Words.lemma(tree.token(index));
  }

  private void quotes(Content content, List<String> f) {
    boolean all = true;
    boolean some = false;
    boolean cuts = false;
    for (Span part : content.parts()) {
      List<Quote> over = prose.quotesOver(part);
      all &= over.stream().anyMatch(q -> q.span().contains(part));
      some |= !over.isEmpty();
      cuts |= over.stream().anyMatch(q -> !q.span().contains(part) && !part.contains(q.span()));
    }
    f.add("quoted=" + (all ? "all" : some ? "some" : "none") + (cuts ? " cut" : ""));
  }
}
