package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.SmallArticles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A relation is called otherwise, or is none any more, in a store whose relations rest on evidence.
 */
class MigrateRelationsTest {
  private static final String NO_SEED = "--groundtrack.seed=none";
  private static final int ARTICLES = 12;

  @TempDir private Path folder;

  /** The domain that comes along, with a text in it put otherwise. */
  private String schema(String text, String otherwise) throws IOException {
    Path schema = Files.createTempDirectory(folder, "schema");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("schema"), "*.graphqls")) {
      for (Path file : files) {
        Files.writeString(
            schema.resolve(file.getFileName()), Files.readString(file).replaceAll(text, otherwise));
      }
    }
    return "--groundtrack.schema=" + schema;
  }

  @Test
  void whatSourcesTellOfIsNotRewrittenAndTheDirectiveThatServesItIsNamed() throws Exception {
    try (RunningServer server = RunningServer.start("--groundtrack.seed=names", data("store"))) {
      assertThat(server.export()).anyMatch(line -> line.contains("\"Spacecraft\""));
    }
    String after = schema("\\bSpacecraft\\b", "Craft");
    Console told = Console.run("migrate", "--rename", "Spacecraft=Craft", data("store"), after);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains("Spacecraft is what sources tell of", "@node(labels: [\"Spacecraft\"])");
    String labelled = schema("\\bSpacecraft\\b", "Craft").replace("--groundtrack.schema=", "");
    Path entities = Path.of(labelled, "entities.graphqls");
    Files.writeString(
        entities,
        Files.readString(entities)
            .replace(
                "type Craft implements Entity @node ",
                "type Craft implements Entity @node(labels: [\"Spacecraft\"]) "));
    try (RunningServer server =
        RunningServer.start(NO_SEED, data("store"), "--groundtrack.schema=" + labelled)) {
      assertThat(
              server
                  .data("{ entity(name: \"International Space Station\") { __typename } }")
                  .toString())
          .contains("\"Craft\"");
    }
  }

  private List<String> imported(String schema, String data) {
    try (RunningServer server = RunningServer.start(NO_SEED, schema, data)) {
      ImportClient client = ImportClient.of(server);
      client.finished(client.uploaded(SmallArticles.files(ARTICLES), Map.of()));
      return server.export();
    }
  }

  private String data(String name) {
    return "--groundtrack.data=" + folder.resolve(name);
  }

  @Test
  void aRenamedRelationIsWhatReadingTheSourcesAnewWouldMakeOfIt() throws Exception {
    String after = schema("\\bAGREES_WITH\\b", "ACCORDS_WITH");
    List<String> before = imported(schema("x{9}", ""), data("store"));
    assertThat(before).anyMatch(line -> line.contains("\"type\":\"AGREES_WITH\""));

    assertThat(Console.run("export", data("store"), after).err())
        .contains("schema has no AGREES_WITH any more", "--rename AGREES_WITH=NEW");
    Console done =
        Console.run("migrate", "--rename", "AGREES_WITH=ACCORDS_WITH", data("store"), after);
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("claims of AGREES_WITH to ACCORDS_WITH");

    List<String> anew = imported(after, data("anew"));
    try (RunningServer server = RunningServer.start(NO_SEED, data("store"), after)) {
      assertThat(server.export()).isEqualTo(anew);
    }
  }

  @Test
  void aDroppedRelationLeavesTheOthersAsTheyWere() throws Exception {
    String field =
        """
        (?s)extend interface Entity \\{
          "[^"\\n]*"
          \\w+: \\[Entity!]!
            @relationship\\(type: "AGREES_WITH".*?
            \\)
        }
        """
            .strip();
    String after = schema(field + "|\\|AGREES_WITH\\b|\\bAGREES_WITH\\|", "");
    List<String> before = imported(schema("x{9}", ""), data("store"));
    Console kept = Console.run("migrate", "--keep", "AGREES_WITH", data("store"), after);
    assertThat(kept.err()).contains("AGREES_WITH cannot be kept", "--drop").hasLineCount(1);
    Console done = Console.run("migrate", "--drop", "AGREES_WITH", data("store"), after);
    assertThat(done.err()).isEmpty();
    try (RunningServer server = RunningServer.start(NO_SEED, data("store"), after)) {
      assertThat(server.export())
          .isNotEmpty()
          .noneMatch(line -> line.contains("AGREES_WITH"))
          .allMatch(before::contains);
      assertThat(server.data("{ relationsConnection { totalCount } }").toString())
          .contains("totalCount");
    }
  }
}
