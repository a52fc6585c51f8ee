package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every question that the page offers is answered by a server with the whole seed. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("src/main/web/src/graphiql/examples");
  private static final String RELATION = "/relationsConnection/edges/0/node";
  private static final String EVIDENCE = "/properties/evidence/0/text";
  private static final Pattern OPERATION = Pattern.compile("(?m)^(?:query|mutation) (\\w+)");

  /** Where in each answer the words stand that a visitor came for. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("StationThreats", RELATION + "/evidence/0/text"),
          Map.entry("RogozinSaid", "/people/0/said/0/content/0/text"),
          Map.entry("SpaceXFleet", "/agencies/0/operatesConnection/edges/0" + EVIDENCE),
          Map.entry("SupportOffered", RELATION + "/evidence/0/text"),
          Map.entry("AgencyHeads", "/agencies/0/headedByConnection/edges/0" + EVIDENCE),
          Map.entry("StationSuppliers", "/spacecraft/0/suppliedByConnection/edges/0" + EVIDENCE),
          Map.entry("AgenciesByKind", "/agencies/0/name"),
          Map.entry("Accusations", RELATION + "/evidence/0/text"),
          Map.entry("BetweenTwo", RELATION + "/evidence/0/text"),
          Map.entry("NewestSources", "/sources/0/statementsConnection/edges/0/node/text"),
          Map.entry("EntityByName", "/entity/operatedBy/0/name"),
          Map.entry("WhoMayBeOne", "/judgementsConnection/edges/0/node/left/mentions/0/text"),
          Map.entry("Curate", "/createPeople/people/0/memberOfConnection/edges/0" + EVIDENCE),
          Map.entry(
              "WhyItWasReadSo",
              RELATION + "/evidenceConnection/edges/0/properties/explain/words/0/text"),
          Map.entry("ImportArticle", "/importText/source/statements/0/speaker/name"));

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

    String name = operation.group(1);
    assertThat(WORDS).containsKey(name);
    assertThat(data.at(WORDS.get(name)).asString("")).as(data.toPrettyString()).isNotBlank();
  }
}
