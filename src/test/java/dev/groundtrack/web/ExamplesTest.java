package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every question that the page offers is answered by a server with the whole seed. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("src/main/web/src/examples");
  private static final Pattern OPERATION = Pattern.compile("(?m)^(?:query|mutation) (\\w+)");

  /** The operations whose answer holds something; the others rest on relations in prose. */
  private static final Set<String> ANSWERED =
      Set.of(
          "RogozinSaid",
          "SpaceXFleet",
          "AgenciesByKind",
          "NewestSources",
          "EntityByName",
          "ImportArticle");

  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=all");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  static List<Path> examples() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsTitledNamedAndAnswered(Path example) throws IOException {
    String text = Files.readString(example);
    Matcher operation = OPERATION.matcher(text);
    assertThat(text).startsWith("# ");
    assertThat(operation.find()).as("an operation with a name").isTrue();

    JsonNode data = server.data(text);

    if (ANSWERED.contains(operation.group(1))) {
      assertThat(holdsSomething(data)).as(data.toPrettyString()).isTrue();
    }
  }

  /** Whether no list in it is empty on the way down to the first value of each. */
  private static boolean holdsSomething(JsonNode answer) {
    JsonNode root = answer.values().iterator().next();
    JsonNode first = root.isArray() ? root.path(0) : root;
    if (first.isMissingNode() || first.isNull()) {
      return false;
    }
    return first.properties().stream()
        .filter(field -> field.getKey().endsWith("Connection") || field.getKey().equals("edges"))
        .map(
            field -> field.getValue().isArray() ? field.getValue() : field.getValue().path("edges"))
        .noneMatch(JsonNode::isEmpty);
  }
}
