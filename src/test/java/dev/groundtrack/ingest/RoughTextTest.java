package dev.groundtrack.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Texts that are no tidy prose are read all the same, and every place still cuts out its words. */
class RoughTextTest {
  private static final String FACT = "Russia threatened SpaceX. ";
  private static final String SAID = "Bill Nelson said that Russia had threatened SpaceX. ";

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private record Rough(String what, String text, String warned) {
    Rough(String what, String text) {
      this(what, text, "");
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static final List<Rough> TEXTS =
      List.of(
          new Rough(
              "a sentence of 3,000 words",
              SAID + "The crew " + "saw the Moon and ".repeat(750) + "slept. " + FACT,
              "were cut"),
          new Rough(
              "3,000 words without a comma or a stop",
              SAID + "\n\n" + "station ".repeat(3_000) + "\n\n" + FACT,
              "were cut"),
          new Rough("3,000 commas", SAID + "station, ".repeat(3_000) + "end. " + FACT),
          new Rough("a word of 50,000 letters", SAID + "a".repeat(50_000) + " " + FACT),
          new Rough("2,000 open brackets and quotes", SAID + "([{“\"".repeat(500) + " " + FACT),
          new Rough(
              "a table",
              SAID
                  + "\n\n| craft | by |\n|---|---|\n"
                  + "| Soyuz | Roscosmos |\n".repeat(200)
                  + "\n"
                  + FACT),
          new Rough(
              "columns of tabs",
              SAID + "\n\n" + "Soyuz\tRoscosmos\t12\t—\n".repeat(200) + "\n" + FACT),
          new Rough(
              "all capitals",
              (SAID + FACT).toUpperCase(java.util.Locale.ROOT) + FACT,
              "in capitals"),
          new Rough("no punctuation", (SAID + FACT).replace(".", "").repeat(30) + FACT),
          new Rough(
              "mixed languages",
              SAID + "Россия угрожала станции. Die Station fällt. 俄罗斯威胁空间站。 " + FACT),
          new Rough(
              "HTML left in",
              "<div class=\"a\"><p>"
                  + SAID
                  + "</p><br/>&nbsp;&amp; <a href='x'>NASA</a></div> "
                  + FACT,
              "HTML tags"),
          new Rough(
              "control characters",
              SAID.replace(" said", "\u0007 said") + "\u000B\u001B " + FACT.repeat(20)),
          new Rough(
              "right-to-left marks",
              "\u200F" + SAID + "\u202Eقال\u202C \u2067NASA\u2069 \u061C" + FACT),
          new Rough(
              "zero-width joints and soft hyphens",
              SAID + "The sta\u00ADtion\u200B is\u2060 old\uFEFF. " + FACT),
          new Rough("emoji", "🚀🚀 " + SAID + "👩‍🚀👨🏽‍🚀 🇷🇺 " + FACT + "🛰️"),
          new Rough("unpaired surrogates", "\uD83D " + SAID + "\uDE80 \uD83D" + FACT + "\uD83D"),
          new Rough(
              "combining marks", SAID + "Z\u0351\u036B\u0343\u036A\u0302".repeat(200) + " " + FACT),
          new Rough("lone carriage returns", SAID + "\r" + FACT + "\r\r" + SAID));

  @ParameterizedTest
  @FieldSource("TEXTS")
  void isReadAndEveryPlaceCutsOutItsWords(Rough rough) {
    JsonNode report =
        server
            .data(
                """
                mutation ($text: String!) { importText(input: {text: $text}) {
                  problems { what remedy }
                  source { id text
                    mentions { start end text }
                    statements {
                      start end text speakerMention { start end text }
                      cue { start end text } content { start end text }
                      relations { type subject { name } object { name } }
                    } } } }
                """,
                Map.of("text", rough.text()))
            .get("importText");
    JsonNode source = report.get("source");
    String text = source.get("text").asString();
    List<JsonNode> places = new ArrayList<>();
    source.get("mentions").forEach(places::add);
    for (JsonNode statement : source.get("statements")) {
      places.add(statement);
      places.add(statement.get("cue"));
      places.add(statement.get("speakerMention"));
      statement.get("content").forEach(places::add);
    }
    places.removeIf(JsonNode::isNull);
    assertThat(places).isNotEmpty();
    for (JsonNode place : places) {
      int from = text.offsetByCodePoints(0, place.get("start").asInt());
      int to = text.offsetByCodePoints(0, place.get("end").asInt());
      assertThat(place.get("text").asString()).isEqualTo(text.substring(from, to));
    }
    assertThat(source.get("statements").toString()).contains("THREATENS");
    assertThat(report.get("problems").toString()).contains(rough.warned());
  }
}
