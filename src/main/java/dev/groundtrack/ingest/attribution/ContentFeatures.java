package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for and against stretches of text being the content of a cue. */
final class ContentFeatures {
  private static final double STEP_OF_SIZE = Math.log(1.6);

  private final ParsedText prose;
  private final SyntaxTree tree;
  private final Token cue;
  private final String lemma;
  private final String part;
  private final String field;
  private final Optional<Token> subject;
  private final String passive;
  private final String[] itself;

  ContentFeatures(ParsedText prose, TokenClasses words, SyntaxTree tree, Token cue) {
    this.prose = prose;
    this.tree = tree;
    this.cue = cue;
    this.lemma = Grammar.lemma(cue);
    this.part = TokenClasses.part(cue);
    this.field = words.field(cue);
    this.subject = SubjectFinder.of(tree, cue);
    this.passive = VerbPhrases.hasPassiveHelper(tree, cue) ? " passive" : "";
    boolean clause = tree.child(cue, "ccomp").isPresent();
    boolean object = tree.child(cue, "obj").isPresent();
    boolean quote = !prose.quotesIn(tree.sentence().index()).isEmpty();
    this.itself =
        new String[] {
          " l=" + lemma,
          " f=" + part + field,
          " r=" + cue.relation(),
          " ccomp=" + clause + " obj=" + object + " quote=" + quote,
          " inside=" + prose.quoteAt(cue.span()).isPresent()
        };
  }

  /** The features of this content. */
  Features features(ContentCandidate content) {
    Features f = new Features();
    for (String kind : content.kinds()) {
      f.cross(itself, kind);
    }
    String side = side(content);
    shape(content, side, f);
    List<Token> inside = inside(content);
    if (inside.isEmpty()) {
      f.add("elsewhere");
    } else {
      inside(content, inside, side, f);
    }
    quotes(content, f);
    return f;
  }

  private String side(ContentCandidate content) {
    if (content.parts().getLast().end() <= cue.span().start()) {
      return " before";
    }
    return content.parts().getFirst().start() >= cue.span().end() ? " after" : " both";
  }

  private void shape(ContentCandidate content, String side, Features f) {
    int length = 0;
    for (Span stretch : content.parts()) {
      length += stretch.length();
    }
    int size = (int) (Math.log(1 + length / 4.0) / STEP_OF_SIZE);
    f.add("side", side, " size=", String.valueOf(size));
    f.add("side", side, " p=", part, " l=", lemma);
    f.add("side", side, " r=", cue.relation());
    f.add("parts=", String.valueOf(Math.min(3, content.parts().size())), side);
  }

  private List<Token> inside(ContentCandidate content) {
    List<Token> inside = new ArrayList<>();
    for (Token token : tree.sentence().tokens()) {
      if (content.overlaps(token.span())) {
        inside.add(token);
      }
    }
    return inside;
  }

  private void inside(ContentCandidate content, List<Token> inside, String side, Features f) {
    Token start = inside.getFirst();
    Token end = inside.getLast();
    f.add("starts=", Grammar.lemma(start), side);
    f.add("starts tag=", start.tag(), side, " p=", part);
    f.add("preceded=", TokenClasses.lemmaAt(tree, start.index() - 1), side);
    f.add("followed=", TokenClasses.lemmaAt(tree, end.index() + 1), side);
    f.add("gap=", gap(start, end), side);
    f.add("gap=", gap(start, end), side, " f=", field);
    boolean within = subject.isPresent() && content.overlaps(subject.get().span());
    f.add("subject in it=", String.valueOf(within), " ", part, passive);
    f.add(
        "finite=",
        String.valueOf(inside.stream().anyMatch(PartsOfSpeech::isFinite)),
        side,
        " f=",
        field);
    boolean ends = end.index() + 2 >= tree.size();
    f.add("ends sentence=", String.valueOf(ends), side);
    f.add("starts sentence=", String.valueOf(start.index() <= 1), side);
  }

  private String gap(Token start, Token end) {
    int gap = end.index() < cue.index() ? cue.index() - end.index() : start.index() - cue.index();
    return gap < 0 ? "around" : gap > 6 ? "far" : String.valueOf(gap);
  }

  private void quotes(ContentCandidate content, Features f) {
    boolean all = true;
    boolean some = false;
    boolean cuts = false;
    for (Span stretch : content.parts()) {
      boolean quoted = false;
      for (Quote quote : prose.quotesOver(stretch)) {
        some = true;
        quoted |= quote.span().contains(stretch);
        cuts |= !quote.span().contains(stretch) && !stretch.contains(quote.span());
      }
      all &= quoted;
    }
    f.add("quoted=", all ? "all" : some ? "some" : "none", cuts ? " cut" : "");
  }
}
