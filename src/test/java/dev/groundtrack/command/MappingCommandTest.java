package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Row;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table, a proposal for it, and the table in the graph, as at a console. */
class MappingCommandTest {
  private static final String TABLE =
      """
      Id,Name,Launched,Operator,Manufacturer
      1,Petrel 1,1999-10-04,Polar Space Agency,Perigee Works
      2,Petrel 2,2020-10-03,Polar Space Agency,Sund Orbital
      3,Gull-7,2021-11-23,Gullnet,Sund Orbital
      """;
  private static final String MAPPING =
      """
      title: Craft of the north
      entities:
        craft:
          type: Spacecraft
          key: {template: "craft-{Id}"}
          name: Name
          properties: {launchedOn: Launched}
        operator: {type: Agency, name: Operator}
      relations:
        - {type: OPERATES, subject: operator, object: craft}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Console imported(Path table, Object mapping) {
    return Console.run(
        "import",
        table,
        "--mapping",
        mapping,
        "--groundtrack.seed=none",
        "--groundtrack.data=" + folder.resolve("data"));
  }

  private List<String> craft() {
    try (OpenStore store =
        Server.open("--groundtrack.seed=none", "--groundtrack.data=" + folder.resolve("data"))) {
      return store
          .graph()
          .readOnce(
              """
              MATCH (c:Spacecraft) OPTIONAL MATCH (a:Agency)-[:OPERATES]->(c)
              RETURN c.name + ' ' + coalesce(toString(c.launchedOn), '?') + ' ' + coalesce(a.name, '?')
                AS told ORDER BY told
              """,
              Map.of())
          .stream()
          .map((Row row) -> row.text("told"))
          .toList();
    }
  }

  @Test
  void aProposalIsTakenAsItIsAndTheTableIsThere() throws IOException {
    Path table = file("craft.csv", TABLE);
    Console proposed = Console.run("mapping", table);
    assertThat(proposed.err()).isEmpty();
    assertThat(proposed.status()).isZero();
    assertThat(proposed.out()).contains("Spacecraft", "Name", "Launched");

    Console told = imported(table, file("proposal.yaml", proposed.out()));

    assertThat(told.err()).doesNotContain("not imported");
    assertThat(told.status()).isZero();
    assertThat(craft()).hasSize(3).allMatch(line -> line.matches(".*(Agency|Gullnet)"));
    assertThat(imported(table, folder.resolve("proposal.yaml")).err()).contains("already known");
  }

  @Test
  void everyWrongCellIsToldWithItsLineAndTheOtherRowsGoIn() throws IOException {
    Path table =
        file("craft.csv", TABLE + "4,Gull-8,2024-02-30,Gullnet,\n5,Gull-9\n6,\"Skua,2021,x,y\n");
    Console told = imported(table, file("craft.yaml", MAPPING));
    assertThat(told.err())
        .contains("craft.csv:5 \"2024-02-30\" is no Date for launchedOn", "dates: at ")
        .contains("craft.csv:6 ", "craft.csv:7 ")
        .doesNotContain("Exception", "\tat ");
    assertThat(craft())
        .contains(
            "Petrel 1 1999-10-04 Polar Space Agency",
            "Petrel 2 2020-10-03 Polar Space Agency",
            "Gull-7 2021-11-23 Gullnet");
  }

  @Test
  void everyMistakeOfAMappingIsToldWithItsLineAndNothingIsImported() throws IOException {
    Path table = file("craft.csv", TABLE);
    Map<String, String> mistakes =
        Map.of(
            MAPPING.replace("name: Operator", "name: Operater"),
            "\"Operater\"",
            MAPPING.replace("type: Agency", "type: Agancy"),
            "did you mean \"Agency\"?",
            MAPPING.replace("OPERATES", "OPERATE"),
            "did you mean \"OPERATES\"?",
            MAPPING.replace("launchedOn", "lanchedOn"),
            "did you mean \"launchedOn\"?",
            MAPPING.replace("title: ", "dates: [yyyy-QQQQQQQ]\ntitle: "),
            "yyyy-QQQQQQQ",
            MAPPING.replace("title: ", "title: ["),
            "mapping:2 is not YAML");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      Console told = imported(table, file("craft.yaml", mistake.getKey()));
      assertThat(told.status()).as(mistake.getKey()).isEqualTo(1);
      assertThat(told.err())
          .contains(mistake.getValue())
          .containsPattern("mapping:\\d+|in craft\\.csv")
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(imported(table, "gcat-org").err()).contains("did you mean \"gcat-orgs\"?");
    assertThat(craft()).isEmpty();
  }

  @Test
  void whatIsNoTableHasNoProposal() throws IOException {
    refused(folder.resolve("none.csv"), "cannot be read");
    refused(folder, "cannot be read");
    refused(
        file("article.txt", "Ada Lund said that the boat floats. It is green.\n"),
        "fewer than two columns");
    refused(file("empty.csv", ""), "is empty");
    refused(
        file("page.csv", "<html><body><p>Boats float.</p></body></html>"),
        "fewer than two columns");
    refused(
        Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}),
        "no XLSX workbook");
  }

  private static void refused(Path file, String why) {
    Console told = Console.run("mapping", file);
    assertThat(told.status()).as(file.toString()).isEqualTo(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .contains(file.getFileName().toString(), why)
        .doesNotContain("Exception", "\tat ");
  }
}
