package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.testing.TableStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table's way into a graph and out of it again. */
class TableJourneyTest {
  private static final String MAPPING =
      """
      title: Craft of Norland
      publisher: An example
      entities:
        craft: {type: Spacecraft, key: {template: "craft-{Id}"}, name: Name}
        maker: {type: Agency, name: Maker}
      relations:
        - {type: BUILT, subject: maker, object: craft}
      """;
  private static final String TABLE =
      "Id,Name,Maker\n1,Petrel 1,Perigee Works\n2,Petrel 2,Perigee Works\n3,Gull-7,NASA\n";

  @TempDir private Path folder;
  private TableStore store;

  @BeforeEach
  void open() {
    store = TableStore.in(folder.resolve("data"), "src/test/resources/golden/graph");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private long nodes() {
    return (long) store.rows("MATCH (n) RETURN count(n) AS n").getFirst().number("n");
  }

  @Test
  void againItChangesNothingAndTakenOutItLeavesNothing() {
    long before = nodes();
    ImportReport first = store.table("craft.csv", TABLE, MAPPING);
    assertThat(first.statements()).isEqualTo(3);
    assertThat(first.relations()).isEqualTo(3);
    assertThat(store.relations()).contains("Perigee Works BUILT Petrel 2", "NASA BUILT Gull-7");
    assertThat(store.entities()).contains("Agency nasa: NASA").doesNotHaveDuplicates();
    long after = nodes();
    assertThat(store.table("craft.csv", TABLE, MAPPING).alreadyKnown()).isTrue();
    assertThat(nodes()).isEqualTo(after);
    store.open().importer().remove(first.source());
    assertThat(store.entities()).noneMatch(entity -> entity.contains("Petrel"));
    assertThat(store.rows("MATCH (s:Source {kind: 'TABLE'}) RETURN s")).isEmpty();
    assertThat(nodes()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void aNewEditionTakesThePlaceOfTheOlder() {
    store.table("craft.csv", TABLE, MAPPING);
    store.table("craft-2.csv", "Id,Name,Maker\n1,Petrel 1,Sund Orbital\n", MAPPING);
    assertThat(store.relations())
        .contains("Sund Orbital BUILT Petrel 1")
        .noneMatch(relation -> relation.contains("Perigee Works BUILT"));
    assertThat(store.rows("MATCH (s:Source {kind: 'TABLE'}) RETURN s.id AS id")).hasSize(1);
  }

  @Test
  void anotherMappingReadsTheSameTableAnew() {
    store.table("craft.csv", TABLE, MAPPING);
    ImportReport again = store.table("craft.csv", TABLE, MAPPING.replace("BUILT", "OPERATES"));
    assertThat(again.alreadyKnown()).isFalse();
    assertThat(store.relations())
        .contains("NASA OPERATES Gull-7")
        .doesNotContain("NASA BUILT Gull-7");
  }
}
