package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.testing.TableStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tables for which a mapping comes along, one after another into one graph. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadyMappingsTest {
  private TableStore store;
  private ImportReport organisations;
  private ImportReport satellites;
  private ImportReport payloads;
  private ImportReport ucs;

  @BeforeAll
  void importThem(@TempDir Path folder) {
    store = TableStore.in(folder.resolve("data"), "none");
    organisations = store.sample("gcat-orgs.tsv", "gcat-orgs");
    satellites = store.sample("gcat-satcat.tsv", "gcat-satcat");
    payloads = store.sample("gcat-psatcat.tsv", "gcat-psatcat");
    ucs = store.sample("ucs.txt", "ucs");
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void everyRowIsAStatementAndNoneIsWrong() {
    for (ImportReport report : List.of(organisations, satellites, payloads, ucs)) {
      assertThat(report.problems()).isEmpty();
    }
    assertThat(organisations.statements()).isEqualTo(5);
    assertThat(satellites.statements()).isEqualTo(3);
    assertThat(payloads.statements()).isEqualTo(2);
    assertThat(ucs.statements()).isEqualTo(2);
  }

  @Test
  void anEntityOfSeveralTablesIsOne() {
    assertThat(store.entities())
        .filteredOn(entity -> !entity.matches("\\w+ [0-9a-f]{32}: .*"))
        .containsExactly(
            "Agency gcat-org-HAVU: University of Havn",
            "Agency gcat-org-PSA: Polar Space Agency",
            "Agency gcat-org-PWKS: Perigee Works",
            "Agency gcat-org-PWKSE: Perigee Works Engines",
            "Country gcat-org-NOL: Norland",
            "Spacecraft gcat-S90001: Petrel 1",
            "Spacecraft gcat-S90003: Ternen",
            "Spacecraft gcat-S90004: Petrel 2");
    assertThat(store.entities())
        .filteredOn(entity -> entity.matches("\\w+ [0-9a-f]{32}: .*"))
        .extracting(entity -> entity.replaceFirst(" \\w{32}", ""))
        .containsExactlyInAnyOrder(
            "Agency: Gullnet",
            "Agency: Sund Orbital",
            "Spacecraft: Gull-7",
            "Spacecraft: Petrel",
            "Spacecraft: Skua 5");
  }

  @Test
  void relationsAreThoseOfTheColumns() {
    assertThat(store.relations())
        .containsExactly(
            "Gullnet OPERATES Gull-7",
            "Norland OPERATES Petrel 2",
            "Perigee Works BASED_IN Norland",
            "Perigee Works BUILT Gull-7",
            "Perigee Works BUILT Petrel 1",
            "Perigee Works BUILT Petrel 2",
            "Perigee Works BUILT Ternen",
            "Perigee Works Engines BASED_IN Norland",
            "Perigee Works Engines BUILT Ternen",
            "Perigee Works Engines PART_OF Perigee Works",
            "Petrel 1 PART_OF Petrel",
            "Petrel 2 PART_OF Petrel",
            "Polar Space Agency BASED_IN Norland",
            "Polar Space Agency OPERATES Gull-7",
            "Polar Space Agency OPERATES Petrel 1",
            "Polar Space Agency OPERATES Petrel 2",
            "Polar Space Agency OPERATES Ternen",
            "Polar Space Agency PART_OF Norland",
            "Skua 5 LAUNCHED Gull-7",
            "Skua 5 LAUNCHED Petrel 2",
            "Sund Orbital BUILT Gull-7",
            "University of Havn BASED_IN Norland",
            "University of Havn OPERATES Ternen");
  }

  @Test
  void daysAreThoseThatTheTablesAreSureOf() {
    assertThat(
            store.texts(
                "MATCH (e:Spacecraft) WHERE e.launchedOn IS NOT NULL OR e.decayedOn IS NOT NULL"
                    + " RETURN e.name + ' ' + coalesce(toString(e.launchedOn), '?') + ' ' +"
                    + " coalesce(toString(e.decayedOn), '?') + ' ' + coalesce(e.kind, '?') AS text"
                    + " ORDER BY text"))
        .containsExactly(
            "Gull-7 2021-11-23 ? SATELLITE",
            "Petrel 1 1999-10-04 ? SATELLITE",
            "Petrel 2 2020-10-03 ? SATELLITE",
            "Ternen 2011-03-31 2011-04-09 CREWED");
  }

  @Test
  void aStatementIsItsRowAndAMentionItsCell() {
    List<Row> rows =
        store.rows(
            "MATCH (p:Statement|Mention)-[:STATED_IN|FOUND_IN]->(s:Source)"
                + " RETURN s.text AS source, p.start AS start, p.end AS end, p.text AS text");
    assertThat(rows).hasSizeGreaterThan(30);
    for (Row row : rows) {
      assertThat(row.text("source").substring((int) row.number("start"), (int) row.number("end")))
          .isEqualTo(row.text("text"));
    }
    assertThat(
            store.texts(
                "MATCH (m:Mention)-[:REFERS_TO]->({name: 'Perigee Works Engines'})"
                    + " RETURN DISTINCT m.text AS text ORDER BY text"))
        .containsExactly("PWKSE", "Perigee Works Engines");
  }
}
