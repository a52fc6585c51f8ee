import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.function.UnaryOperator;

/** The names that NLP4J finds among the words of a sentence, by the classes of CoreNLP's tagger. */
public final class Nlp4jNames implements UnaryOperator<List<CoreLabel>> {
  @Override
  public List<CoreLabel> apply(List<CoreLabel> words) {
    NLPNode[] nodes = Nlp4jNodes.of(words);
    for (int i = 0; i < words.size(); i++) {
      words.get(i).set(AnswerAnnotation.class, named(nodes[i + 1].getNamedEntityTag()));
    }
    return words;
  }

  private static String named(String tag) {
    return switch (tag.substring(tag.indexOf('-') + 1)) {
      case "PERSON" -> "PERSON";
      case "ORG" -> "ORGANIZATION";
      case "GPE", "LOC", "FAC" -> "LOCATION";
      default -> "O";
    };
  }
}
