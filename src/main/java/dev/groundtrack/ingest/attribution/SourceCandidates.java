package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may be the source of a statement, and what speaks for and against each. */
final class SourceCandidates {
  private static final int FARTHEST = 4;

  private final TokenClasses words;
  private final SyntaxTree tree;
  private final Token cue;
  private final ContentCandidate content;
  private final List<Token> upwards;
  private final Optional<Token> subject;
  private final String passive;
  private final String part;
  private final String withPart;
  private final String withLemma;
  private final String withField;

  SourceCandidates(TokenClasses words, SyntaxTree tree, Token cue, ContentCandidate content) {
    this.words = words;
    this.tree = tree;
    this.cue = cue;
    this.content = content;
    this.upwards = tree.upwards(cue);
    this.subject = SubjectFinder.of(tree, cue);
    this.passive = VerbPhrases.hasPassiveHelper(tree, cue) ? " passive" : "";
    this.part = TokenClasses.part(cue);
    this.withPart = " p=" + part;
    this.withLemma = " l=" + Grammar.lemma(cue);
    this.withField = " f=" + part + words.field(cue);
  }

  /** None, and the heads of the phrases that may name the source, in the order of the text. */
  static List<Optional<Token>> candidates(SyntaxTree tree, Token cue) {
    List<Optional<Token>> candidates = new ArrayList<>();
    candidates.add(Optional.empty());
    for (Token token : tree.sentence().tokens()) {
      if (token.index() != cue.index() && isHead(token) && !isDoneTo(tree, cue, token)) {
        candidates.add(Optional.of(token));
      }
    }
    return candidates;
  }

  /** The subject of a passive that is told by whom: “the sanctions imposed by the West”. */
  private static boolean isDoneTo(SyntaxTree tree, Token cue, Token head) {
    return head.head() == cue.index()
        && head.relation().equals("nsubj:pass")
        && tree.children(cue, "obl")
            .flatMap(t -> tree.children(t, "case"))
            .anyMatch(c -> Grammar.is(c, "by"));
  }

  private static boolean isHead(Token token) {
    boolean nominal =
        PartsOfSpeech.isNoun(token)
            || PartsOfSpeech.isPronoun(token)
            || ClauseStructure.isSubject(token);
    return nominal && !SyntaxTree.hasRelation(token, "compound", "flat", "fixed");
  }

  /** What speaks for and against this head, or none, being that of the source. */
  Features features(Optional<Token> head) {
    return head.map(this::features).orElseGet(this::none);
  }

  private Features none() {
    Features f = new Features();
    String has = " subject=" + subject.isPresent() + passive;
    f.add("none");
    f.add("none", withLemma);
    f.add("none r=", cue.relation());
    f.add("none", has);
    f.add("none", has, withPart);
    f.add("none", withField);
    return f;
  }

  private Features features(Token head) {
    Features f = new Features();
    String path = path(head);
    String side = head.index() < cue.index() ? "<" : ">";
    String inside = String.valueOf(content.overlaps(head.span()));
    f.add("path=", path);
    f.add("path=", path, side, passive, withPart);
    f.add("path=", path, withLemma);
    f.add("path=", path, withField);
    f.add("inside=", inside, withPart);
    f.add("inside=", inside, withLemma);
    f.add("field=", words.field(head));
    f.add("tag=", head.tag());
    f.add("lemma=", Grammar.lemma(head));
    String relation = TokenClasses.relation(tree, head);
    f.add("relation=", relation, side);
    f.add("relation=", relation, withLemma);
    boolean isSubject = subject.isPresent() && subject.get().equals(head);
    f.add("subject=", String.valueOf(isSubject), passive, withPart, " inside=", inside);
    f.add("distance=", distance(head), side, withPart);
    f.add("next=", next(head.index() + (side.equals("<") ? 1 : -1)), side);
    return f;
  }

  private String distance(Token head) {
    int distance = Math.abs(head.index() - cue.index());
    return distance < 6 ? String.valueOf(distance) : distance < 12 ? "near" : "far";
  }

  private String next(int index) {
    return index < 0 || index >= tree.size() ? "" : Grammar.lemma(tree.token(index));
  }

  /** The relations from the cue up to the common ancestor, and down to the head. */
  private String path(Token head) {
    List<Token> down = tree.upwards(head);
    for (int i = 0; i < upwards.size() && i < FARTHEST; i++) {
      int j = down.indexOf(upwards.get(i));
      if (j >= 0 && j < FARTHEST) {
        StringBuilder path = new StringBuilder();
        upwards.subList(0, i).forEach(t -> path.append('^').append(t.relation()));
        down.subList(0, j)
            .reversed()
            .forEach(t -> path.append('/').append(TokenClasses.relation(tree, t)));
        return path.toString();
      }
    }
    return "far";
  }
}
