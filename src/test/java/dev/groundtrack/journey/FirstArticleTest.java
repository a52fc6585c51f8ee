package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The article that the project began with, which is not ours to keep: {@code
 * -Dgroundtrack.test.article=FILE} says where it is, and without it these tests are skipped.
 */
class FirstArticleTest {
  private static final Set<String> RUSSIAN_SIDE = Set.of("Russia", "Dmitry Rogozin", "Roscosmos");

  private static RunningServer server;
  private static String text;
  private static JsonNode source;

  @BeforeAll
  static void importIt() throws IOException {
    String file = System.getProperty("groundtrack.test.article", "");
    assumeThat(file).as("-Dgroundtrack.test.article gives the article's file").isNotBlank();
    server = RunningServer.start("--groundtrack.seed=names");
    text = Files.readString(Path.of(file));
    server.data(
        "mutation ($text: String!) { importText(input: {text: $text}) { source { id } } }",
        Map.of("text", text));
    source =
        server
            .data(
                """
                { sources(where: {kind: {eq: ARTICLE}}) { text statements {
                  text start end cue { text } speaker { name } speakerMention { text }
                  relations { type subject { name } object { name } polarity modality }
                } } }
                """)
            .at("/sources/0");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private record Relation(String subject, String type, String object, String polarity) {
    static Relation of(JsonNode node) {
      return new Relation(
          node.at("/subject/name").asString(),
          node.get("type").asString(),
          node.at("/object/name").asString(),
          node.get("polarity").asString());
    }
  }

  private static List<Relation> relations() {
    return source
        .get("statements")
        .valueStream()
        .flatMap(s -> s.get("relations").valueStream())
        .map(Relation::of)
        .toList();
  }

  private static void holds(Set<String> subjects, String type, String object) {
    assertThat(relations())
        .anyMatch(
            r ->
                subjects.contains(r.subject())
                    && r.type().equals(type)
                    && r.object().equals(object)
                    && r.polarity().equals("AFFIRMED"));
  }

  @Test
  void itSaysWhoDoesWhatToWhom() {
    String station = "International Space Station";
    holds(Set.of("Dmitry Rogozin"), "HEADS", "Roscosmos");
    holds(RUSSIAN_SIDE, "THREATENS", station);
    holds(Set.of("Elon Musk", "SpaceX"), "OFFERS_SUPPORT", station);
    holds(Set.of("SpaceX"), "OPERATES", "Crew Dragon");
    holds(Set.of("Elon Musk"), "HEADS", "SpaceX");
    holds(Set.of("Elon Musk"), "HEADS", "Tesla");
    holds(Set.of("United States"), "SUPPLIES", station);
    holds(Set.of("Russia"), "SUPPLIES", station);
    holds(Set.of("Russia"), "SANCTIONS", "the West");
    holds(RUSSIAN_SIDE, "DEMANDS_OF", "the West");
  }

  @Test
  void nothingInItIsAbsurd() {
    assertThat(relations())
        .filteredOn(r -> r.type().equals("THREATENS"))
        .allMatch(r -> RUSSIAN_SIDE.contains(r.subject()));
    assertThat(relations())
        .noneMatch(r -> r.type().equals("COOPERATES_WITH") && r.polarity().equals("AFFIRMED"))
        .noneMatch(r -> r.subject().equals("Elon Musk") && r.object().equals("Roscosmos"));
  }

  @Test
  void everyPieceOfEvidenceIsCutFromIt() {
    for (JsonNode statement : source.get("statements")) {
      int from = text.offsetByCodePoints(0, statement.get("start").asInt());
      int to = text.offsetByCodePoints(0, statement.get("end").asInt());
      assertThat(statement.get("text").asString()).isEqualTo(text.substring(from, to));
    }
  }

  @Test
  void itsSpeakersAreTheRightOnes() {
    assertThat(said("Dmitry Rogozin")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(said("Elon Musk")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(said("Russia")).anyMatch(s -> s.contains("recently declared"));
    assertThat(said("United States")).anyMatch(s -> s.contains("very tough"));
  }

  private static List<String> said(String speaker) {
    return source
        .get("statements")
        .valueStream()
        .filter(s -> s.at("/speaker/name").asString("").equals(speaker))
        .map(s -> s.get("text").asString())
        .toList();
  }
}
