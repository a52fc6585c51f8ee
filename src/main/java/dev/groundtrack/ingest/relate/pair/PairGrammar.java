package dev.groundtrack.ingest.relate.pair;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the tree of a sentence says of two of its tokens, the heads of a subject and an object.
 *
 * @see <a href="https://universaldependencies.org/u/dep/">Universal Dependencies, relations</a>
 */
public final class PairGrammar {
  private static final Set<String> DESCRIBING = Set.of("acl", "acl:relcl", "amod");
  private static final Set<String> OWNING = Set.of("nmod", "nmod:poss", "compound");
  private static final Set<String> TAKING_PART =
      Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "conj", "root");

  /** How far behind “instead of” what is not done may go. */
  private static final int REACH = 7;

  private final SyntaxTree tree;

  public PairGrammar(SyntaxTree tree) {
    this.tree = tree;
  }

  /**
   * Whether one of two takes no part in what holds between them: it stands in the phrase of others,
   * who do or suffer it (“suppliers of Norland”, “ships that use Norland's docks”, “by Norland's
   * own account”).
   */
  public boolean isAside(int subject, int object) {
    return isOnlyNamed(subject, object) || isOnlyNamed(object, subject) || isFronted(subject);
  }

  private boolean isOnlyNamed(int mention, int other) {
    List<Token> shared = tree.upwards(tree.token(other));
    boolean described = false;
    Token below = tree.token(mention);
    for (Token at : tree.ancestors(below)) {
      if (shared.contains(at)) {
        return false;
      }
      described |= DESCRIBING.contains(below.relation()) && below.index() != mention;
      if (PartsOfSpeech.isNoun(at)) {
        boolean owned = OWNING.contains(below.relation()) && Grammar.is(at, WordList.OUTSIDERS);
        if (takesPart(at) && (owned || described && arePeople(at))) {
          return true;
        }
        described = false;
      }
      below = at;
    }
    return false;
  }

  /** Not “works as an engineer for Norland”. */
  private boolean takesPart(Token noun) {
    return TAKING_PART.contains(noun.relation()) && !Grammar.hasMarker(tree, noun, "as");
  }

  private static boolean arePeople(Token noun) {
    return PartsOfSpeech.isCommonNoun(noun) && WordNetClasses.get().isPeople(Grammar.lemma(noun));
  }

  /** “By Norland's own account, Sudland was helped”: whoever helped comes behind the verb. */
  private boolean isFronted(int mention) {
    Token at =
        tree.upwards(tree.token(mention)).stream()
            .filter(t -> !OWNING.contains(t.relation()))
            .findFirst()
            .orElse(tree.token(mention));
    if (at.index() == mention
        || !SyntaxTree.hasRelation(at, "obl")
        || !Grammar.hasMarker(tree, at, "by")) {
      return false;
    }
    return tree.parent(at)
        .flatMap(
            verb -> tree.children(verb).stream().filter(ClauseStructure::isSubject).findFirst())
        .filter(s -> s.index() > at.index())
        .isPresent();
  }

  /**
   * Whether what one does to the other is named as what is not done: “far from threatening
   * Norland”, “rather than sue Norland”, “stopped short of accusing Norland”.
   */
  public boolean isForgone(int subject, int object) {
    List<Token> tokens = tree.sentence().tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (isForgoing(tokens.get(i), tokens.get(i + 1))) {
        int end = end(i + 2);
        if (object > i && object < end && (subject < i || subject >= end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isForgoing(Token one, Token other) {
    return switch (Grammar.lemma(other)) {
      case "from" -> Grammar.is(one, "far");
      case "than" -> Grammar.is(one, "rather");
      case "of" -> Grammar.is(one, "instead") || Grammar.is(one, "short");
      default -> false;
    };
  }

  private int end(int from) {
    int end = from;
    while (end < tree.size() && end < from + REACH && !tree.token(end).text().matches("[,;:.]")) {
      end++;
    }
    return end;
  }

  /** The lowest common ancestor of two, where neither hangs on the other. */
  public Optional<Token> commonAncestor(int one, int other) {
    List<Token> above = tree.upwards(tree.token(one));
    return tree.upwards(tree.token(other)).stream()
        .filter(above::contains)
        .findFirst()
        .filter(t -> t.index() != one && t.index() != other);
  }

  /** Two lists whose items go together one by one: “A and B built C and D, in that order”. */
  public record Paired(List<Integer> ones, List<Integer> others) {
    public Paired {
      ones = List.copyOf(ones);
      others = List.copyOf(others);
    }

    /** What goes with one of the first list; nobody can tell if one list is longer. */
    public Optional<Integer> partner(int one) {
      return ones.size() == others.size()
          ? Optional.of(others.get(ones.indexOf(one)))
          : Optional.empty();
    }
  }

  /**
   * The lists that two tokens stand in, if the sentence says that their items go together one by
   * one.
   */
  public Optional<Paired> paired(int one, int other) {
    List<Integer> ones = list(one);
    List<Integer> others = list(other);
    return saysRespectively() && ones.size() > 1 && others.size() > 1 && !ones.equals(others)
        ? Optional.of(new Paired(ones, others))
        : Optional.empty();
  }

  /** Whether two stand in one list of which each does something of its own. */
  public boolean areApart(int one, int other) {
    return saysRespectively() && list(one).equals(list(other));
  }

  private boolean saysRespectively() {
    List<Token> tokens = tree.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean inOrder =
          i > 1
              && Grammar.is(tokens.get(i), "order")
              && Grammar.is(tokens.get(i - 2), "in")
              && Grammar.is(tokens.get(i - 1), GrammarWords.DEFINITE_DETERMINERS);
      if (inOrder || Grammar.is(tokens.get(i), "respectively")) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> list(int token) {
    return Grammar.list(tree, tree.token(token)).stream().map(Token::index).toList();
  }
}
