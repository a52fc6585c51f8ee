package dev.groundtrack.text.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence's tree, indexed for walking: children and ancestors are found without searching the
 * sentence. A token that hangs on none, or on itself, is a root; the walk ends there.
 */
public final class SyntaxTree {
  private final Sentence sentence;
  private final List<List<Token>> children;

  private SyntaxTree(Sentence sentence, List<List<Token>> children) {
    this.sentence = sentence;
    this.children = children;
  }

  public static SyntaxTree of(Sentence sentence) {
    List<List<Token>> children = new ArrayList<>();
    sentence.tokens().forEach(t -> children.add(new ArrayList<>(2)));
    for (Token token : sentence.tokens()) {
      if (token.head() != Token.ROOT && token.head() != token.index()) {
        children.get(token.head()).add(token);
      }
    }
    return new SyntaxTree(sentence, children);
  }

  /** The trees of these sentences, in their order. */
  public static List<SyntaxTree> ofAll(List<Sentence> sentences) {
    return sentences.stream().map(SyntaxTree::of).toList();
  }

  public Sentence sentence() {
    return sentence;
  }

  public Token token(int index) {
    return sentence.tokens().get(index);
  }

  /** The token at a place; none before the sentence or behind it. */
  public Optional<Token> tokenAt(int index) {
    return index < 0 || index >= size() ? Optional.empty() : Optional.of(token(index));
  }

  /** How many tokens the sentence has. */
  public int size() {
    return sentence.tokens().size();
  }

  /** The tokens that hang on this one, in the order of the text. */
  public List<Token> children(Token head) {
    return children.get(head.index());
  }

  /** The children by any of these relations; "nsubj" finds "nsubj:pass" too. */
  public Stream<Token> children(Token head, String... relations) {
    return children(head).stream().filter(t -> hasRelation(t, relations));
  }

  /** The first child by any of these relations. */
  public Optional<Token> child(Token head, String... relations) {
    for (Token child : children(head)) {
      if (hasRelation(child, relations)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Whether it hangs on its head by one of these relations; "nsubj" holds for "nsubj:pass" too. */
  public static boolean hasRelation(Token token, String... relations) {
    String found = token.relation();
    for (String relation : relations) {
      if (found.startsWith(relation)
          && (found.length() == relation.length() || found.charAt(relation.length()) == ':')) {
        return true;
      }
    }
    return false;
  }

  /** What it hangs on; none for a root. */
  public Optional<Token> parent(Token token) {
    return token.head() == Token.ROOT || token.head() == token.index()
        ? Optional.empty()
        : Optional.of(token(token.head()));
  }

  /** A token, what it hangs on, and so on up to the root. */
  public List<Token> upwards(Token token) {
    List<Token> upwards = new ArrayList<>();
    upwards.add(token);
    upwards.addAll(ancestors(token));
    return upwards;
  }

  /** What it hangs on, and so on up to the root, the nearest first. */
  public List<Token> ancestors(Token token) {
    List<Token> ancestors = new ArrayList<>();
    Optional<Token> next = parent(token);
    while (next.isPresent() && ancestors.size() < sentence.tokens().size()) {
      ancestors.add(next.get());
      next = parent(next.get());
    }
    return ancestors;
  }

  /** A token and all that hangs on it, in the order of the text. */
  public List<Token> subtree(Token head) {
    return subtree(head, Set.of());
  }

  /** The subtree without these tokens and all that hangs on them. */
  public List<Token> subtree(Token head, Set<Token> without) {
    BitSet within = new BitSet();
    collect(head, without, within);
    return within.stream().mapToObj(this::token).toList();
  }

  private void collect(Token head, Set<Token> without, BitSet within) {
    if (without.contains(head) || within.get(head.index())) {
      return;
    }
    within.set(head.index());
    for (Token child : children(head)) {
      collect(child, without, within);
    }
  }

  /**
   * The way from one token up to what is above both, and down to the other, as the dependencies it
   * goes by: “nsubj(threatened, Russia)”.
   */
  public List<String> path(Token from, Token to) {
    List<Token> up = upwards(from);
    List<Token> down = upwards(to);
    Optional<Token> top = up.stream().filter(down::contains).findFirst();
    List<Token> steps = new ArrayList<>();
    top.ifPresent(
        t -> {
          steps.addAll(up.subList(0, up.indexOf(t)));
          steps.addAll(down.subList(0, down.indexOf(t)).reversed());
        });
    return steps.stream()
        .map(t -> t.relation() + "(" + token(t.head()).text() + ", " + t.text() + ")")
        .toList();
  }

  /**
   * The tokens on the way from one up to what is above both, and down to the other, without the
   * two; with them where nothing lies between.
   */
  public List<Token> between(Token from, Token to) {
    List<Token> up = upwards(from);
    List<Token> down = upwards(to);
    List<Token> way = new ArrayList<>();
    for (Token token : up) {
      way.add(token);
      int met = down.indexOf(token);
      if (met >= 0) {
        way.addAll(down.subList(0, met));
        break;
      }
    }
    List<Token> between = way.stream().filter(t -> !t.equals(from) && !t.equals(to)).toList();
    return between.isEmpty() ? way : between;
  }

  /** Whether one token hangs, through whatever others, on the other. */
  public boolean isBelow(Token token, Token ancestor) {
    return ancestors(token).contains(ancestor);
  }
}
