package dev.groundtrack.ingest.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.model.Wording;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatementFinderTest {
  private static final StatementFinder FINDER =
      StatementFinder.load(
          Map.of(
              Mode.SAID, verbs("say"),
              Mode.DEMANDED, verbs("demand", "call for"),
              Mode.DENIED, verbs("deny"),
              Mode.THREATENED, verbs("threaten")));

  private static Wording verbs(String... verbs) {
    return new Wording(
        List.of(verbs), List.of(), List.of(), List.of(), List.of(), java.util.Map.of());
  }

  /** What was found in a text, with its words. */
  private record Found(Document document, List<Statement> statements) {
    Statement only() {
      assertThat(statements).hasSize(1);
      return statements.getFirst();
    }

    String words(Span span) {
      return document.text().cut(span);
    }

    List<String> content(Statement statement) {
      return statement.content().stream().map(this::words).toList();
    }

    List<String> speakers() {
      return statements.stream()
          .map(Statement::speaker)
          .filter(Objects::nonNull)
          .map(Mention::text)
          .toList();
    }
  }

  private static Found read(String text) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    var trees = SyntaxTree.ofAll(SyntaxParser.load().parse(document.text()));
    return new Found(document, FINDER.find(new AnnotatedText(document, trees, List.of())));
  }

  private static String speaker(Statement statement) {
    return Objects.requireNonNull(statement.speaker()).text();
  }

  @Test
  void indirectSpeechHasSpeakerCueAndContent() {
    Found found = read("Rogozin said that Russia would leave the station.");

    assertThat(speaker(found.only())).isEqualTo("Rogozin");
    assertThat(found.words(Objects.requireNonNull(found.only().cue()))).isEqualTo("said");
    assertThat(found.content(found.only())).containsExactly("that Russia would leave the station");
    assertThat(found.only().quoted()).isFalse();
  }

  @Test
  void aFrontedReportBelongsToTheSpeakerBehindIt() {
    Found found = read("The station will stay in orbit until 2030, the ministry said.");

    assertThat(speaker(found.only())).isEqualTo("the ministry");
    assertThat(found.content(found.only()))
        .containsExactly("The station will stay in orbit until 2030");
  }

  @Test
  void aQuoteIsQuoted() {
    Found found = read("“Sanctions are always a boomerang,” Rogozin said on Tuesday.");

    assertThat(found.only().quoted()).isTrue();
    assertThat(speaker(found.only())).isEqualTo("Rogozin");
  }

  @Test
  void accordingToNamesASpeaker() {
    Found found = read("According to NASA, the debris missed the station by a mile.");

    assertThat(speaker(found.only())).isEqualTo("NASA");
    assertThat(found.content(found.only()))
        .containsExactly("the debris missed the station by a mile");
  }

  @Test
  void aQuoteThatRunsOnOverParagraphsIsOneStatement() {
    Found found =
        read(
            "“The station is old,” Borisov said. “We must build a new one.\n\n"
                + "“And we must do it soon.”");

    assertThat(found.content(found.only()).getLast()).contains("soon");
  }

  @Test
  void aQuoteWithNobodyBesideItIsOfWhoeverActsThere() {
    Found found =
        read(
            "“Nobody has asked Russia to leave.” With these words Bill Nelson closed the meeting.");

    assertThat(speaker(found.only())).isEqualTo("Bill Nelson");
    assertThat(found.only().cue()).isNull();
    assertThat(found.only().quoted()).isTrue();
  }

  @Test
  void aQuoteGoesOnWithWhoeverWasQuotedLast() {
    Found found = read("“The station is old,” Borisov said.\n\n“It will not last.”");

    assertThat(found.speakers()).containsExactly("Borisov", "Borisov");
  }

  @Test
  void aQuoteOfNobodyIsAStatementWithoutSpeaker() {
    Found found = read("The doors were open.\n\n“We need the station and each other.”");

    assertThat(found.only().speaker()).isNull();
    assertThat(found.only().quoted()).isTrue();
  }

  @Test
  void aColonBeforeAQuoteMarksTheSpeaker() {
    assertThat(read("Bill Nelson was blunt: “Russia is our partner.”").speakers())
        .containsExactly("Bill Nelson");
  }

  @Test
  void whatSomebodySaysThatAnotherSaidIsAStatementOfTheOther() {
    Found found =
        read("Nelson told reporters that Rogozin had admitted that Russia needed the station.");

    assertThat(found.speakers()).containsExactly("Nelson", "Rogozin");
    assertThat(found.content(found.statements().getLast()))
        .containsExactly("that Russia needed the station");
  }

  @Test
  void aHeadlineGivesItsSpeakerBeforeAColon() {
    Found found = read("NASA chief: no talks planned with Moscow\n\nThe station is old.");

    assertThat(speaker(found.only())).isEqualTo("NASA chief");
    assertThat(found.content(found.only())).containsExactly("no talks planned with Moscow");
  }

  @Test
  void aDatelineIsNoSpeaker() {
    assertThat(read("WASHINGTON: The rocket stands on the pad").statements()).isEmpty();
  }

  @Test
  void aClaimEndsBeforeWhatBecomesOfIt() {
    Found found =
        read("The claim that NASA had threatened Roscosmos was repeated by Russian television.");

    assertThat(found.content(found.statements().getFirst()))
        .containsExactly("that NASA had threatened Roscosmos");
  }

  @Test
  void aDenialIsNegated() {
    Found found = read("Moscow denied that the test had endangered the crew.");

    assertThat(found.only().mode()).isEqualTo(Mode.DENIED);
    assertThat(found.only().polarity()).isEqualTo(Polarity.NEGATED);
  }

  @Test
  void whatWasNotSaidIsNegated() {
    Found found = read("The agency did not say that the crew was in danger.");

    assertThat(found.only().polarity()).isEqualTo(Polarity.NEGATED);
  }

  @Test
  void whatIsNotAccusedEndsBeforeWhoeverSaysSo() {
    Found found = read("NASA has not accused Roscosmos of damaging the station, Bill Nelson said.");

    assertThat(found.speakers()).containsExactly("NASA", "Bill Nelson");
    assertThat(found.content(found.statements().getFirst()))
        .containsExactly("Roscosmos of damaging the station");
    assertThat(found.content(found.statements().getLast()))
        .containsExactly("NASA has not accused Roscosmos of damaging the station");
  }

  @Test
  void aThreatToActIsIntended() {
    Found found = read("Rogozin threatened to switch off the engines of the station.");

    assertThat(found.only().mode()).isEqualTo(Mode.THREATENED);
    assertThat(found.only().modality()).isEqualTo(Modality.INTENDED);
  }

  @Test
  void aConditionIsNoFact() {
    Found found = read("Rogozin said that the station would fall if Russia left it.");

    assertThat(found.only().modality()).isEqualTo(Modality.CONDITIONAL);
  }

  @Test
  void aTextWithoutSpeechHasNoStatements() {
    assertThat(read("The rocket stands on the pad. Its tanks are empty.").statements()).isEmpty();
  }

  @Test
  void theRetellingHasTheRightSpeakers() throws IOException {
    Path article =
        Path.of("src/test/resources/golden/ingest/a-retelling-of-the-station-threats/article.txt");

    assertThat(read(Files.readString(article)).speakers())
        .contains(
            "Russia", "Dmitry Rogozin", "He", "Rogozin", "Elon Musk", "Musk", "American officials");
  }

  @Test
  void everySpanLiesInTheTextAndNoContentIsEmpty() {
    Found found =
        read(
            "🚀 “We’re leaving,” he said – “soon”. \r\n\r\n"
                + "Moscow: no comment. They say NASA’s 👩‍🚀 agreed");

    for (Statement statement : found.statements()) {
      assertThat(statement.content())
          .isNotEmpty()
          .allSatisfy(c -> assertThat(found.words(c)).isNotBlank());
      assertThat(statement.content())
          .allSatisfy(c -> assertThat(statement.span().contains(c)).isTrue());
      assertThat(statement.span().contains(Objects.requireNonNull(statement.cue()))).isTrue();
      assertThat(statement.confidence()).isBetween(0.0, 1.0);
    }
  }
}
