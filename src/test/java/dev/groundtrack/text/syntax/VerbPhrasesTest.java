package dev.groundtrack.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.text.Text;
import org.junit.jupiter.api.Test;

class VerbPhrasesTest {
  private static SyntaxTree tree(String words) {
    return SyntaxTree.ofAll(SyntaxParser.load().parse(new Text(words))).getFirst();
  }

  private static Token word(SyntaxTree tree, String text) {
    return tree.sentence().tokens().stream()
        .filter(t -> t.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aJoinedPassiveHasNoHelperOfItsOwn() {
    SyntaxTree tree = tree("The probe had been built and launched by Orbit.");

    assertThat(VerbPhrases.hasPassiveHelper(tree, word(tree, "built"))).isTrue();
    assertThat(VerbPhrases.hasPassiveHelper(tree, word(tree, "launched"))).isFalse();
    assertThat(VerbPhrases.isPassive(tree, word(tree, "launched"))).isTrue();
  }

  @Test
  void aConditionMayBeInvertedAndAQuestionIsNone() {
    SyntaxTree condition = tree("Had Moss not signed the treaty, Norway would leave.");
    SyntaxTree question = tree("Had Moss signed the treaty?");

    assertThat(VerbPhrases.isInvertedCondition(condition, word(condition, "signed"), "aux"))
        .isTrue();
    assertThat(VerbPhrases.isInvertedCondition(question, word(question, "signed"), "aux"))
        .isFalse();
  }
}
