import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Words that CoreNLP has split, as NLP4J tags, names and parses them. */
final class Nlp4jNodes {
  private static final NLPDecoder DECODER =
      new NLPDecoder(
          Nlp4jNodes.class.getResourceAsStream(
              "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml"));

  private Nlp4jNodes() {}

  /** The root, then a node for each word. */
  static NLPNode[] of(List<CoreLabel> words) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = DECODER.create().toRoot();
    for (int i = 0; i < words.size(); i++) {
      nodes[i + 1] = new NLPNode(i + 1, words.get(i).word());
    }
    return DECODER.decode(nodes);
  }
}
