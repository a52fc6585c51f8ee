package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One entity by whatever somebody calls it: and nobody rather than a guess. */
class NamedEntityTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ISS, International Space Station",
    "the International Space Station, International Space Station",
    "Moscow, Russia",
    "the Kremlin, Russia",
    "WHITE HOUSE, United States",
    "U.S, United States",
    "zelenskyy, Volodymyr Zelensky",
    "Zelenskiy, Volodymyr Zelensky",
    "Зеленський, Volodymyr Zelensky",
    "Владимир Путин, Vladimir Putin",
    "Erdogan, Recep Tayyip Erdoğan",
    "Michael Lopez Alegria, Michael López-Alegría",
    "Stephane Israel, Stéphane Israël",
    "Dmitriy Rogosin, ",
    "musk, Elon Musk",
    "von Braun, Wernher von Braun",
    "braun, Wernher von Braun",
    "Xi, Xi Jinping",
    "One-Web, OneWeb",
    "Space X, SpaceX",
    "Sergey Krikalyov, Sergei Krikalev",
  })
  void anEntityIsFoundByWhateverItIsCalled(String called, String name) {
    assertThat(named(called)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Borisov", "Kelly", "Johnson", "борисов"})
  void aSurnameThatSeveralHaveFindsNobody(String surname) {
    assertThat(named(surname)).isNull();
  }

  @Test
  void aSurnameIsNoLongerToldOnceASecondBearsIt() {
    assertThat(named("Navalny")).isEqualTo("Alexei Navalny");
    String id =
        server
            .data("mutation { createPeople(input: [{name: \"Orla Navalny\"}]) { people { id } } }")
            .at("/createPeople/people/0/id")
            .asString();
    assertThat(named("Navalny")).isNull();
    assertThat(named("Orla Navalny")).isEqualTo("Orla Navalny");
    server.data(
        "mutation ($id: ID!) { deletePeople(where: {id: {eq: $id}}) { nodesDeleted } }",
        Map.of("id", id));
    assertThat(named("navalny")).isEqualTo("Alexei Navalny");
    server.removeCurations();
  }

  @Test
  void marksThatNobodySeesHideNobody() {
    assertThat(named("\u200fElon\u200b Musk\u202c")).isEqualTo("Elon Musk");
    assertThat(named("Ｎａｓａ")).isEqualTo("NASA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "the",
        "\u200b\u202e",
        "*",
        "m?sk",
        "mosk~",
        "name nasa",
        "surname musk",
        "\" OR *:* OR \"",
        "((((((((",
        "\\",
        "groundtrackNameKeys:*",
        "马斯克",
        "Elon M",
      })
  void whatIsNoNameFindsNobody(String name) {
    assertThat(named(name)).isNull();
  }

  @Test
  void aNameOfAnyLengthIsAnswered() {
    assertThat(named("musk ".repeat(2_000))).isNull();
    assertThat(named("*".repeat(10_000))).isNull();
    assertThat(named("\"~^:(".repeat(2_000))).isNull();
  }

  @Test
  void waysAreFoundBetweenWhateverTheirEndsAreCalled() {
    JsonNode nodes =
        server
            .data(
                "{ paths(from: \"musk\", to: \"space x\", first: 1) { paths { nodes { name } } } }")
            .at("/paths/paths/0/nodes");
    assertThat(nodes.valueStream().map(node -> node.get("name").asString()))
        .containsExactly("Elon Musk", "SpaceX");
  }

  private static String named(String name) {
    JsonNode found =
        server
            .data("query ($n: String!) { entity(name: $n) { name } }", Map.of("n", name))
            .get("entity");
    return found.isNull() ? null : found.get("name").asString();
  }
}
