package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may be the source of a statement, and what speaks for and against each. */
final class Sources {
  private static final int FARTHEST = 4;

  private final Words words;

  Sources(Words words) {
    this.words = words;
  }

  /** The heads of the phrases that may name the source, in the order of the text. */
  static List<Token> candidates(SyntaxTree tree, Token cue) {
    return tree.sentence().tokens().stream()
        .filter(t -> t.index() != cue.index() && isHead(tree, t))
        .filter(t -> !isDoneTo(tree, cue, t))
        .toList();
  }

  /** The subject of a passive that is told by whom: “the sanctions imposed by the West”. */
  private static boolean isDoneTo(SyntaxTree tree, Token cue, Token head) {
    return head.head() == cue.index()
        && head.relation().equals("nsubj:pass")
        && tree.children(cue, "obl")
            .flatMap(t -> tree.children(t, "case"))
            .anyMatch(c -> Words.lemma(c).equals("by"));
  }

  private static boolean isHead(SyntaxTree tree, Token token) {
    boolean nominal =
        Words.isNoun(token) || Words.isPronoun(token) || SyntaxTree.hasRelation(token, "nsubj");
    return nominal && !SyntaxTree.hasRelation(token, "compound", "flat", "fixed");
  }

  /** The features of there being no source. */
  List<String> none(SyntaxTree tree, Token cue) {
    String has =
        " subject="
            + Subjects.of(tree, cue).isPresent()
            + (tree.child(cue, "aux:pass").isPresent() ? " passive" : "");
    return List.of(
        "none",
        "none l=" + Words.lemma(cue),
        "none r=" + cue.relation(),
        "none" + has,
        "none" + has + " p=" + Words.part(cue),
        "none f=" + Words.part(cue) + words.field(cue));
  }

  List<String> features(SyntaxTree tree, Token cue, Content content, Token head) {
    List<String> f = new ArrayList<>();
    String path = path(tree, cue, head);
    String side = head.index() < cue.index() ? "<" : ">";
    boolean inside = content.overlaps(head.span());
    String passive = tree.child(cue, "aux:pass").isPresent() ? " passive" : "";
    f.add("path=" + path);
    f.add("path=" + path + side + passive + " p=" + Words.part(cue));
    f.add("path=" + path + " l=" + Words.lemma(cue));
    f.add("path=" + path + " f=" + Words.part(cue) + words.field(cue));
    f.add("inside=" + inside + " p=" + Words.part(cue));
    f.add("inside=" + inside + " l=" + Words.lemma(cue));
    f.add("field=" + words.field(head));
    f.add("tag=" + head.tag());
    f.add("lemma=" + Words.lemma(head));
    f.add("relation=" + Words.relation(tree, head) + side);
    f.add("relation=" + Words.relation(tree, head) + " l=" + Words.lemma(cue));
    Optional<Token> subject = Subjects.of(tree, cue);
    f.add(
        "subject="
            + subject.map(s -> s.equals(head)).orElse(false)
            + passive
            + " p="
            + Words.part(cue)
            + " inside="
            + inside);
    int distance = Math.abs(head.index() - cue.index());
    f.add(
        "distance="
            + (distance < 6 ? "" + distance : distance < 12 ? "near" : "far")
            + side
            + " p="
            + Words.part(cue));
    f.add("next=" + word(tree, head.index() + (side.equals("<") ? 1 : -1)) + side);
    return f;
  }

  private static String word(SyntaxTree tree, int index) {
    return index < 0 || index >= tree.sentence().tokens().size()
        ? ""
        : Words.lemma(tree.token(index));
  }

  /** The relations from the cue up to the common ancestor, and down to the head. */
  private static String path(SyntaxTree tree, Token cue, Token head) {
    List<Token> up = new ArrayList<>(List.of(cue));
    up.addAll(tree.ancestors(cue));
    List<Token> down = new ArrayList<>(List.of(head));
    down.addAll(tree.ancestors(head));
    for (int i = 0; i < up.size() && i < FARTHEST; i++) {
      int j = down.indexOf(up.get(i));
      if (j >= 0 && j < FARTHEST) {
        StringBuilder path = new StringBuilder();
        up.subList(0, i).forEach(t -> path.append('^').append(t.relation()));
        down.subList(0, j)
            .reversed()
            .forEach(t -> path.append('/').append(Words.relation(tree, t)));
        return path.toString();
      }
    }
    return "far";
  }
}
