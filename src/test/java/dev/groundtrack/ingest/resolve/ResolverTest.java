package dev.groundtrack.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.ingest.annotate.Annotator;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.web.SeedFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the mentions of a text mean, with the names that come along known. */
class ResolverTest {
  private static final Model MODEL =
      ((ModelReader.Read) ModelReader.read(SchemaFiles.ofDefaultDomain())).model();
  private static final EntityNames NAMES =
      EntityNames.of(new NamesTables(MODEL).entities(SeedFiles.of("names").names()));
  private static final Annotator ANNOTATOR = new Annotator(SyntaxParser.load(), MODEL);
  private static final Resolver RESOLVER = new Resolver(MODEL);
  private static final String NOBODY = "-";

  private static AnnotatedText annotated(String text) {
    return ANNOTATOR.annotate(Document.of(text, Document.About.unknown(SourceKind.ARTICLE)), NAMES);
  }

  /** Whom the last mention of these words means. */
  private static String meaning(String text, String words) {
    AnnotatedText annotated = annotated(text);
    Resolution resolved = RESOLVER.resolve(annotated, List.of(), NAMES);
    return annotated.mentions().stream()
        .filter(m -> m.text().equals(words))
        .reduce((first, second) -> second)
        .flatMap(resolved::entity)
        .map(Resolution.Entity::name)
        .orElse(NOBODY);
  }

  /** Whom a phrase means that a reading made, by its last word but for what hangs on it. */
  private static String phrase(String text, String words, String head) {
    AnnotatedText annotated = annotated(text);
    int start = text.indexOf(words);
    Sentence sentence = annotated.sentences().getFirst();
    Token token =
        sentence.tokens().stream().filter(t -> t.text().equals(head)).findFirst().orElseThrow();
    Mention mention =
        new Mention(
            new Span(start, start + words.length()),
            0,
            token.index(),
            words,
            Mention.Kind.NOMINAL,
            Set.of(),
            null,
            false);
    return RESOLVER
        .resolve(annotated, List.of(mention), NAMES)
        .entity(mention)
        .map(Resolution.Entity::name)
        .orElse(NOBODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ISS flew over Canada. | ISS | International Space Station
          Elon Musk spoke first. Later Musk left. | Musk | Elon Musk
          Musk wants Mars. Elon Musk said so. | Musk | Elon Musk
          Yesterday Musk said nothing of SpaceX. | Musk | Elon Musk
          The critics of Musk's plan for Tesla met in Texas. | Musk | Elon Musk
          Moscow said nothing. Putin smiled. | Putin | Vladimir Putin
          Yesterday Musk scored twice for the club. | Musk | Musk
          The bakery of Nelson is in Bergen. | Nelson | Nelson
          A Soyuz rocket left the pad. | Soyuz rocket | Soyuz rocket
          Peter Nelson spoke. Later Nelson left. | Nelson | Peter Nelson
          Ann Weatherby spoke. Then Weatherby left for Paris. | Weatherby | Ann Weatherby
          Dr. Weatherby left early on Monday. | Weatherby | -
          The Nordic Launch Board (NLB) met. The NLB said no. | NLB | Nordic Launch Board
          The Ecological Society of America (ESA) met. The ESA said no. | ESA | Ecological Society of America
          The ESA said no to NASA. | ESA | European Space Agency
          John Weatherby met Ann Weatherby. Weatherby was late. | Weatherby | -
          Ann Weatherby left. John Weatherby stayed. Weatherby slept. | Weatherby | John Weatherby
          Ann Weatherby left. John Weatherby stayed. Ann Weatherby slept. | Ann Weatherby | Ann Weatherby
          """)
  void namesMeanWhoeverIsKnownByThemOrWasNamedInFull(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Southwest Airlines Co. (NYSE: LUV) is an airline. | LUV | Southwest Airlines Co.
          Stanley Black & Decker (SWK) makes tools. | SWK | Stanley Black & Decker
          Axiall Corporation (formerly Georgia Gulf Corporation) makes plastics. | Georgia Gulf Corporation | Axiall Corporation
          Liu Yongxing (Chinese: 刘永行, born 1948) is a businessman. | 刘永行 | Liu Yongxing
          """)
  void bracketsBehindANameHoldItsOtherNames(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rolf Weatherby met Ines Weatherby. Mr Weatherby was late. | Weatherby | Rolf Weatherby
          Rolf Weatherby met Ines Weatherby. Ms Weatherby was late. | Weatherby | Ines Weatherby
          General Kim Weatherby met Senator Lee Weatherby. Senator Weatherby was late. | Weatherby | Lee Weatherby
          Kim Weatherby flew. His wife, Lee Weatherby, stayed. Mr Weatherby was late. | Weatherby | Kim Weatherby
          Kim Weatherby met Lee Weatherby. Mr Weatherby was late. | Weatherby | -
          Kim Weatherby flew. His son Lee Weatherby stayed. The elder Weatherby was late. | Weatherby | Kim Weatherby
          Kim Weatherby spoke of the past. The elder Weatherby had flown, too. | Weatherby | -
          George Weatherby and his nephew George Weatherby left. | George Weatherby | -
          Otto Weatherby Sr. built it. Otto Weatherby Jr. sold it. | Otto Weatherby Jr. | Otto Weatherby Jr.
          """)
  void aFamilyIsKeptApartByTitlesKinAndGivenNames(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Union of Harbour Pilots met the University Hospital of Perrault. The UHP said no. | UHP | -
          """)
  void lettersMeanTheOneBodyThatTheTextNames(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Boeing 737 landed in Oslo. | Boeing | -
          He flew an old Boeing 707 to Oslo. | Boeing | -
          He parked his Tesla behind the house. | Tesla | -
          A Boeing engineer said no. | Boeing | Boeing
          Boeing paid the pilots. | Boeing | Boeing
          The court ordered Boeing to pay Airbus 20 million dollars. | Airbus | Airbus
          """)
  void whatAMakerMadeIsNotTheMaker(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @Test
  void aNamesakeOfAnotherTradeIsAnotherPerson() {
    String known = id("Bill Nelson heads NASA.", "Bill Nelson");

    assertThat(known).isEqualTo("bill-nelson");
    assertThat(id("The goalkeeper Bill Nelson broke his arm.", "Bill Nelson")).isNotEqualTo(known);
    assertThat(id("Bill Nelson, a former painter, left NASA.", "Bill Nelson")).isEqualTo(known);
    assertThat(id("Ann Weatherby, a nurse, left.", "Ann Weatherby"))
        .isEqualTo(id("The surgeon Ann Weatherby came.", "Ann Weatherby"))
        .isNotEqualTo(id("Ann Weatherby left.", "Ann Weatherby"))
        .isNotEqualTo(id("The painter Ann Weatherby left.", "Ann Weatherby"));
  }

  private static String id(String text, String words) {
    AnnotatedText annotated = annotated(text);
    Resolution resolved = RESOLVER.resolve(annotated, List.of(), NAMES);
    return annotated.mentions().stream()
        .filter(m -> m.text().equals(words))
        .findFirst()
        .flatMap(resolved::entity)
        .map(Resolution.Entity::id)
        .orElse(NOBODY);
  }

  @Test
  void theExchangeBeforeASymbolIsNoNameOfTheCompany() {
    assertThat(meaning("Southwest Airlines Co. (NYSE: LUV) is an airline.", "NYSE"))
        .isNotEqualTo("Southwest Airlines Co.");
  }

  @Test
  void whatSomebodyIsSaidToBeMeansThem() {
    AnnotatedText text =
        annotated("Judith Resnik was an engineer and a NASA astronaut who died at work.");

    assertThat(RESOLVER.resolve(text, List.of(), NAMES).chains())
        .extracting(c -> c.stream().map(Mention::text).toList())
        .anySatisfy(c -> assertThat(c).contains("Judith Resnik", "who"));
  }

  @Test
  void whoMeansThePersonAndNotTheNearerUniversity() {
    AnnotatedText text =
        annotated(
            "Peter Agre is a molecular biologist at Johns Hopkins University who was awarded a"
                + " prize.");

    assertThat(RESOLVER.resolve(text, List.of(), NAMES).chains())
        .extracting(c -> c.stream().map(Mention::text).toList())
        .anySatisfy(c -> assertThat(c).contains("Peter Agre", "who"))
        .noneSatisfy(c -> assertThat(c).contains("Johns Hopkins University", "who"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The meeting took place in Berlin. | Berlin | -
          The capsule landed in New Mexico. | Mexico | -
          Omaha is a city. | Omaha | -
          He worked for Boeing Employees Credit Union in May. | Boeing | -
          Benghazi and Tripoli are far away. | Benghazi | -
          """)
  void aCityOrALongerNameIsNoCountryAndNoCompany(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Moscow rejected the offer. | Moscow | Russia
          He told the Kremlin about it. | Kremlin | Russia
          Kremlin spokesman Dmitry Peskov denied it. | Kremlin | Russia
          The plant stands near Moscow. | Moscow | -
          The Russian rocket failed. | Russian | Russia
          The Russians launched it. | Russians | Russia
          An American flew it. | American | -
          The American Anne McClain flew it. | American | -
          The American and Russian agencies met. | Russian | Russia
          """)
  void adjectivesAndSeatsOfACountryMeanIt(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Officials from the United States said no. | Officials from the United States | Officials | United States
          Officials from the United States and Russia said no. | Officials from the United States and Russia | Officials | -
          A spokesman for NASA said no. | A spokesman for NASA | spokesman | NASA
          Senior U.S. officials said no. | Senior U.S. officials | officials | United States
          A former NASA official said no. | A former NASA official | official | -
          The Norwegian government said no. | The Norwegian government | government | Norway
          Russia's space agency said no. | Russia's space agency | agency | Roscosmos
          Western nations said no. | Western nations | nations | the West
          A European nation said no. | A European nation | nation | -
          Several European nations said no. | Several European nations | nations | -
          Workers of NASA said no. | Workers of NASA | Workers | -
          Biden's security adviser Jake Sullivan said no. | Biden's security adviser | adviser | Jake Sullivan
          """)
  void phrasesMeanThoseForWhomTheySpeak(String text, String words, String head, String name) {
    assertThat(phrase(text, words, head)).isEqualTo(name);
  }

  @Test
  void aTitleBeforeANameIsThatPerson() {
    String phrase = "Head of the Russian space agency Roscosmos, Dmitry Rogozin";

    assertThat(phrase(phrase + " tweeted that it is over.", phrase, "Head"))
        .isEqualTo("Dmitry Rogozin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russia declared that the nation will leave. | the nation | Russia
          NASA waited. The agency had no choice. | The agency | NASA
          NASA met Roscosmos. The agency said no. | The agency | NASA
          NASA and Roscosmos met. The agency said no. | The agency | -
          NASA met Roscosmos. The two agencies said no. | The two agencies | -
          SpaceX, the company from Texas, won. | the company | SpaceX
          The newspaper Kommersant reported it. | The newspaper | Kommersant
          The ISS needs help. Nobody came. Nobody cared. Nobody spoke. Nobody left. Then a craft reached the station. | the station | International Space Station
          Boeing lost. A company from Ohio won. The company was glad. | The company | -
          The Soyuz MS-09 spacecraft came home. | The Soyuz MS-09 spacecraft | Soyuz MS-09
          NASA thanked the agency. | the agency | -
          NASA administrator Bill Nelson met Elon Musk. The administrator was glad. | The administrator | Bill Nelson
          Starliner failed. Astronauts came home on a Crew Dragon. The capsule, which Boeing built, was empty. | The capsule | Starliner
          Germany met the State Department. The government agreed. | The government | -
          """)
  void definiteNounsMeanWhatTheTextSpokeOf(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Elon Musk said that he will pay. | he | Elon Musk
          Elon Musk left. He was tired. | He | Elon Musk
          Bill Nelson called him. | him | -
          Elon Musk met Bill Nelson. Bill Nelson and Elon Musk spoke. He left. | He | -
          NASA said that it was ready. | it | NASA
          NASA said it was clear that the rocket would fly. | it | -
          NASA met SpaceX, and a firm from Ohio bought it. | it | -
          Russia praised its crew. | its | Russia
          SpaceX, which flew first, won. | which | SpaceX
          Elon Musk, who flew first, won. | who | Elon Musk
          Donald Trump said: "He is a liar." | He | -
          Elon Musk smiled. "I will pay," he said. | I | -
          Each astronaut packed his or her bag while Elon Musk slept. | her | -
          NASA accused Russia of breaking its promise. | its | Russia
          NASA asked Russia to keep its promise. | its | -
          NASA blamed Russia for continuing its attacks. | its | Russia
          NASA thanked Russia for its help. | its | Russia
          NASA rebuked Russia for using a crew to promote its war. | its | Russia
          Russia used a crew to promote its war. | its | Russia
          Farouk Amin waited. Nadia Chraibi thinks that Farouk Amin lied to her. | her | Nadia Chraibi
          Nadia Chraibi thinks that Farouk Amin lied when she called. | she | Nadia Chraibi
          Diego Salinas came. She was late. | She | -
          Kim Song Nam came. He was late. | He | Kim Song Nam
          """)
  void pronounsMeanTheNearestSubjectThatAgrees(String text, String words, String name) {
    assertThat(meaning(text, words)).isEqualTo(name);
  }

  @Test
  void whomATextCallsSheIsNotMeantByHe() {
    String text =
        "Hillary Clinton spoke. She smiled. Hillary Clinton attacked Donald Trump, "
            + "saying that he was wrong.";

    assertThat(meaning(text, "he")).isEqualTo("Donald Trump");
  }

  @Test
  void aHeadlineIsReadLikeTheRest() {
    assertThat(meaning("Musk Threatens To Quit\n\nElon Musk threatened to quit on Monday.", "Musk"))
        .isEqualTo("Elon Musk");
  }

  @Test
  void anUnknownNameIsOneEntityInEveryText() {
    AnnotatedText first = annotated("Ann Weatherby spoke in Oslo.");
    AnnotatedText second = annotated("ANN WEATHERBY is out. Ann Weatherby slept in Oslo.");

    assertThat(ids(first)).hasSize(1).isEqualTo(ids(second));
    assertThat(Resolution.Entity.unknown("Person", "Ann  Wéatherby").id())
        .isEqualTo(Resolution.Entity.unknown("Person", "ann weatherby").id())
        .isNotEqualTo(Resolution.Entity.unknown("Agency", "Ann Weatherby").id());
  }

  private static Set<String> ids(AnnotatedText text) {
    return RESOLVER.resolve(text, List.of(), NAMES).entities().values().stream()
        .map(Resolution.Entity::id)
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void theOrderOfTheMentionsMakesNoDifference() {
    AnnotatedText text =
        annotated(
            "Musk quits\n\n"
                + "Elon Musk left NASA, said Ann Weatherby. Weatherby heads the Nordic Launch Board"
                + " (NLB). He told the agency that it would help officials from Norway. The NLB and"
                + " John Weatherby, its director, praised the Soyuz. Weatherby smiled.");
    Resolution expected = RESOLVER.resolve(text, List.of(), NAMES);

    for (int seed = 0; seed < 20; seed++) {
      List<Mention> mentions = new ArrayList<>(text.mentions());
      Collections.shuffle(mentions, new Random(seed));
      List<Mention> more = mentions.subList(0, seed % mentions.size());
      AnnotatedText shuffled =
          new AnnotatedText(
              text.document(), text.trees(), mentions.subList(more.size(), mentions.size()));

      assertThat(RESOLVER.resolve(shuffled, more, NAMES)).isEqualTo(expected);
    }
  }
}
