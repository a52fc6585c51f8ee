package dev.groundtrack.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A schema that declares its indexes otherwise than the store has them. */
class RedeclaredIndexTest {
  private static final String BEFORE =
      """
      type Film
        @node
        @fulltext(indexes: [{indexName: "films", queryName: "filmsByWords", fields: ["title"]}])
        @vector(indexes: [
          {indexName: "moods", queryName: "filmsByMood", embeddingProperty: "mood", dimensions: 2}
        ]) {
        id: ID! @unique
        code: ID @unique
        title: String!
        plot: String
        mood: [Float!]
      }
      """;
  private static final String AFTER =
      BEFORE
          .replace("[\"title\"]", "[\"title\", \"plot\"]")
          .replace("dimensions: 2", "dimensions: 3")
          .replace("code: ID @unique", "code: ID");

  @TempDir Path folder;

  private RunningServer start(String schema) throws IOException {
    Path schemas = Files.createDirectories(folder.resolve("schema"));
    Files.writeString(schemas.resolve("films.graphqls"), schema);
    return RunningServer.start(
        "--groundtrack.schema=" + schemas, "--groundtrack.data=" + folder.resolve("data"));
  }

  @Test
  void areMadeAnewAsItSays() throws IOException {
    try (RunningServer server = start(BEFORE)) {
      server.data(
          """
          mutation {
            createFilms(input: [
              {id: "a", code: "one", title: "Moon", plot: "A lander is late", mood: [1, 0, 0]}
              {id: "b", title: "Orbit", plot: "Nobody is home", mood: [0, 1]}
            ]) { info { nodesCreated } }
          }
          """);
      assertThat(found(server, "filmsByWords(phrase: \"lander\")")).isEmpty();
      assertThat(found(server, "filmsByMood(vector: [0, 1])")).containsExactly("b");
      JsonNode error =
          server.ask("{ filmsByMood(vector: [1, 0, 0]) { totalCount } }").at("/errors/0");
      assertThat(error.at("/path/0").asString()).isEqualTo("filmsByMood");
      assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
      assertThat(error.at("/extensions/problems/0/place").asString())
          .isEqualTo("filmsByMood(vector:)");
      assertThat(error.at("/message").asString())
          .isEqualTo("the vector has 3 numbers, and those of the index have 2");
    }
    try (RunningServer server = start(AFTER)) {
      assertThat(found(server, "filmsByWords(phrase: \"lander\")")).containsExactly("a");
      assertThat(found(server, "filmsByMood(vector: [1, 0, 0])")).containsExactly("a");
      server.data(
          "mutation { createFilms(input: [{id: \"c\", code: \"one\", title: \"Again\"}]) { info {"
              + " nodesCreated } } }");
      assertThat(server.data("{ films(where: {code: {eq: \"one\"}}) { id } }").at("/films"))
          .hasSize(2);
    }
  }

  @Test
  void areToldOfWhereTheyMayBeSomebodyElses() {
    Model before = ModelReader.model(List.of(new SchemaFile("films.graphqls", BEFORE)));
    Model after = ModelReader.model(List.of(new SchemaFile("films.graphqls", AFTER)));
    try (EmbeddedNeo4j server = EmbeddedNeo4j.listen(folder, 64L << 20);
        Graph graph = Graph.connect(server.address(Duration.ofSeconds(30)))) {
      assertThat(Constraints.create(graph, before)).isEmpty();
      assertThat(Constraints.create(graph, before)).isEmpty();
      assertThat(Constraints.create(graph, after))
          .extracting(problem -> problem.place() + " " + problem.what())
          .satisfiesExactlyInAnyOrder(
              told -> assertThat(told).startsWith("index films is not as the schema declares it"),
              told -> assertThat(told).startsWith("index moods is not as the schema declares it"));
      assertThat(
              graph.readOnce("SHOW CONSTRAINTS YIELD properties", Map.of()).stream()
                  .map(row -> String.valueOf(row.list("properties"))))
          .containsExactly("[id]");
    }
  }

  private static List<String> found(RunningServer server, String field) {
    return server
        .data("{ found: " + field + " { edges { node { id } } } }")
        .at("/found/edges")
        .valueStream()
        .map(edge -> edge.at("/node/id").asString())
        .toList();
  }
}
