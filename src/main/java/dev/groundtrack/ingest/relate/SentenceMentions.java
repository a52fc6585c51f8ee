package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.ingest.relate.pair.PairGrammar;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sentence with its mentions, found by their place or their head. */
final class SentenceMentions {
  private static final Comparator<Mention> BEST =
      Comparator.comparing(Mention::kind).thenComparing(m -> -m.span().length());

  private final Text text;
  private final SyntaxTree tree;
  private final List<Mention> mentions;
  private final WordingLexicon lexicon;
  private final PairGrammar pairs;

  SentenceMentions(Text text, SyntaxTree tree, List<Mention> mentions, WordingLexicon lexicon) {
    this.text = text;
    this.tree = tree;
    this.mentions = List.copyOf(mentions);
    this.lexicon = lexicon;
    this.pairs = new PairGrammar(tree);
  }

  WordingLexicon lexicon() {
    return lexicon;
  }

  /** What the grammar says of two of its tokens. */
  PairGrammar pairs() {
    return pairs;
  }

  /** Whether a mention stands in this sentence. */
  boolean has(Mention mention) {
    return mention.sentence() == tree.sentence().index();
  }

  SyntaxTree tree() {
    return tree;
  }

  List<Mention> mentions() {
    return mentions;
  }

  String cut(Span span) {
    return text.cut(span);
  }

  /** The mention that this token is the head of, or a name that holds it. */
  Optional<Mention> headedBy(Token head) {
    Optional<Mention> headed = mentions.stream().filter(m -> m.head() == head.index()).min(BEST);
    return headed.isPresent()
        ? headed
        : mentions.stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.span().contains(head.span()))
            .min(BEST);
  }

  /** The mention that starts with this token, a name if there is one. */
  Optional<Mention> startingAt(int token) {
    if (!isWithin(token)) {
      return Optional.empty();
    }
    int start = tree.token(token).span().start();
    return mentions.stream().filter(m -> m.span().start() == start).min(BEST);
  }

  /** The name that starts with this token, or behind the “Mr.” that it is. */
  Optional<Mention> nameFrom(int token) {
    boolean honorific = isWithin(token + 1) && Grammar.isHonorific(tree.token(token));
    return startingAt(honorific ? token + 1 : token).filter(m -> m.kind() == Mention.Kind.NAME);
  }

  /** The mention that ends with this token, a name if there is one. */
  Optional<Mention> endingAt(int token) {
    if (!isWithin(token)) {
      return Optional.empty();
    }
    int end = tree.token(token).span().end();
    return mentions.stream().filter(m -> m.span().end() == end).min(BEST);
  }

  private boolean isWithin(int token) {
    return token >= 0 && token < tree.size();
  }

  /** The index of the first token behind a mention. */
  int behind(Mention mention) {
    int index = mention.head();
    while (isWithin(index) && tree.token(index).span().start() < mention.span().end()) {
      index++;
    }
    return index;
  }

  /** The index of a mention's first token. */
  int first(Mention mention) {
    int index = mention.head();
    while (index > 0 && tree.token(index - 1).span().start() >= mention.span().start()) {
      index--;
    }
    return index;
  }
}
