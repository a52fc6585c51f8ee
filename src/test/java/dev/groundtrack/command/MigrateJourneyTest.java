package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.StderrCapture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema changes, and the store that it is served from with it. */
class MigrateJourneyTest {
  private static final String BEFORE =
      """
      type Probe @node {
        id: ID! @unique
        name: String! @unique
        codeName: String
        mass: Int
        builder: [Yard!]! @relationship(type: "BUILT_BY", direction: OUT, properties: "Contract")
      }
      type Yard @node { id: ID! @unique place: String }
      type Contract @relationshipProperties { year: Int price: Int }
      """;
  private static final String DATA =
      """
      UNWIND range(1, 12) AS i
      CREATE (p:Probe {id: 'p' + i, name: 'Probe ' + i, codeName: 'X' + i, mass: i})
      CREATE (p)-[:BUILT_BY {year: 2000 + i, price: i}]->(:Yard {id: 'y' + i, place: 'Kourou'})
      """;

  @TempDir private Path folder;
  private String data = "";

  @BeforeEach
  void aStoreIsServedByASchema() throws IOException {
    data = "--groundtrack.data=" + folder.resolve("store");
    try (RunningServer server = serve(BEFORE)) {
      server.bean(Graph.class).write(tx -> tx.run(DATA, Map.of()));
    }
  }

  private RunningServer serve(String sdl) throws IOException {
    return RunningServer.start(schema(sdl), data);
  }

  private String schema(String sdl) throws IOException {
    Path schema = Files.createDirectories(folder.resolve("schema"));
    Files.writeString(schema.resolve("domain.graphqls"), sdl);
    return "--groundtrack.schema=" + schema;
  }

  @Test
  void whatIsNewAndWhatIsGoneWithoutATraceIsTakenOverAtTheStart() throws Exception {
    String after =
        BEFORE.replace("mass: Int", "mass: Int launched: Date")
            + "type Crew @node { id: ID! @unique }";
    serve(after).close();
    serve(BEFORE.replace("place: String", "place: String mark: String @unique")).close();
    try (RunningServer server = serve(BEFORE)) {
      // What was to be unique is nothing any more.
      server.bean(Graph.class).write(tx -> tx.run("CREATE (:Yard {id: 'a', mark: 'x'})", Map.of()));
      server.bean(Graph.class).write(tx -> tx.run("CREATE (:Yard {id: 'b', mark: 'x'})", Map.of()));
      assertThat(
              server
                  .data("{ probesConnection { totalCount } }")
                  .at("/probesConnection/totalCount")
                  .asInt())
          .isEqualTo(12);
      assertThat(server.export()).noneMatch(line -> line.contains("GroundtrackSchema"));
    }
    Console told = migrate(BEFORE);
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).contains("The store is as the schema says");
  }

  @Test
  void aTypeThatIsGoneWhileItsNodesAreThereStopsTheStartUntilItIsSaidWhatBecomesOfThem()
      throws Exception {
    String after = BEFORE.replace("Probe", "Craft").replace("BUILT_BY", "MADE_BY");
    String start =
        StderrCapture.by(
            () -> {
              try {
                serve(after).close();
              } catch (Exception e) {
                // It does not start.
              }
            });
    assertThat(start)
        .contains("Groundtrack cannot start")
        .contains("schema has no Probe any more, and the store has 12 nodes of it")
        .contains("schema has no BUILT_BY any more, and the store has 12 relationships of it")
        .contains("@node(labels: [\"Probe\"])", "--rename Probe=NEW");

    assertThat(migrate(after).err())
        .contains("nothing is said of Probe", "nothing is said of BUILT_BY");
    Console dry =
        migrate(after, "--dry-run", "--rename", "Probe=Craft", "--rename", "BUILT_BY=MADE_BY");
    assertThat(dry.out())
        .contains("Craft is new", "Probe is gone, 12 nodes have it")
        .contains(
            "rename 12 nodes of Probe to Craft", "rename 12 relationships of BUILT_BY to MADE_BY")
        .contains("Nothing was done");
    Console wrong = migrate(after, "--rename", "Probe=Crafft", "--drop", "Sonde");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("the schema has no Crafft that Probe could be; did you mean Craft?")
        .contains(
            "Sonde is nothing that is gone from the schema and still stored; there are Probe,"
                + " BUILT_BY");

    assertThat(migrate(after, "--rename", "Probe=Craft", "--rename", "BUILT_BY=MADE_BY").err())
        .isEmpty();
    try (RunningServer server = serve(after)) {
      assertThat(
              server
                  .data(
                      "{ crafts(where: {id: {eq: \"p7\"}}) { name codeName builderConnection {"
                          + " edges { properties { year } node { id } } } } }")
                  .toString())
          .isEqualTo(
              "{\"crafts\":[{\"name\":\"Probe"
                  + " 7\",\"codeName\":\"X7\",\"builderConnection\":{\"edges\":[{\"properties\":{\"year\":2007},\"node\":{\"id\":\"y7\"}}]}}]}");
      assertThat(server.export())
          .noneMatch(line -> line.contains("\"Probe\"") || line.contains("BUILT_BY"));
    }
  }

  @Test
  void typesAreDroppedOrKeptAndPropertiesRenamedAndDropped() throws Exception {
    String after =
        """
        type Probe @node {
          id: ID! @unique
          name: String! @unique
          alias: String
        }
        """;
    Console done =
        migrate(
            after,
            "--drop",
            "Yard",
            "--keep",
            "BUILT_BY",
            "--rename",
            "Probe.codeName=Probe.alias",
            "--drop",
            "Probe.mass");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("drop 12 nodes of Yard", "keep 12 relationships of BUILT_BY");
    try (RunningServer server = serve(after)) {
      assertThat(server.export()).hasSize(12).allMatch(line -> line.contains("\"alias\":\"X"));
      assertThat(server.export())
          .noneMatch(line -> line.contains("mass") || line.contains("codeName"));
    }
  }

  @Test
  void whatIsLeftInTheStoreIsNoHindranceAndComesBackWithItsType() throws Exception {
    String after = BEFORE.substring(0, BEFORE.indexOf("builder:")) + "}";
    assertThat(migrate(after, "--keep", "Yard", "--keep", "BUILT_BY").err()).isEmpty();
    List<String> kept;
    try (RunningServer server = serve(after)) {
      kept = server.export();
    }
    assertThat(kept).hasSize(36);
    try (RunningServer server = serve(BEFORE)) {
      assertThat(
              server
                  .data("{ yardsConnection { totalCount } }")
                  .at("/yardsConnection/totalCount")
                  .asInt())
          .isEqualTo(12);
    }
  }

  @Test
  void aPropertyIsNotRenamedOverAnother() throws Exception {
    String after = BEFORE.replace("codeName: String", "");
    Console told = migrate(after, "--rename", "Probe.codeName=Probe.name");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("stands on 12 nodes that have Probe.name as well");
  }

  @Test
  void aStoreOfANewerVersionIsRefusedBeforeItIsOpened() throws Exception {
    Path version = folder.resolve("store/version");
    assertThat(version).hasContent("1");
    Files.writeString(version, "2");
    long before = Files.getLastModifiedTime(folder.resolve("store/data/databases")).toMillis();
    Console told = migrate(BEFORE, "--dry-run");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains("was written by a newer Groundtrack", "restore a backup")
        .hasLineCount(1);
    assertThat(Files.getLastModifiedTime(folder.resolve("store/data/databases")).toMillis())
        .isEqualTo(before);
  }

  private Console migrate(String sdl, String... steps) throws IOException {
    List<Object> all = new ArrayList<>(List.of("migrate"));
    all.addAll(List.of(steps));
    all.add(data);
    all.add(schema(sdl));
    return Console.run(all.toArray());
  }
}
