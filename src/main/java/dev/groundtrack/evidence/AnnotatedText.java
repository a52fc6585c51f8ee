package dev.groundtrack.evidence;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A document with its mentions found and its sentences parsed, both in the order of the text. The
 * trees are built once and carried here to whoever reads them.
 */
public record AnnotatedText(Document document, List<SyntaxTree> trees, List<Mention> mentions) {
  public AnnotatedText {
    trees = List.copyOf(trees);
    mentions = List.copyOf(mentions);
  }

  /** The same with these mentions instead, in whichever order they come. */
  public AnnotatedText withMentions(Collection<Mention> others) {
    List<Mention> sorted = new ArrayList<>(others);
    sorted.sort(
        Comparator.comparing((Mention m) -> m.span().start())
            .thenComparing(m -> -m.span().length()));
    return new AnnotatedText(document, trees, sorted);
  }

  /** The sentences of the trees. */
  public List<Sentence> sentences() {
    return trees.stream().map(SyntaxTree::sentence).toList();
  }
}
