package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.SeedFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What somebody's critics do is not what they do, what is not done is not done, and each of two
 * lists has its own partner; by wording and by what was learnt alike.
 */
class SaidOfOthersTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.of(""));
  private static final Reader READER = new Reader(MODEL, LearntWeights.of(""));
  private static final Reader BY_WORDING = new Reader(MODEL, LearntWeights.NONE);
  private static final List<KnownEntity> NAMES =
      new NamesTables(MODEL).entities(SeedFiles.of("names").names());

  /** What is asserted of entities: “ESA BUILT Tindra”. */
  private static List<String> asserted(String text) {
    return asserted(READER, text);
  }

  private static List<String> asserted(Reader reader, String text) {
    Reader.Result result =
        reader.read(Document.of(text, Document.About.unknown(SourceKind.ARTICLE)), NAMES);
    Resolution resolved = result.resolved();
    return result.extraction().claims().stream()
        .filter(claim -> claim.polarity() == Polarity.AFFIRMED)
        .flatMap(claim -> told(claim, resolved).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> told(Claim claim, Resolution resolved) {
    return name(claim.subject(), resolved)
        .flatMap(
            subject ->
                name(claim.object(), resolved)
                    .map(object -> subject + " " + claim.type() + " " + object));
  }

  private static Optional<String> name(Mention mention, Resolution resolved) {
    return Optional.ofNullable(resolved.entities().get(mention)).map(Resolution.Entity::name);
  }

  @Test
  void whomSomebodyDismissesAsHeadIsTheHead() {
    assertThat(
            asserted("President Vladimir Putin dismissed Yuri Borisov as director of Roscosmos."))
        .contains("Yury Borisov HEADS Roscosmos")
        .doesNotContain("Vladimir Putin HEADS Roscosmos");
    assertThat(asserted("Ann Weatherby replaced Bo Rask as head of Boeing."))
        .contains("Ann Weatherby HEADS Boeing")
        .doesNotContain("Bo Rask HEADS Boeing");
  }

  @Test
  void whatADeedIsAboutIsWhatItsTargetDid() {
    assertThat(
            asserted("Western countries imposed sanctions on Russia over its invasion of Ukraine."))
        .contains("Russia ATTACKS Ukraine")
        .noneMatch(told -> told.startsWith("the West ATTACKS"));
    assertThat(asserted("Japan sued Russia over its invasion of Ukraine."))
        .contains("Russia ATTACKS Ukraine");
  }

  @Test
  void whoIsThePersonWhoseNameStandsBeforeIt() {
    assertThat(
            asserted(
                "NASA astronaut Don Pettit is there with Alexey Ovchinin and Ivan Vagner, who"
                    + " arrived aboard Soyuz MS-26."))
        .contains("Ivan Vagner CREW_OF Soyuz MS-26");
    assertThat(
            asserted("Senator Ted Cruz, a Texas Republican who chairs Boeing, opposes the idea."))
        .contains("Ted Cruz HEADS Boeing");
  }

  @Test
  void whatThoseAroundSomebodyDoIsNotWhatTheyDo() {
    assertThat(asserted("Opponents of Boeing accused NASA of wasting money.")).isEmpty();
    assertThat(asserted("Investors in SpaceX and its customers threatened Arianespace.")).isEmpty();
    assertThat(asserted("Firms that depend on OneWeb attacked the European Space Agency."))
        .isEmpty();
    assertThat(asserted("By NASA's own reckoning, Boeing was helped by Airbus."))
        .containsExactly("Airbus AIDS Boeing");
  }

  @Test
  void theBodiesThatActForSomebodyStillDo() {
    assertThat(asserted("The head of Roscosmos accused NASA of lying."))
        .anyMatch(line -> line.endsWith("ACCUSES NASA"));
    assertThat(asserted("Boeing accused NASA of wasting money."))
        .containsExactly("Boeing ACCUSES NASA");
  }

  @Test
  void whatIsForgoneIsNotDone() {
    assertThat(asserted("Far from accusing Roscosmos, NASA has thanked ESA."))
        .noneMatch(line -> line.contains("ACCUSES"));
    assertThat(asserted("Instead of suing Airbus, Boeing sued Avio."))
        .containsExactly("Boeing ACCUSES Avio");
    assertThat(asserted("Neither NASA nor ESA has accused Roscosmos.")).isEmpty();
  }

  @Test
  void theItemsOfTwoListsGoTogetherOneByOne() {
    assertThat(
            asserted(
                "Germany, Canada and Italy launched the satellites Tindra, Soledad and Kveldur"
                    + " respectively."))
        .containsExactlyInAnyOrder(
            "Germany LAUNCHED Tindra", "Canada LAUNCHED Soledad", "Italy LAUNCHED Kveldur");
    assertThat(asserted("Airbus and Boeing built the probes Tindra and Kveldur, in that order."))
        .containsExactlyInAnyOrder("Airbus BUILT Tindra", "Boeing BUILT Kveldur");
  }

  @Test
  void ofListsThatDoNotMatchNobodyCanTell() {
    assertThat(
            asserted(
                "India and Brazil launched the probes Tindra, Kveldur and Vindle respectively."))
        .isEmpty();
  }

  @Test
  void thoseWhoDoSomethingTogetherStillDo() {
    assertThat(
            asserted(
                "The United States, Europe, Japan and Canada already share the work on the"
                    + " station."))
        .contains("Japan COOPERATES_WITH Canada");
  }

  @Test
  void aNameBesideWhatItIsIsOne() {
    assertThat(
            asserted(
                BY_WORDING,
                "The Tindra probe was built by Airbus. It was launched by Arianespace."))
        .containsExactlyInAnyOrder("Airbus BUILT Tindra", "Arianespace LAUNCHED Tindra");
    assertThat(asserted(BY_WORDING, "The Mars orbiter was built by Airbus."))
        .noneMatch(line -> line.endsWith("BUILT Mars"));
  }
}
