package dev.groundtrack.text.syntax;

import dev.groundtrack.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sentence of a text.
 *
 * @param index its place in the text, from 0
 * @param paragraph the place of its paragraph in the text, from 0
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The tokens that hang on this one, in the order of the text. */
  public Stream<Token> children(Token head) {
    return tokens.stream().filter(t -> t.head() == head.index());
  }
}
