package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.transfer.AdminExport;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported for {@code neo4j-admin} is read by it, and is the same graph then. */
class AdminExportTest {
  private static final String KINDS =
      """
      MATCH (n) OPTIONAL MATCH (n)-[r]->()
      UNWIND [n, r] AS thing UNWIND keys(thing) AS name
      WITH name, valueType(thing[name]) AS kind WHERE NOT name STARTS WITH 'groundtrackVector'
      RETURN DISTINCT name, kind ORDER BY name, kind
      """;

  @TempDir Path folder;

  @Test
  void whatTheImporterMakesOfItExportsTheSameBytes() throws Exception {
    String data = "--groundtrack.data=" + folder.resolve("store");
    try (RunningServer server =
        RunningServer.start(data, "--groundtrack.seed=src/test/resources/golden/graph")) {
      server.data(OwnArticle.IMPORT, OwnArticle.input(""));
      Graph graph = server.bean(Graph.class);
      graph.write(
          tx ->
              tx.run(
                  """
                  CREATE (:Odd:Thing {id: 'odd-1', text: $text, n: 1, list: ['a b ', '', ' c;d,"e']}),
                    (:Odd:Thing {id: 'odd-2', n: 1.5, list: [], quoted: '\\\\"'}),
                    (:Odd {id: 'odd-3', n: 'one', list: [1, 2], empty: ''})
                  """,
                  Map.of("text", "Two lines,\r\n\"quoted\" — and a tab\t; 𝄞\n")));
    }
    isTheSameAfterwards("", data);
  }

  @Test
  void everyKindOfValueIsWhatItWas() throws Exception {
    String domain = "--groundtrack.schema=src/bench/peer/domains/northwind";
    String data = "--groundtrack.data=" + folder.resolve("store");
    Path served = folder.resolve("northwind.jsonl");
    try (RunningServer server = PlainServer.start("northwind")) {
      Console.run("export", "--server", server.address(""), "--out", served);
    }
    assertThat(Console.run("restore", served, domain, data).err()).isEmpty();
    assertThat(isTheSameAfterwards(domain, data).toString())
        .contains("DURATION", "POINT", "DATE", "ZONED DATETIME");
  }

  private List<Row> isTheSameAfterwards(String domain, String data) throws Exception {
    List<String> settings = domain.isEmpty() ? List.of() : List.of(domain);
    Path before = folder.resolve("before.jsonl");
    assertThat(run(settings, "export", data, "--out", before).err()).isEmpty();
    Path tables = folder.resolve("tables");
    Console told = run(settings, "export", data, "--format", "neo4j-admin", "--out", tables);
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).contains("neo4j-admin database import full @import.args");

    Path imported = folder.resolve("imported");
    neo4jAdmin(imported, tables);
    String again = "--groundtrack.data=" + imported;
    Path after = folder.resolve("after.jsonl");
    Console export = run(settings, "export", again, "--out", after);
    assertThat(export.err()).isEmpty();
    assertThat(Files.readString(after)).isEqualTo(Files.readString(before));
    List<Row> kinds = kinds(settings, again);
    assertThat(kinds).isEqualTo(kinds(settings, data));
    return kinds;
  }

  /** The command as the console is told to give it, in a process such as Neo4j's script starts. */
  private static void neo4jAdmin(Path home, Path tables) throws Exception {
    Files.createDirectories(home.resolve("conf"));
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.neo4j.cli.AdminTool",
            "database",
            "import",
            "full",
            "@" + AdminExport.ARGUMENTS,
            "neo4j");
    command.directory(tables.toFile()).redirectErrorStream(true);
    command.environment().put("NEO4J_HOME", home.toString());
    command.environment().put("NEO4J_CONF", home.resolve("conf").toString());
    Process process = command.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }

  private static Console run(List<String> settings, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(settings);
    return Console.run(all.toArray());
  }

  private static List<Row> kinds(List<String> settings, String data) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(data, "--groundtrack.seed=none"));
    try (OpenStore store = Server.open(all.toArray(String[]::new))) {
      return store.graph().readOnce(KINDS, Map.of());
    }
  }

  @Test
  void nothingIsMixedWithWhatIsThereAndNoServerIsAsked() throws Exception {
    Path file = Files.writeString(folder.resolve("old.csv"), "a");
    refused("has something in it", "--out", folder);
    refused("is a file", "--out", file);
    refused("needs a folder");
    refused("streams JSON Lines", "--out", folder.resolve("x"), "--server", "http://127.0.0.1:1");
    assertThat(folder.resolve("x")).doesNotExist();
    Console unknown = Console.run("export", "--format", "parquet");
    assertThat(unknown.status()).isNotZero();
    assertThat(unknown.err()).contains("parquet", "jsonl", "neo4j-admin");
  }

  private void refused(String why, Object... words) {
    List<Object> all = new ArrayList<>(List.of("export", "--format", "neo4j-admin"));
    all.addAll(List.of(words));
    all.add("--groundtrack.data=" + folder.resolve("none"));
    Console told = Console.run(all.toArray());
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains(why);
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
