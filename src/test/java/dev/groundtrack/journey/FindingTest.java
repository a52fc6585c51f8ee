package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Misspelling;
import dev.groundtrack.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a search finds among the names that come along, however they are typed; and what not. */
class FindingTest {
  private static final double RIGHT = 0.95;

  private static final List<String> WORDS_OF_NOBODY =
      List.of(
          "marmalade",
          "chrysanthemum",
          "saxophone",
          "porridge recipe",
          "bicycle pump",
          "knitting needles",
          "wardrobe hinges",
          "mushroom risotto",
          "lawnmower",
          "trombone lessons",
          "cinnamon",
          "how to prune a hydrangea",
          "upholstery fabric",
          "rhubarb crumble",
          "badminton rackets",
          "eyebrow tweezers",
          "sourdough",
          "cheap velvet curtains",
          "toothbrush",
          "guinea pig hutch",
          "xylophone",
          "kindergarten singalong",
          "pillowcase",
          "goulash",
          "haberdashery");

  private static RunningServer server;
  private static List<JsonNode> entities;

  @BeforeAll
  static void start() throws InterruptedException {
    server = RunningServer.start("--groundtrack.seed=names", "--groundtrack.embeddings=true");
    entities =
        server
            .data("{ entities(sort: {id: ASC}) { id __typename name aliases } }")
            .get("entities")
            .valueStream()
            .toList();
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    while (!server.data("{ search(text: \"a\") { lacking } }").at("/search/lacking").isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(500);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void mistypedTransliteratedAndSurnamesAloneFindTheRightOneFirst() {
    Map<String, String> asked = new LinkedHashMap<>();
    Misspelling typing = new Misspelling(13);
    List<String> names = names().filter(Misspelling::isLongEnough).toList();
    IntStream.range(0, 120)
        .mapToObj(i -> typing.one(names))
        .forEach(name -> asked.put(typing.mistyped(name), name));
    List<String> people = people();
    List<String> carried =
        people.stream().filter(p -> !Misspelling.transliterated(p).isEmpty()).toList();
    IntStream.range(0, 60)
        .mapToObj(i -> typing.one(carried))
        .forEach(name -> asked.put(typing.one(Misspelling.transliterated(name)), name));
    List<String> alone = people.stream().filter(FindingTest::hasSurnameOfItsOwn).toList();
    IntStream.range(0, 40)
        .mapToObj(i -> typing.one(alone))
        .forEach(name -> asked.put(surname(name), name));
    List<String> wrong = new ArrayList<>();
    asked.forEach(
        (text, name) -> {
          String first = first(text);
          if (!name.equals(first)) {
            wrong.add(text + " -> " + first + ", not " + name);
          }
        });
    System.out.printf(
        "%d of %d found first; not: %s%n", asked.size() - wrong.size(), asked.size(), wrong);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(200);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) (asked.size() * (1 - RIGHT)));
  }

  private static Stream<String> names() {
    return entities.stream().map(entity -> entity.get("name").asString());
  }

  private static List<String> people() {
    return entities.stream()
        .filter(entity -> entity.get("__typename").asString().equals("Person"))
        .map(entity -> entity.get("name").asString())
        .toList();
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean hasSurnameOfItsOwn(String person) {
    Map<String, Long> words =
        names()
            .flatMap(name -> Stream.of(name.split(" ")).distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return person.contains(" ") && words.get(surname(person)) == 1;
  }

  @ParameterizedTest
  @CsvSource({
    "Isacman, Jared Isaacman",
    "jared isackman, Jared Isaacman",
    "zelenskyy, Volodymyr Zelensky",
    "Selenskij, Volodymyr Zelensky",
    "Зеленский, Volodymyr Zelensky",
    "Роскосмос, Roscosmos",
    "roskosmos, Roscosmos",
    "Rogosin, Dmitry Rogozin",
    "dmitrij rogosin, Dmitry Rogozin",
    "NSAA, NASA",
    "Space X, SpaceX",
    "the Kremlin, Russia",
    "Beyjing, China",
    "internatinal spce station, International Space Station",
    "Bienkowska, Elżbieta Bieńkowska",
    "Erdogan, Recep Tayyip Erdoğan",
    "peskof, Dmitry Peskov",
    "Krikaljow, Sergei Krikalev",
    "ukrane, Ukraine",
    "starlnk, Starlink",
    "musk elon, Elon Musk",
  })
  void whatIsTypedOrSpeltOtherwiseIsFoundFirst(String text, String name) {
    assertThat(first(text)).isEqualTo(name);
  }

  @Test
  void nonsenseFindsNothing() {
    Misspelling typing = new Misspelling(31);
    List<String> found =
        Stream.concat(Stream.generate(typing::nonsense).limit(25), WORDS_OF_NOBODY.stream())
            .filter(text -> first(text) != null)
            .map(text -> text + " -> " + first(text))
            .toList();
    System.out.println("Nonsense that finds something: " + found);
    assertThat(found).isEmpty();
  }

  @Test
  void aHitTellsWhatMatched() {
    assertThat(matched("ISS")).startsWith("aliases: ISS");
    assertThat(matched("Isacman")).startsWith("name: Jared Isaacman");
    assertThat(matched("the Kremlin")).startsWith("metonyms: ");
    assertThat(matched("zelenskyy")).startsWith("aliases: Volodymyr Zelenskyy");
    assertThat(matched("tunnelling")).contains("description: American tunnelling");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "iss~2 OR *:*",
        "+(-musk) && ||",
        "a* b* c* d* e* f*",
        "\u202eksum\u202c",
        "\u200b\u200bmusk\u200d",
        "马斯克 航天",
        "ماسك",
        "\ud83d\ude80 musk",
        "groundtrackNameWords:musk",
        "[a TO z]",
        "x'y\\z",
      })
  void whateverIsTypedIsAnswered(String text) {
    hits(text, 5);
  }

  @Test
  void aTextOfAnyLengthIsAnswered() {
    hits("zelenskyy ".repeat(1_000), 5);
    hits("z".repeat(10_000), 5);
    hits("*?~ a".repeat(2_000), 5);
    assertThat(hits("musk\u200b", 1).get(0).at("/node/name").asString()).isEqualTo("Elon Musk");
  }

  private static JsonNode hits(String text, int first) {
    return server
        .data(
            "query ($text: String!, $first: Int) { search(text: $text, first: $first) { hits {"
                + " score matched { field text } node { id ... on Entity { name } } } } }",
            Map.of("text", text, "first", first))
        .at("/search/hits");
  }

  private static String first(String text) {
    JsonNode hits = hits(text, 1);
    return hits.isEmpty() ? null : hits.get(0).at("/node/name").asString();
  }

  private static String matched(String text) {
    return hits(text, 1)
        .get(0)
        .get("matched")
        .valueStream()
        .map(match -> match.get("field").asString() + ": " + match.get("text").asString())
        .collect(Collectors.joining("\n"));
  }
}
