package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds pronouns that stand for somebody or something: personal, possessive and relative. */
final class PronounFinder {
  private static final Set<String> RELATIVE_TAGS = Set.of("WP", "WP$", "WDT", "WRB");

  private PronounFinder() {}

  /** With the types of what each may stand for; none where it may be anything. */
  static List<MentionCandidate> in(SyntaxTree tree, TypeLexicon domain) {
    return tree.sentence().tokens().stream()
        .filter(t -> isPersonal(t) || isRelative(t))
        .map(
            t ->
                new MentionCandidate(
                    t.index(), t.index() + 1, Mention.Kind.PRONOUN, types(t, domain), null, false))
        .toList();
  }

  private static Set<String> types(Token token, TypeLexicon domain) {
    String word = Grammar.lowerCase(token);
    boolean people = GrammarWords.PEOPLE_PRONOUNS.contains(word);
    return people || GrammarWords.NON_PEOPLE_PRONOUNS.contains(word)
        ? domain.types().stream()
            .filter(type -> domain.isPerson(type) == people)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static boolean isPersonal(Token token) {
    return PartsOfSpeech.isPersonalPronoun(token)
        && GrammarWords.PERSONAL_PRONOUNS.contains(Grammar.lowerCase(token))
        && !CapitalCues.isAllCapitals(token.text().length() > 1 ? token.text() : "i")
        && !SyntaxTree.hasRelation(token, "expl");
  }

  private static boolean isRelative(Token token) {
    return RELATIVE_TAGS.contains(token.tag())
        && GrammarWords.RELATIVE_PRONOUNS.contains(Grammar.lowerCase(token));
  }
}
