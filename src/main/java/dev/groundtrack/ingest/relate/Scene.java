package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Text;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A sentence with its mentions: from the head of a phrase to whom the phrase means. */
final class Scene {
  private static final Comparator<Mention> BEST =
      Comparator.comparing(Mention::kind).thenComparing(m -> -m.span().length());
  private static final String[] NAMED_WITHIN = {"appos", "flat", "nmod:poss", "compound", "amod"};
  private static final Set<String> BELONGING = Set.of("of", "from", "in", "for", "at", "within");
  private static final int MOST_CONJUNCTS = 6;

  private final Text text;
  private final SyntaxTree tree;
  private final List<Mention> mentions;

  Scene(Text text, SyntaxTree tree, List<Mention> mentions) {
    this.text = text;
    this.tree = tree;
    this.mentions = List.copyOf(mentions);
  }

  SyntaxTree tree() {
    return tree;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The mentions that a phrase means: its own, and those joined to it by “and”. */
  List<Mention> ends(Token head) {
    List<Mention> ends = new ArrayList<>();
    Token meant = Grammar.isRelative(head) ? antecedent(head) : head;
    end(meant).ifPresent(ends::add);
    tree.children(meant, "conj")
        .filter(t -> !Grammar.isVerb(t))
        .limit(MOST_CONJUNCTS)
        .forEach(t -> end(t).ifPresent(ends::add));
    return ends;
  }

  /** The noun that a relative pronoun stands for. */
  private Token antecedent(Token pronoun) {
    for (Token above : tree.ancestors(pronoun)) {
      if (above.relation().equals("acl:relcl")) {
        return tree.parent(above).orElse(pronoun);
      }
    }
    return pronoun;
  }

  /**
   * The mention that this token is the head of, a name beside or within its phrase, or its phrase.
   */
  private Optional<Mention> end(Token head) {
    Optional<Mention> own = headedBy(head);
    Optional<Mention> name = own.filter(m -> m.kind() != Mention.Kind.NOMINAL);
    if (name.isPresent()) {
      return name;
    }
    Optional<Mention> beside = named(tree.children(head, "appos", "flat"), Mention.Kind.NAME);
    if (beside.isPresent()) {
      return beside;
    }
    if (own.isPresent()) {
      return own;
    }
    Optional<Mention> within = within(head);
    return within.isPresent() ? within : phrase(head);
  }

  Optional<Mention> headedBy(Token head) {
    Optional<Mention> headed = mentions.stream().filter(m -> m.head() == head.index()).min(BEST);
    return headed.isPresent()
        ? headed
        : mentions.stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.span().contains(head.span()))
            .min(BEST);
  }

  private Optional<Mention> named(Stream<Token> tokens, Mention.Kind worst) {
    return tokens
        .flatMap(t -> headedBy(t).stream())
        .filter(m -> m.kind().compareTo(worst) <= 0)
        .findFirst();
  }

  /** “a U.S. Supreme Court decision”, “the government of Norway”: who stands behind a thing. */
  private Optional<Mention> within(Token head) {
    for (String relation : NAMED_WITHIN) {
      Optional<Mention> found = named(tree.children(head, relation), Mention.Kind.DEMONYM);
      if (found.isPresent()) {
        return found;
      }
    }
    return named(
        tree.children(head, "nmod").filter(t -> Grammar.hasMarker(tree, t, BELONGING)),
        Mention.Kind.DEMONYM);
  }

  /** The noun phrase as it stands, of which no more is known. */
  private Optional<Mention> phrase(Token head) {
    if (!Grammar.isNoun(head) && !head.tag().startsWith("PRP")) {
      return Optional.empty();
    }
    Set<Token> before =
        Set.copyOf(tree.children(head, "det", "amod", "compound", "nummod", "nmod:poss").toList());
    Token first = head;
    while (first.index() > 0 && isBefore(before, first.index() - 1)) {
      first = tree.token(first.index() - 1);
    }
    boolean name = head.tag().startsWith("NNP");
    return Optional.of(
        new Mention(
            first.span().union(head.span()),
            tree.sentence().index(),
            head.index(),
            text.cut(first.span().union(head.span())),
            name ? Mention.Kind.NAME : Mention.Kind.NOMINAL,
            Set.of(),
            null,
            false));
  }

  private boolean isBefore(Set<Token> before, int index) {
    Token token = tree.token(index);
    return before.contains(token)
        || tree.parent(token).filter(before::contains).isPresent()
        || token.tag().equals("HYPH");
  }

  /** The mention that starts with this token, a name if there is one. */
  Optional<Mention> startingAt(int token) {
    if (token < 0 || token >= tree.sentence().tokens().size()) {
      return Optional.empty();
    }
    int start = tree.token(token).span().start();
    return mentions.stream().filter(m -> m.span().start() == start).min(BEST);
  }

  /** The mention that ends with this token, a name if there is one. */
  Optional<Mention> endingAt(int token) {
    if (token < 0 || token >= tree.sentence().tokens().size()) {
      return Optional.empty();
    }
    int end = tree.token(token).span().end();
    return mentions.stream().filter(m -> m.span().end() == end).min(BEST);
  }

  /** The index of the first token behind a mention. */
  int behind(Mention mention) {
    int index = mention.head();
    while (index < tree.sentence().tokens().size()
        && tree.token(index).span().start() < mention.span().end()) {
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
