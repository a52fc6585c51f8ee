import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The dependencies that NLP4J finds, made Universal ones as far as rules can: prepositions and
 * copulas hang on the nouns that they belong to, and labels have the names of the same relations.
 */
public final class Nlp4jTrees implements Function<List<CoreLabel>, Collection<TypedDependency>> {
  private static final Set<String> PREPOSITIONS = Set.of("prep", "agent", "dative");

  @Override
  public Collection<TypedDependency> apply(List<CoreLabel> words) {
    NLPNode[] nodes = Nlp4jNodes.of(words);
    int[] heads = new int[nodes.length];
    String[] labels = new String[nodes.length];
    for (int i = 1; i < nodes.length; i++) {
      heads[i] = nodes[i].getDependencyHead().getID();
      labels[i] = nodes[i].getDependencyLabel();
    }
    for (int i = 1; i < nodes.length; i++) {
      preposition(i, nodes, heads, labels);
    }
    for (int i = 1; i < nodes.length; i++) {
      copula(i, nodes, heads, labels);
    }
    for (int i = 1; i < nodes.length; i++) {
      joined(i, heads, labels);
    }
    List<TypedDependency> all = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      all.add(
          new TypedDependency(
              new GrammaticalRelation(
                  edu.stanford.nlp.international.Language.UniversalEnglish,
                  universal(labels[i], nodes[i]),
                  null,
                  GrammaticalRelation.DEPENDENT),
              heads[i] == 0 ? new IndexedWord(root()) : indexed(words, heads[i]),
              indexed(words, i)));
    }
    return all;
  }

  private static CoreLabel root() {
    CoreLabel root = new CoreLabel();
    root.setIndex(0);
    root.setWord("ROOT");
    return root;
  }

  private static IndexedWord indexed(List<CoreLabel> words, int index) {
    CoreLabel word = new CoreLabel(words.get(index - 1));
    word.setIndex(index);
    return new IndexedWord(word);
  }

  /** “by” over “Boeing” becomes “Boeing” over “by”. */
  private static void preposition(int at, NLPNode[] nodes, int[] heads, String[] labels) {
    if (!labels[at].equals("pobj") && !labels[at].equals("pcomp")) {
      return;
    }
    int preposition = heads[at];
    if (preposition == 0 || !PREPOSITIONS.contains(labels[preposition])) {
      return;
    }
    int head = heads[preposition];
    boolean nominal = head > 0 && nodes[head].getPartOfSpeechTag().startsWith("NN");
    boolean clause = labels[at].equals("pcomp");
    heads[at] = head;
    labels[at] = clause ? nominal ? "acl" : "advcl" : nominal ? "nmod" : "obl";
    heads[preposition] = at;
    labels[preposition] = clause ? "mark" : "case";
  }

  /** “is” over “head” becomes “head” over “is”. */
  private static void copula(int at, NLPNode[] nodes, int[] heads, String[] labels) {
    if (!labels[at].equals("attr") && !labels[at].equals("acomp")) {
      return;
    }
    int verb = heads[at];
    if (verb == 0 || !"be".equals(nodes[verb].getLemma())) {
      labels[at] = "xcomp";
      return;
    }
    heads[at] = heads[verb];
    labels[at] = labels[verb];
    for (int i = 1; i < nodes.length; i++) {
      if (heads[i] == verb && i != at) {
        heads[i] = at;
      }
    }
    heads[verb] = at;
    labels[verb] = "cop";
  }

  /** A conjunction hangs on what follows it. */
  private static void joined(int at, int[] heads, String[] labels) {
    if (!labels[at].equals("cc")) {
      return;
    }
    for (int i = at + 1; i < heads.length; i++) {
      if (labels[i].equals("conj") && heads[i] == heads[at]) {
        heads[at] = i;
        return;
      }
    }
  }

  private static String universal(String label, NLPNode node) {
    return switch (label) {
      case "nsubjpass" -> "nsubj:pass";
      case "csubjpass" -> "csubj:pass";
      case "auxpass" -> "aux:pass";
      case "aux" -> node.getPartOfSpeechTag().equals("TO") ? "mark" : "aux";
      case "dobj" -> "obj";
      case "dative" -> "iobj";
      case "poss" -> "nmod:poss";
      case "neg", "quantmod" -> "advmod";
      case "prt" -> "compound:prt";
      case "nn" -> "compound";
      case "nmod" -> node.getPartOfSpeechTag().equals("CD") ? "nummod" : "nmod";
      case "num" -> "nummod";
      case "relcl" -> "acl:relcl";
      case "oprd" -> "xcomp";
      case "npadvmod" -> "obl";
      case "complm" -> "mark";
      case "predet" -> "det:predet";
      case "preconj" -> "cc:preconj";
      case "intj", "meta" -> "discourse";
      case "pobj" -> "obl";
      case "prep", "agent" -> "case";
      default -> label;
    };
  }
}
