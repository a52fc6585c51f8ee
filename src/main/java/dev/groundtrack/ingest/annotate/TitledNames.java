package dev.groundtrack.ingest.annotate;

import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names of people that no tagger saw, known by what stands beside them: “astronaut Drew Lane”,
 * “Drew Lane, the astronaut who”.
 */
final class TitledNames {
  private static final int LONGEST = 5;
  private static final int FARTHEST = 6;

  private final TypeLexicon domain;
  private final Set<String> person;

  TitledNames(TypeLexicon domain, Set<String> person) {
    this.domain = domain;
    this.person = person;
  }

  /** Proper nouns in a row, beside a common noun for people. */
  List<MentionCandidate> in(SyntaxTree tree, List<MentionCandidate> names) {
    List<MentionCandidate> found = new ArrayList<>();
    if (person.isEmpty() || CapitalCues.isHeadline(tree.sentence())) {
      return found;
    }
    int size = tree.size();
    for (int from = 0; from < size; ) {
      int to = from;
      while (to < size && (isName(tree.token(to)) || isHyphen(tree, from, to))) {
        to++;
      }
      MentionCandidate name = MentionCandidate.name(from, Math.max(to, from + 1), person);
      boolean free = names.stream().noneMatch(name::overlaps);
      boolean sound =
          name.to() == to
              && name.length() > 1
              && name.length() <= LONGEST
              && !isOrganisation(tree, name);
      if (sound && free && (isPerson(tree, from - 1) || hasTitleBehind(tree, to))) {
        found.add(name);
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  /** Whether the tagger is of one mind that it names an organisation. */
  private static boolean isOrganisation(SyntaxTree tree, MentionCandidate name) {
    return tree.sentence().tokens().subList(name.from(), name.to()).stream()
        .allMatch(t -> t.entityTag() == EntityTag.ORGANIZATION);
  }

  /** “Thomas-Greenfield”. */
  private static boolean isHyphen(SyntaxTree tree, int from, int at) {
    return at > from
        && at + 1 < tree.size()
        && tree.token(at).text().equals("-")
        && isName(tree.token(at + 1));
  }

  private static boolean isName(Token token) {
    return token.tag().equals("NNP")
        && Grammar.isCapitalised(token.text())
        && !CapitalCues.isAllCapitals(token.text());
  }

  /** A common noun for people, in lower case: “astronaut”. */
  private boolean isPerson(SyntaxTree tree, int index) {
    return tree.tokenAt(index)
        .filter(t -> t.tag().equals("NN") && !Grammar.isCapitalised(t.text()))
        .filter(t -> domain.typesOf(Grammar.lemma(t)).equals(person))
        .isPresent();
  }

  /** “, the NASA astronaut”: a comma, and a noun phrase whose head is a noun for people. */
  private boolean hasTitleBehind(SyntaxTree tree, int comma) {
    List<Token> tokens = tree.sentence().tokens();
    if (comma >= tokens.size() || !tokens.get(comma).text().equals(",")) {
      return false;
    }
    for (int i = comma + 1; i < tokens.size() && i <= comma + FARTHEST; i++) {
      boolean last = i + 1 == tokens.size() || !tokens.get(i + 1).tag().matches("NN.*|POS|HYPH");
      if (last && isPerson(tree, i)) {
        return true;
      }
      if (!tokens.get(i).tag().matches("DT|JJ.*|NN.*|PRP\\$|POS|HYPH|RB|CD")) {
        return false;
      }
    }
    return false;
  }
}
