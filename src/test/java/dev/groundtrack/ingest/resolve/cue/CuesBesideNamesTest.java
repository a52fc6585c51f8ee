package dev.groundtrack.ingest.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a name, as the real parser reads it. */
class CuesBesideNamesTest {
  private static SyntaxTree tree(String text) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    return SyntaxTree.of(SyntaxParser.load().parse(document.text()).getFirst());
  }

  private static int at(SyntaxTree tree, String word) {
    return tree.sentence().tokens().stream()
        .filter(t -> t.text().equals(word))
        .mapToInt(Token::index)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          General Moss left. | UNKNOWN | UNKNOWN | ''
          Mrs Moss left. | FEMALE | UNKNOWN | ''
          The younger Moss left. | UNKNOWN | YOUNGER | ''
          Kim praised his brother Moss on Friday. | MALE | UNKNOWN | brother
          Moss, her daughter, left. | FEMALE | YOUNGER | daughter
          """)
  void aTitleAnAgeAndKinAreTold(String text, String sex, String age, String kin) {
    SyntaxTree tree = tree(text);
    int moss = at(tree, "Moss");

    NameCues cues = NameCues.of(tree, moss, moss);

    assertThat(cues.sex()).hasToString(sex);
    assertThat(cues.age()).hasToString(age);
    assertThat(cues.kin()).isEqualTo(kin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Halden 40 landed. | true
          He flew an old Halden 17 home. | true
          She sold her Halden in May. | true
          Halden A320s are late. | true
          A Halden engineer left. | false
          Halden left. | false
          They paid Halden 20 million dollars. | false
          """)
  void aModelIsAProduct(String text, boolean product) {
    SyntaxTree tree = tree(text);
    int name = at(tree, "Halden");

    assertThat(ProductNames.isProduct(tree, name, name)).isEqualTo(product);
  }

  @Test
  void tradesStandBesideANameOrBehindIs() {
    SyntaxTree before = tree("The painter Moss left.");
    SyntaxTree behind = tree("Moss, a young nurse, left.");

    assertThat(Trades.of(before, at(before, "Moss"), at(before, "Moss")))
        .containsExactly("painter");
    assertThat(Trades.of(behind, at(behind, "Moss"), at(behind, "Moss"))).containsExactly("nurse");
    assertThat(Trades.field(Set.of("nurse", "surgeon"))).isEqualTo("healers");
    assertThat(Trades.field(Set.of("nurse", "painter"))).isEmpty();
  }
}
