package dev.groundtrack.ingest.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxParserTest {
  private static List<Sentence> parse(String text) {
    return SyntaxParser.load().parse(new Text(text));
  }

  @Test
  void aHeadlineIsASentenceOfItsOwn() {
    List<Sentence> sentences = parse("Russia Plans To Stop\n\nRussia will stop. It said so.");

    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
    assertThat(sentences.getFirst().tokens()).extracting(Token::text).endsWith("Stop");
  }

  @Test
  void aShortLineWithoutAStopIsAHeadlineToo() {
    List<Sentence> sentences =
        parse("Russia Leaves\nRussia said on Tuesday that it would leave the station in 2025.");

    assertThat(sentences).hasSize(2);
  }

  @Test
  void aWrappedLineDoesNotEndASentence() {
    List<Sentence> sentences =
        parse(
            "Russia said on Tuesday that it would leave the station\n"
                + "in 2025, and build its own one. The others stay there.");

    assertThat(sentences).hasSize(2);
  }

  @Test
  void curlyQuotesKeepTheirPlaceAndTheirLook() {
    List<Sentence> sentences = parse("He said: “It’s over.”");

    assertThat(sentences.stream().flatMap(s -> s.tokens().stream()).map(Token::text))
        .contains("“", "’s", "”");
  }

  @Test
  void namesBearTheirClass() {
    Sentence sentence = parse("Mitt Romney flew to Paris.").getFirst();

    assertThat(sentence.tokens())
        .extracting(Token::entityTag)
        .containsExactly(
            EntityTag.PERSON,
            EntityTag.PERSON,
            EntityTag.NONE,
            EntityTag.NONE,
            EntityTag.LOCATION,
            EntityTag.NONE);
  }

  @Test
  void theTreeSaysWhoDoesWhat() {
    Sentence sentence = parse("Russia threatened the station.").getFirst();

    Token verb = sentence.tokens().get(1);
    assertThat(verb.lemma()).isEqualTo("threaten");
    assertThat(sentence.children(verb)).extracting(Token::relation).contains("nsubj", "obj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " \n\n \n", "🚀🚀 Crew Dragon 🚀 docked. It 👩‍🚀 said “hi”.",
        "ALL CAPITALS AND NO STOP", "a|b|c\n1|2|3\n4|5|6", "<p>Left in &amp; <b>bold</b></p>",
        "Von hier an Deutsch. И по-русски. مرحبا \u200Fabc\u200F. 你好。",
            "\u0000\u0007x\u001B[0m \u2028 y"
      })
  void everySpanCutsItsOwnTextWhateverTheText(String given) {
    Text text = new Text(given);

    for (Sentence sentence : SyntaxParser.load().parse(text)) {
      for (Token token : sentence.tokens()) {
        assertThat(text.cut(token.span())).isEqualTo(token.text());
        assertThat(sentence.span().contains(token.span())).isTrue();
        assertThat(token.head()).isBetween(Token.ROOT, sentence.tokens().size() - 1);
      }
    }
  }

  @Test
  void aSentenceOfThousandsOfWordsIsCutAndDoneInBoundedTime() {
    String text = "and the station, which Russia built, said it would go on ".repeat(300);

    List<Sentence> sentences = assertTimeout(Duration.ofSeconds(60), () -> parse(text));

    assertThat(sentences).allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(150));
  }
}
