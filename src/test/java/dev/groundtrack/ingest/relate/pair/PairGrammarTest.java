package dev.groundtrack.ingest.relate.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over trees as parsers give them, lists that hang in a chain among them. */
class PairGrammarTest {
  /** Words as “word/tag/relation/head”. */
  private static PairGrammar grammar(String sentence) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (String part : sentence.split(" ")) {
      String[] parts = part.split("/");
      Span span = new Span(from, from + parts[0].length());
      int head = Integer.parseInt(parts[3]);
      tokens.add(
          new Token(
              tokens.size(), span, parts[0], parts[0], parts[1], EntityTag.NONE, head, parts[2]));
      from += parts[0].length() + 1;
    }
    Span whole = new Span(0, from - 1);
    return new PairGrammar(SyntaxTree.of(new Sentence(0, 0, whole, tokens)));
  }

  @Test
  void theItemsOfAListAreAllOfThemHoweverTheyHang() {
    PairGrammar chain =
        grammar(
            "Alba/NNP/nsubj/3 Boreas/NNP/conj/0 Ceres/NNP/conj/1 sent/VBD/root/-1"
                + " Dora/NNP/obj/3 Ebba/NNP/conj/4 Fern/NNP/conj/5 respectively/RB/advmod/3");
    assertThat(chain.paired(2, 6))
        .contains(new PairGrammar.Paired(List.of(0, 1, 2), List.of(4, 5, 6)));
    assertThat(chain.paired(0, 1)).isEmpty();
    assertThat(chain.areApart(0, 2)).isTrue();
    assertThat(chain.areApart(0, 6)).isFalse();
    PairGrammar without =
        grammar("Alba/NNP/nsubj/2 Boreas/NNP/conj/0 sent/VBD/root/-1 Dora/NNP/obj/2");
    assertThat(without.paired(0, 3)).isEmpty();
    assertThat(without.areApart(0, 1)).isFalse();
  }

  @Test
  void theCommonAncestorIsNeitherOfTheTwo() {
    PairGrammar grammar =
        grammar("Alba/NNP/nsubj/1 sued/VBD/root/-1 Boreas/NNP/obj/1 Ceres/NNP/nmod/2");
    assertThat(grammar.commonAncestor(0, 3)).map(Token::text).contains("sued");
    assertThat(grammar.commonAncestor(2, 3)).isEmpty();
    assertThat(grammar.commonAncestor(3, 2)).isEmpty();
  }
}
