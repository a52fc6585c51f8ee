package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no wording says is read by what was learnt, and told to be. */
class LearntReadingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT =
      "There was too much doubt about the thrusters, said Steve Stich, who manages NASA's"
          + " commercial crew program.";

  @TempDir Path folder;

  private List<JsonNode> relations(String... more) throws IOException {
    Path in = folder.resolve("docs.jsonl");
    Path out = folder.resolve("facts.jsonl");
    Files.writeString(
        in, JSON.writeValueAsString(JSON.createObjectNode().put("id", "a").put("text", TEXT)));
    List<Object> call =
        new java.util.ArrayList<>(List.of("extract", "--in", in, "--out", out, "--explain"));
    call.addAll(List.of(more));
    assertThat(Console.run(call.toArray()).status()).isZero();
    return JSON.readTree(Files.readString(out)).path("relations").valueStream().toList();
  }

  @Test
  void aRelationThatNoWordingMeetsIsLearntAndSaysSo() throws IOException {
    assertThat(relations())
        .anySatisfy(
            relation -> {
              JsonNode explain = relation.path("explain");
              assertThat(explain.path("rule").asString()).startsWith("learnt: ");
              assertThat(explain.path("scores").path(0).asString()).startsWith("encoder: ");
              assertThat(explain.has("schema")).isFalse();
              assertThat(cut(relation.path("subject"))).isEqualTo("Steve Stich");
              assertThat(cut(relation.path("object"))).isEqualTo("NASA");
            });
  }

  @Test
  void withoutTheEncoderThereIsWordingAlone() throws IOException {
    assertThat(relations("--groundtrack.encoder=false"))
        .noneSatisfy(
            relation ->
                assertThat(relation.path("explain").path("rule").asString()).contains("learnt"))
        .allSatisfy(
            relation ->
                assertThat(relation.path("explain").path("scores").toString())
                    .doesNotContain("encoder"));
  }

  private static String cut(JsonNode span) {
    return TEXT.substring(span.path("start").asInt(), span.path("end").asInt());
  }
}
