package dev.groundtrack.ingest.relate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.ingest.annotate.Annotator;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.SeedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which relations a sentence claims, by the wording of the default domain. */
class RelationFinderTest {
  private static final Model MODEL =
      ((ModelReader.Read) ModelReader.read(SchemaFiles.ofDefaultDomain())).model();
  private static final EntityNames NAMES =
      EntityNames.of(new NamesTables(MODEL).entities(SeedFiles.of("names").names()));
  private static final Annotator ANNOTATOR = new Annotator(SyntaxParser.load(), MODEL);
  private static final RelationFinder FINDER = new RelationFinder(MODEL);

  private static List<String> claims(String text) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    AnnotatedText annotated = ANNOTATOR.annotate(document, NAMES);
    return FINDER.find(annotated, List.of()).claims().stream()
        .map(RelationFinderTest::printed)
        .toList();
  }

  private static String printed(Claim claim) {
    return "%s %s %s, %s %s"
        .formatted(
            claim.subject().text(),
            claim.type(),
            claim.object().text(),
            claim.polarity(),
            claim.modality());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NASA launched Skylab in 1973. | NASA LAUNCHED Skylab
          Skylab was launched by NASA in 1973. | NASA LAUNCHED Skylab
          The probe, which was built by JAXA, is on its way. | JAXA BUILT probe
          Bill Nelson, the administrator of NASA, retired. | Bill Nelson HEADS NASA
          NASA administrator Bill Nelson retired. | Bill Nelson HEADS NASA
          Tesla's CEO Elon Musk sold his shares. | Elon Musk HEADS Tesla
          Elon Musk is the founder and chief executive of SpaceX. | Elon Musk HEADS SpaceX
          Josef Aschbacher was named director general of the European Space Agency. | Josef Aschbacher HEADS European Space Agency
          Russia's threats to China grew louder. | Russia THREATENS China
          Russia threatened to attack Starlink. | Russia THREATENS Starlink
          China held talks with Russia. | China CONSULTS Russia
          The talks between China and Russia went on. | China CONSULTS Russia
          NASA and Roscosmos cooperate. | NASA COOPERATES_WITH Roscosmos
          SpaceX offered to help NASA. | SpaceX OFFERS_SUPPORT NASA
          Russia suspended cooperation with Germany. | Russia SANCTIONS Germany
          Roscosmos refused to meet NASA. | Roscosmos REJECTS NASA
          Germany lifted its sanctions on Russia. | Germany YIELDS_TO Russia
          The NASA-operated Skylab fell to Earth. | NASA OPERATES Skylab
          China provides Russia with satellites. | China SUPPLIES Russia
          Russia accused Ukraine of attacking Starlink. | Russia ACCUSES Ukraine
          Orion had been built and launched by NASA. | NASA LAUNCHED Orion
          The sanctions imposed on Russia by Germany remain in force. | Germany SANCTIONS Russia
          The expulsion of Russian diplomats by Germany followed. | Germany SANCTIONS Russian
          An offer of help by SpaceX to Ukraine was accepted. | SpaceX OFFERS_SUPPORT Ukraine
          Germany called on China to sign the treaty. | Germany DEMANDS_OF China
          The space company Orbex, based in Forres, Scotland, built a rocket. | Orbex BASED_IN Scotland
          Headquartered in Oslo, Norway, Kongsberg Satellite Services runs antennas. | Kongsberg Satellite Services BASED_IN Norway
          Airbus is the parent company of Airbus Defence and Space. | Airbus Defence and Space PART_OF Airbus
          Boeing works through its subsidiary, Spectrolab. | Spectrolab PART_OF its
          Ann Lee joined Boeing as chief executive officer. | Ann Lee HEADS Boeing
          António Guterres is the secretary-general of the United Nations. | António Guterres HEADS United Nations
          NASA astronaut Anne McClain flew. | Anne McClain MEMBER_OF NASA
          NASA signed a contract with SpaceX and with the European Space Agency. | NASA AGREES_WITH European Space Agency
          Roscosmos is ready to help NASA. | Roscosmos OFFERS_SUPPORT NASA
          Bill Nelson left NASA in January. | Bill Nelson MEMBER_OF NASA
          Before joining NASA, Ann Lee taught physics. | Ann Lee MEMBER_OF NASA
          The talk was given by Ann Lee of NASA. | Ann Lee MEMBER_OF NASA
          Ann Lee returned to Boeing in May. | Ann Lee MEMBER_OF Boeing
          Ann Lee worked for NASA, Boeing, Airbus and Roscosmos. | Ann Lee MEMBER_OF Roscosmos
          Ann Lee is an engineer at NASA and later at the European Space Agency. | Ann Lee MEMBER_OF European Space Agency
          Its CEO, Mr. Mark Reed, stepped down. | Mark Reed HEADS Its
          Nordfirm is based in Lakeford, CT. | Nordfirm BASED_IN CT
          Nordfirm is owned by Boeing and is based in Norway. | Nordfirm BASED_IN Norway
          Ann Lee was a founding member of Greenpeace. | Ann Lee FOUNDED Greenpeace
          Ann Lee founded Ada Moss Gallery in Atlanta. | Ann Lee FOUNDED Ada Moss Gallery
          Ann Lee is a member of the Board of Directors of Boeing. | Ann Lee MEMBER_OF Boeing
          Ann Lee was elected president of the American Association for the Advancement of Science (AAAS). | Ann Lee HEADS American Association for Advancement of Science
          Ann Lee is a director of Boeing. | Ann Lee MEMBER_OF Boeing
          The Senate welcomed Trump's nomination of Jared Isaacman to lead NASA. | Jared Isaacman HEADS NASA, AFFIRMED INTENDED
          Norway returned the stolen paintings to Germany. | Norway YIELDS_TO Germany
          Germany has decided to lift the sanctions imposed on Russia. | Germany YIELDS_TO Russia
          The court rejected the appeal of a stranded tourist. | court REJECTS a stranded tourist
          Germany rejected an appeal filed by Ann Lee. | Germany REJECTS Ann Lee
          Germany dismissed a Roscosmos demand for the closing of the plant. | Germany REJECTS Roscosmos
          Germany will not release the hackers. | Germany REJECTS hackers, AFFIRMED ACTUAL
          A court in Norway found Boeing guilty of fraud. | Norway ACCUSES Boeing
          Greenpeace published a report accusing Boeing of neglect. | Greenpeace ACCUSES Boeing
          Greenpeace filed a complaint in the court of Oslo against Boeing. | Greenpeace ACCUSES Boeing
          Angela Merkel called Emmanuel Macron to congratulate him. | Angela Merkel SUPPORTS him
          Germany provided around $5 million in aid to Ukraine. | Germany AIDS Ukraine
          Russia praised a handful of astronauts. | Russia SUPPORTS astronauts
          Nordfirm, established in Norway and owned by Boeing, makes rockets. | Nordfirm PART_OF Boeing
          """)
  void readsWhoDoesWhatToWhom(String sentence, String relation) {
    assertThat(claims(sentence)).anyMatch(c -> c.replaceAll("\\b[Tt]he ", "").startsWith(relation));
  }

  @Test
  void endingCooperationIsNoCooperation() {
    assertThat(claims("Russia stopped cooperating with Germany on Mir."))
        .anyMatch(c -> c.startsWith("Russia SANCTIONS Germany"))
        .noneMatch(c -> c.contains("COOPERATES_WITH"));
  }

  @Test
  void aThreatOfAnAttackIsNoAttack() {
    assertThat(claims("Russia threatened to attack Starlink."))
        .noneMatch(c -> c.contains("ATTACKS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russia did not threaten China. | Russia THREATENS China, NEGATED ACTUAL
          Russia denied that it had attacked Starlink. | it ATTACKS Starlink, NEGATED ACTUAL
          Russia may attack Starlink. | Russia ATTACKS Starlink, AFFIRMED POSSIBLE
          NASA will launch Orion in May. | NASA LAUNCHED Orion, AFFIRMED INTENDED
          If Russia attacks Starlink, prices will rise. | Russia ATTACKS Starlink, AFFIRMED CONDITIONAL
          Should talks fail, Germany would attack Russia. | Germany ATTACKS Russia, AFFIRMED CONDITIONAL
          Had Russia not attacked Ukraine, all would be well. | Russia ATTACKS Ukraine, NEGATED CONDITIONAL
          Nobody attacked Starlink. | Nobody ATTACKS Starlink, NEGATED ACTUAL
          Germany refused to sanction the Kremlin. | Germany SANCTIONS Kremlin, NEGATED ACTUAL
          Russia accused Ukraine of attacking Starlink. | Ukraine ATTACKS Starlink, AFFIRMED POSSIBLE
          """)
  void tellsHowRealAndWhetherSo(String sentence, String claim) {
    assertThat(claims(sentence)).contains(claim);
  }

  @Test
  void aClaimIsAsSureAsItsSortOfWordingWasFoundToBe() {
    Document document =
        Document.of("Ann Lee heads Boeing.", Document.About.unknown(SourceKind.ARTICLE));
    AnnotatedText text = ANNOTATOR.annotate(document, NAMES);
    Claim guessed = FINDER.find(text, List.of()).claims().getFirst();
    document =
        Document.of("Ann Lee is the head of Boeing.", Document.About.unknown(SourceKind.ARTICLE));
    Claim checked = FINDER.find(ANNOTATOR.annotate(document, NAMES), List.of()).claims().getFirst();
    Double nouns = MODEL.relationTypes().get("HEADS").wording().checked().get("nouns");
    assertThat(checked.confidence()).isEqualTo(nouns).isNotEqualTo(guessed.confidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NASA has hired SpaceX to build the probe Halcyon. | SpaceX BUILT Halcyon, AFFIRMED INTENDED
          NASA hired Boeing in 2019 to launch Skylab. | Boeing LAUNCHED Skylab, AFFIRMED INTENDED
          Japan paid Roscosmos to launch Skylab. | Roscosmos LAUNCHED Skylab, AFFIRMED INTENDED
          Norway helped Ukraine to launch Skylab. | Ukraine LAUNCHED Skylab, AFFIRMED ACTUAL
          Hugo Brandt appointed Nils Aker to head NASA. | Nils Aker HEADS NASA, AFFIRMED ACTUAL
          Hugo Brandt appointed Nils Aker, until then a pilot, to lead NASA. | Nils Aker HEADS NASA, AFFIRMED ACTUAL
          Hugo Brandt nominated Nils Aker to lead NASA. | Nils Aker HEADS NASA, AFFIRMED INTENDED
          Hugo Brandt praised the nomination of Nils Aker, a pilot and an ally of Ann Lee, to lead NASA. | Nils Aker HEADS NASA, AFFIRMED INTENDED
          NASA thanked Japan for supplying Skylab. | Japan SUPPLIES Skylab, AFFIRMED ACTUAL
          France thanked Japan for ending its sanctions against Norway. | Japan YIELDS_TO Norway, AFFIRMED ACTUAL
          Nils Aker was hired by NASA in 2024. | Nils Aker MEMBER_OF NASA, AFFIRMED ACTUAL
          """)
  void whatSomebodyIsPickedPaidOrPraisedForIsTheirsAlone(String sentence, String claim) {
    String[] told = claim.split(",")[0].split(" (?=[A-Z_]+ )");
    assertThat(claims(sentence))
        .contains(claim)
        .filteredOn(c -> c.contains(told[1]))
        .allMatch(c -> c.startsWith(told[0]));
  }

  @Test
  void aCompanyThatIsHiredBelongsToNobody() {
    assertThat(claims("SpaceX was hired by NASA in 2024.")).noneMatch(c -> c.contains("MEMBER_OF"));
  }

  @Test
  void theDoerOfAPassiveIsNotItsVictim() {
    assertThat(claims("Starlink was attacked by Russia."))
        .anyMatch(c -> c.startsWith("Russia ATTACKS Starlink"))
        .noneMatch(c -> c.startsWith("Starlink ATTACKS"));
  }

  @Test
  void refusingToHarmIsNoRebuff() {
    assertThat(claims("Germany refused to sanction the Kremlin."))
        .noneMatch(c -> c.contains("REJECTS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russia, for its part, praised China.",
        "The Pentagon arms Ukraine.",
        "Bill Nelson left NASA in January.",
        "The German astronaut Alexander Gerst flew.",
        "Ann Lee returned to Norway.",
        "NASA and its Advisory Council met.",
        "Trump's nomination of Jared Isaacman to lead NASA was withdrawn.",
        "On Monday Germany threatened China.",
        "Germany threatened China on Monday.",
        "Trump withdrew the nomination of Jared Isaacman to lead NASA."
      })
  void readsNoAbsurdity(String sentence) {
    assertThat(claims(sentence))
        .noneMatch(c -> c.contains("PART_OF"))
        .noneMatch(c -> c.startsWith("Bill Nelson SANCTIONS"))
        .noneMatch(c -> c.contains("MEMBER_OF German") || c.contains("MEMBER_OF Norway"))
        .noneMatch(c -> c.startsWith("its HEADS"))
        .noneMatch(c -> c.contains("Monday"))
        .noneMatch(c -> c.contains("YIELDS_TO Norway"))
        .noneMatch(c -> c.startsWith("Trump HEADS"));
  }

  @Test
  void lettersAloneAreNobodysInitials() {
    Document document =
        Document.of("MBS is a subsidiary of Boeing.", Document.About.unknown(SourceKind.ARTICLE));
    assertThat(ANNOTATOR.annotate(document, NAMES).mentions())
        .noneMatch(m -> "mohammed-bin-salman".equals(m.known()));
  }

  @Test
  void whatBelongsToSomebodyWasNotFoundedByThem() {
    assertThat(claims("Nordfirm, established in Norway and owned by Boeing, makes rockets."))
        .noneMatch(c -> c.contains("FOUNDED"));
  }

  @Test
  void patienceThatRunsOutOperatesNothing() {
    assertThat(claims("Patience at Roscosmos is running out.")).isEmpty();
  }

  @Test
  void planningToCooperateIsNoSanction() {
    assertThat(claims("Russia planned cooperation with China."))
        .noneMatch(c -> c.contains("SANCTIONS"));
  }

  private static List<String> ends(String type, String text) {
    return claims(text).stream()
        .filter(claim -> claim.contains(type))
        .map(claim -> claim.substring(0, claim.indexOf(',')))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crew of Starliner — commander Ada Lund, flight engineer Bo Rask and payload specialist"
            + " Cyril Dahl — landed on Friday.",
        "The crew members aboard Starliner (Ada Lund, Bo Rask of JAXA and Cyril Dahl) are well.",
        "The crew of Starliner: the American astronaut Ada Lund; her colleague Bo Rask; and NASA's"
            + " Cyril Dahl.",
        "Starliner carried Ada Lund, Bo Rask and Cyril Dahl to the station."
      })
  void allOfACrewAreItsCrew(String text) {
    assertThat(ends("CREW_OF", text))
        .containsExactlyInAnyOrder(
            "Ada Lund CREW_OF Starliner",
            "Bo Rask CREW_OF Starliner",
            "Cyril Dahl CREW_OF Starliner");
  }

  @Test
  void aTitleBehindANameIsNotThatOfTheNextOne() {
    assertThat(ends("COMMANDS", "On Starliner were Ada Lund, its commander; Bo Rask, its pilot."))
        .containsExactly("Ada Lund COMMANDS its");
  }

  @Test
  void whoIsBesideACrewIsNotOfIt() {
    assertThat(ends("CREW_OF", "The crew of Starliner: Ada Lund and Bo Rask met Cyril Dahl."))
        .isEmpty();
    assertThat(
            ends(
                "REJECTS",
                "The opponents of Rogozin — Dmitry Medvedev, Sergei Ivanov and Yuri Borisov — were"
                    + " dismissed."))
        .containsExactlyInAnyOrder(
            "Dmitry Medvedev REJECTS Rogozin",
            "Sergei Ivanov REJECTS Rogozin",
            "Yuri Borisov REJECTS Rogozin");
    assertThat(ends("HEADS", "The heads of NASA and ESA: Ada Lund and Bo Rask."))
        .doesNotContain("Ada Lund HEADS ESA", "Bo Rask HEADS NASA");
    assertThat(ends("MEMBER_OF", "Members of NASA: Ada Lund of Boeing, Bo Rask and Cyril Dahl."))
        .contains("Bo Rask MEMBER_OF NASA")
        .doesNotContain("Boeing MEMBER_OF NASA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          France condemned Russia over the test, as did Germany. | France ACCUSES Russia; Germany ACCUSES Russia
          Japan criticised Russia, and so did Canada and Italy. | Japan ACCUSES Russia; Canada ACCUSES Russia; Italy ACCUSES Russia
          NASA sued Boeing, but ESA did not. | NASA ACCUSES Boeing; not ESA ACCUSES Boeing
          Norway did not condemn Russia; Sweden and Finland did. | not Norway ACCUSES Russia; Sweden ACCUSES Russia; Finland ACCUSES Russia
          Russia threatened Starlink, as has China. | Russia THREATENS Starlink; China THREATENS Starlink
          Kenya backed NASA, but after talks with Egypt, Ghana did not. | Kenya SUPPORTS NASA; not Ghana SUPPORTS NASA
          Ukraine thanked SpaceX, as did Poland, which bought terminals. | Ukraine SUPPORTS SpaceX; Poland SUPPORTS SpaceX
          Japan accused China. What NASA did was wrong. | Japan ACCUSES China
          Russia condemned Japan, said NASA, which did nothing. | Russia ACCUSES Japan
          """)
  void whoDoesLikewiseDoesItToo(String text, String expected) {
    assertThat(
            claims(text).stream()
                .map(claim -> (claim.contains("NEGATED") ? "not " : "") + claim.split(",")[0]))
        .containsExactlyInAnyOrder(expected.split("; "));
  }
}
