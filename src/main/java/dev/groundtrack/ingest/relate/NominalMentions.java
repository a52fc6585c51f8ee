package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Noun phrases that are no mentions of anything known, as mentions. */
final class NominalMentions {

  /** The calendar in dictionary form, as taggers may miss that it is proper. */
  private static final Set<String> CALENDAR =
      WordList.CALENDAR.words().stream()
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WITHIN_A_PHRASE =
      Set.of("nmod", "nmod:poss", "compound", "amod", "appos", "flat", "nummod", "det", "dep");

  private final SentenceMentions scene;
  private final SyntaxTree tree;

  NominalMentions(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** “the appeal of a student”: whoever does what is no thing, though no more is known of them. */
  Optional<Mention> doer(Token head) {
    if (!scene.lexicon().isDoneBy(head)) {
      return Optional.empty();
    }
    Stream<Token> doers =
        tree.children(head, "nmod")
            .filter(
                t ->
                    t.relation().equals("nmod:poss")
                        || Grammar.hasMarker(tree, t, WordList.DOER_PREPOSITIONS));
    Stream<Token> agents = tree.children(head, "acl").flatMap(new AgentFinder(tree)::agents);
    return Stream.concat(doers, agents)
        .filter(t -> !PartsOfSpeech.isPersonalPronoun(t))
        .findFirst()
        .flatMap(t -> scene.headedBy(t).or(() -> mention(t)));
  }

  /** The noun phrase as it stands, of which no more is known. */
  Optional<Mention> mention(Token head) {
    if (isTime(head) || !PartsOfSpeech.isNoun(head) && !PartsOfSpeech.isPersonalPronoun(head)) {
      return Optional.empty();
    }
    Set<Token> before =
        Set.copyOf(tree.children(head, "det", "amod", "compound", "nummod", "nmod:poss").toList());
    Token first = head;
    while (first.index() > 0 && isBefore(before, first.index() - 1)) {
      first = tree.token(first.index() - 1);
    }
    boolean name = PartsOfSpeech.isProperNoun(head);
    return Optional.of(
        new Mention(
            first.span().union(head.span()),
            tree.sentence().index(),
            head.index(),
            scene.cut(first.span().union(head.span())),
            name ? Mention.Kind.NAME : Mention.Kind.NOMINAL,
            Set.of(),
            null,
            false));
  }

  /**
   * Whether one stands in the other's phrase, so that both cannot take the same part in one thing:
   * “Norland” and “Norland's envoy”, but not “Norland and Sudland”.
   */
  static boolean isOnePhrase(SyntaxTree tree, Mention one, Mention other) {
    return one.span().overlaps(other.span())
        || isWithin(tree, one.head(), other.head())
        || isWithin(tree, other.head(), one.head());
  }

  /** Whether both stand in one list: “Norland, Sudland and Westland”. */
  static boolean isOneList(SyntaxTree tree, Mention one, Mention other) {
    return Grammar.firstOfList(tree, tree.token(one.head()))
        .equals(Grammar.firstOfList(tree, tree.token(other.head())));
  }

  private static boolean isWithin(SyntaxTree tree, int lower, int upper) {
    Token at = tree.token(lower);
    while (WITHIN_A_PHRASE.contains(at.relation())) {
      Optional<Token> parent = tree.parent(at);
      if (parent.isEmpty()) {
        return false;
      }
      at = parent.get();
      if (at.index() == upper) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells when something happens, and takes no part in it. */
  static boolean isTime(Token head) {
    return Grammar.is(head, WordList.TIMES) || Grammar.is(head, CALENDAR);
  }

  private boolean isBefore(Set<Token> before, int index) {
    Token token = tree.token(index);
    return before.contains(token)
        || tree.parent(token).filter(before::contains).isPresent()
        || token.tag().equals("HYPH");
  }
}
