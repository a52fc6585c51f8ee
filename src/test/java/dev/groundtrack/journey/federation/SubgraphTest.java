package dev.groundtrack.journey.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a router asks of a subgraph, as Apollo's suite of compatibility does: keys and entities. */
@Timeout(120)
class SubgraphTest {
  private static final String SDL =
      """
      type Product @node @limit(default: 1, max: 1) {
        id: ID! @unique
        sku: String! @unique
        number: Int @unique
        name: String!
        madeBy: [Maker!]! @relationship(type: "MADE_BY", direction: OUT)
      }
      type Maker @node @query(read: false) { email: ID! @unique name: String! }
      type Label @node { text: String! }
      """;
  private static final String ENTITIES =
      """
      query ($of: [_Any!]!) { _entities(representations: $of) {
        __typename
        ... on Product { called: name madeBy { name } }
        ... on Maker { called: name }
      } }
      """;

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("products.graphqls"), SDL);
    server = RunningServer.start("--groundtrack.schema=" + folder, "--groundtrack.federation=true");
    server.data(
        """
        mutation { createProducts(input: [
          {id: "p1", sku: "S-1", number: 1, name: "Anvil",
            madeBy: {create: [{node: {email: "ada@example.org", name: "Ada"}}]}},
          {id: "p2", sku: "S-2", number: 2, name: "Bellows"},
          {id: "p3", sku: "S-3", name: "Chisel"}]) { info { nodesCreated } } }
        """);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode entities(Object... representations) {
    return server.data(ENTITIES, Map.of("of", List.of(representations))).at("/_entities");
  }

  private static Map<String, Object> of(String type, String key, Object value) {
    return Map.of("__typename", type, key, value);
  }

  private static List<String> names(JsonNode entities) {
    return entities.valueStream().map(node -> node.at("/called").asString("none")).toList();
  }

  @Test
  void theSubgraphTellsItsKeysAndWhatMayBeShared() {
    String sdl = server.data("{ _service { sdl } }").at("/_service/sdl").asString();
    String bare = sdl.replaceAll("\\s+", " ");
    assertThat(bare)
        .contains("@link(", "https://specs.apollo.dev/federation/v2.9")
        .containsPattern(
            "type Product implements Node @key\\(fields ?: \"id\"[^{]*@key\\(fields ?:"
                + " \"sku\"[^{]*@key\\(fields ?: \"number\"")
        .containsPattern("type Maker @key\\(fields ?: \"email\"")
        .containsPattern("type PageInfo @shareable")
        .doesNotContainPattern("type Label[^{]*@key");
  }

  @Test
  void entitiesOfSeveralTypesComeInTheOrderAskedByAnyOfTheirKeys() {
    JsonNode found =
        entities(
            of("Product", "sku", "S-3"),
            of("Maker", "email", "ada@example.org"),
            of("Product", "id", "unknown"),
            of("Product", "id", "p1"),
            of("Product", "number", 2),
            of("Product", "id", "p1"));
    assertThat(names(found)).containsExactly("Chisel", "Ada", "none", "Anvil", "Bellows", "Anvil");
    assertThat(found.get(0).at("/__typename").asString()).isEqualTo("Product");
    assertThat(found.get(2).isNull()).isTrue();
    assertThat(found.get(3).at("/madeBy/0/name").asString()).isEqualTo("Ada");
  }

  @Test
  void manyOfOneTypeAreOneStatement() {
    List<Object> many =
        IntStream.range(0, 2_000)
            .<Object>mapToObj(i -> of("Product", "id", "p" + i))
            .collect(Collectors.toCollection(ArrayList::new));
    JsonNode found = entities(many.toArray());
    assertThat(found.size()).isEqualTo(2_000);
    assertThat(names(found)).startsWith("none", "Anvil", "Bellows", "Chisel", "none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {__typename: "Rocket", id: "1"}      | there is no entity "Rocket" in this subgraph
          {__typename: "Label", text: "x"}     | there is no entity "Label" in this subgraph
          {__typename: "Product", name: "x"}   | has no key of "Product"
          {__typename: "Product", id: [1, 2]}  | is no ID
          {__typename: "Product", number: "x"} | is no Int
          {id: "p1"}                           | has no __typename
          7                                    | has no __typename
          """)
  void whatIsNoEntityHereIsRefusedWithARemedy(String representation, String what) {
    JsonNode error =
        server
            .ask("{ _entities(representations: [" + representation + "]) { __typename } }")
            .at("/errors/0");
    assertThat(error.at("/message").asString()).contains(what);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/remedy").asString()).isNotBlank();
  }

  @Test
  void tooManyAreRefusedAsALimit() {
    Object[] many = new Object[10_000];
    Arrays.fill(many, of("Product", "id", "p1"));
    JsonNode error = server.ask(ENTITIES, Map.of("of", List.of(many))).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(error.at("/message").asString()).contains("10000 representations");
  }

  @Test
  void otherQueriesAreAsTheyWere() {
    assertThat(server.data("{ products { name } __typename }").toString())
        .contains("\"__typename\":\"Query\"");
    assertThat(server.get("/graphql/schema").body()).contains("type Product");
  }
}
