package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sentence with its mentions in the order of the text, and what stands in quotation marks. */
final class SentenceContext {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing((Mention m) -> m.span().start())
          .thenComparing(m -> -m.span().length())
          .thenComparing(Mention::kind)
          .thenComparing(Mention::head)
          .thenComparing(m -> m.types().stream().sorted().toList().toString())
          .thenComparing(m -> String.valueOf(m.known()))
          .thenComparing(Mention::metonym);

  private final SyntaxTree tree;
  private final List<MentionPlace> places = new ArrayList<>();
  private final List<List<MentionPlace>> byToken = new ArrayList<>();
  private final BitSet quoted;

  SentenceContext(SyntaxTree tree, List<Mention> mentions, BitSet quoted) {
    this.tree = tree;
    this.quoted = quoted;
    Sentence sentence = tree.sentence();
    sentence.tokens().forEach(t -> byToken.add(new ArrayList<>(2)));
    mentions.stream().sorted(ORDER).forEach(m -> add(sentence, m));
  }

  private void add(Sentence sentence, Mention mention) {
    int[] within =
        sentence.tokens().stream()
            .filter(t -> t.span().overlaps(mention.span()))
            .mapToInt(Token::index)
            .toArray();
    if (within.length == 0) {
      return;
    }
    MentionPlace place = new MentionPlace(mention, within[0], within[within.length - 1]);
    places.add(place);
    for (int token : within) {
      byToken.get(token).add(place);
    }
  }

  SyntaxTree tree() {
    return tree;
  }

  Sentence sentence() {
    return tree.sentence();
  }

  int size() {
    return tree.size();
  }

  List<MentionPlace> places() {
    return places;
  }

  /** The token there; none before the sentence or behind it. */
  Optional<Token> token(int index) {
    return tree.tokenAt(index);
  }

  String lemma(int index) {
    return token(index).map(Grammar::lemma).orElse("");
  }

  String tag(int index) {
    return token(index).map(Token::tag).orElse("");
  }

  boolean isQuoted(int token) {
    return quoted.get(token);
  }

  /** The mentions that this token is a part of. */
  List<MentionPlace> at(int token) {
    return token < 0 || token >= size() ? List.of() : byToken.get(token);
  }

  /** The names and adjectives of names that end with this token. */
  Optional<MentionPlace> nameEndingAt(int token) {
    return names(token).filter(p -> p.last() == token).findFirst();
  }

  /** The names and adjectives of names that start with this token. */
  Optional<MentionPlace> nameStartingAt(int token) {
    return names(token).filter(p -> p.first() == token).findFirst();
  }

  /** The names and adjectives of names that this token is a part of, as the text has them. */
  Stream<MentionPlace> names(int token) {
    return at(token).stream().filter(p -> isNaming(p.mention()));
  }

  /** Whether it is a name or its adjective, and not a phrase that somebody made. */
  static boolean isNaming(Mention mention) {
    return mention.kind() == Mention.Kind.DEMONYM
        || (mention.kind() == Mention.Kind.NAME && !mention.types().isEmpty());
  }
}
