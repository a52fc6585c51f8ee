package dev.groundtrack.journey.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Thirty ways in which sources tell of offices, each in the order given and turned round. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeCasesTest {
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id } } }";
  private static final String ASKED =
      """
      { relations(where: {type: {in: [HEADS, MEMBER_OF]}, object: {name: {eq: "Perigee Works"}}}) {
        type subject { name } object { name } current since until contested lastSeen } }
      """;

  private final RunningServer server = RunningServer.start("--groundtrack.seed=none");

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  /** A source is a day and a text. */
  record Case(String title, List<List<String>> sources, List<String> expected) {
    static Case of(String text) {
      List<String> lines = text.strip().lines().toList();
      return new Case(
          lines.getFirst(),
          lines.stream()
              .skip(1)
              .filter(line -> !line.isBlank() && !line.startsWith(">"))
              .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
              .toList(),
          lines.stream()
              .filter(line -> line.startsWith("> "))
              .map(line -> line.substring(2))
              .sorted()
              .toList());
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Case> cases() throws IOException {
    String all = Files.readString(Path.of("src/test/resources/offices/cases.txt"));
    return Arrays.stream(all.split("(?m)^== ")).skip(1).map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itHoldsOrHasEndedAsItsSourcesTell(Case one) {
    assertThat(told(one.sources())).isEqualTo(one.expected());
    List<List<String>> turned = new ArrayList<>(one.sources());
    Collections.reverse(turned);
    assertThat(told(turned)).isEqualTo(one.expected());
  }

  private List<String> told(List<List<String>> sources) {
    List<String> ids = sources.stream().map(this::imported).toList();
    List<String> told = new ArrayList<>();
    server.data(ASKED).get("relations").forEach(relation -> told.add(line(relation)));
    ids.forEach(
        id ->
            server.data(
                "mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", id)));
    return told.stream().sorted().toList();
  }

  private String imported(List<String> source) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", source.getLast() + "\n");
    input.put("publishedOn", source.getFirst().equals("-") ? null : source.getFirst());
    return server.data(IMPORT, Map.of("input", input)).at("/importText/source/id").asString();
  }

  private static String line(JsonNode relation) {
    return "%s %s %s | %s | %s | %s | %s | %s"
        .formatted(
            relation.at("/subject/name").asString(),
            relation.get("type").asString(),
            relation.at("/object/name").asString(),
            relation.get("current").asString(),
            orNone(relation.get("since")),
            orNone(relation.get("until")),
            relation.get("contested").asString(),
            orNone(relation.get("lastSeen")));
  }

  private static String orNone(JsonNode value) {
    return value.isNull() ? "-" : value.asString();
  }
}
