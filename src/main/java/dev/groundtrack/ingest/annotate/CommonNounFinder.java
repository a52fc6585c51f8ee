package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is named by a common noun of the domain: “the agency”, “his company”. */
final class CommonNounFinder {
  private static final String[] BEFORE = {"det", "amod", "compound", "nmod:poss", "nummod"};
  private static final int MOST_WORDS = 3;

  private final TypeLexicon domain;

  CommonNounFinder(TypeLexicon domain) {
    this.domain = domain;
  }

  List<MentionCandidate> in(SyntaxTree tree, List<MentionCandidate> names) {
    List<MentionCandidate> found = new ArrayList<>();
    for (Token token : tree.sentence().tokens()) {
      if (!PartsOfSpeech.isCommonNoun(token)
          || SyntaxTree.hasRelation(token, "compound")
          || names.stream().anyMatch(n -> n.from() <= token.index() && token.index() < n.to())) {
        continue;
      }
      Set<String> types = types(tree, token);
      if (!types.isEmpty()) {
        int from = from(tree, token);
        found.add(
            new MentionCandidate(
                from, token.index() + 1, Mention.Kind.NOMINAL, types, null, false));
      }
    }
    return found;
  }

  /** The mention of the longest noun phrase that ends in this noun. */
  private Set<String> types(SyntaxTree tree, Token noun) {
    String phrase = "";
    Set<String> types = Set.of();
    for (int i = 0; i < MOST_WORDS && noun.index() - i >= 0; i++) {
      Token word = tree.token(noun.index() - i);
      String lemma = Grammar.lemma(word);
      phrase = phrase.isEmpty() ? lemma : lemma + " " + phrase;
      Set<String> longer = domain.typesOf(phrase);
      types = longer.isEmpty() ? types : longer;
    }
    return types;
  }

  /** Where its phrase begins: at the first of the words right before it that hang on it. */
  private static int from(SyntaxTree tree, Token noun) {
    int from = noun.index();
    Set<Token> before =
        Set.copyOf(
            tree.children(noun, BEFORE)
                .filter(t -> t.index() < noun.index())
                .flatMap(t -> tree.subtree(t).stream())
                .toList());
    while (from > 0
        && (before.contains(tree.token(from - 1)) || tree.token(from - 1).tag().equals("HYPH"))) {
      from--;
    }
    return from;
  }
}
