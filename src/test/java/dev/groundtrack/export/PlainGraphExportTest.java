package dev.groundtrack.export;

import static dev.groundtrack.export.ExportReaders.get;
import static dev.groundtrack.export.ExportReaders.graphMl;
import static dev.groundtrack.export.ExportReaders.imported;
import static dev.groundtrack.export.ExportReaders.served;
import static dev.groundtrack.export.ExportReaders.triples;
import static dev.groundtrack.export.ExportReaders.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.testing.PlainServer;
import dev.groundtrack.testing.RunningServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph without evidence goes out in each format, with values of every kind. */
class PlainGraphExportTest {
  private static final String KINDS =
      """
      MATCH (n) WHERE NOT n:GroundtrackSchema OPTIONAL MATCH (n)-[r]->()
      UNWIND [n, r] AS thing UNWIND keys(thing) AS name
      WITH name, valueType(thing[name]) AS kind WHERE NOT kind STARTS WITH 'LIST<NOTHING>'
      RETURN name, kind, count(*) AS times ORDER BY name, kind
      """;

  @TempDir Path folder;

  @Test
  void eachFormatHasAllNodesAndEdgesAndTheirValues() throws Exception {
    byte[] csv;
    List<Row> kinds;
    try (RunningServer server = PlainServer.start("northwind")) {
      Graph graph = server.bean(Graph.class);
      long nodes = count(graph, "MATCH (n) WHERE NOT n:GroundtrackSchema RETURN count(n) AS n");
      long edges = count(graph, "MATCH ()-[r]->() RETURN count(r) AS n");
      ExportReaders.Drawn drawn = graphMl(served(server, "format=graphml"));
      assertThat(drawn.graph().vertexSet()).hasSize((int) nodes);
      assertThat(drawn.graph().edgeSet()).hasSize((int) edges);
      Model model = triples(served(server, "format=jsonld"));
      assertThat(model.filter(null, RDF.TYPE, null)).hasSize((int) nodes);
      HttpResponse<byte[]> filtered = get(server, "format=jsonld" + where("{}"));
      assertThat(filtered.statusCode()).isEqualTo(400);
      assertThat(new String(filtered.body(), StandardCharsets.UTF_8)).contains("no relations");
      csv = served(server, "format=csv");
      kinds = graph.readOnce(KINDS, Map.of());
    }
    Path store = folder.resolve("store");
    imported(csv, store);
    try (RunningServer again =
        RunningServer.start(
            "--groundtrack.schema=src/bench/peer/domains/northwind",
            "--groundtrack.data=" + store)) {
      assertThat(again.bean(Graph.class).readOnce(KINDS, Map.of())).isEqualTo(kinds);
    }
  }

  private static long count(Graph graph, String cypher) {
    return (long) graph.readOnce(cypher, Map.of()).getFirst().number("n");
  }

  @Test
  void aMistakeInTheContextIsToldWithItsTermAndAllAtOnce() throws Exception {
    Path context = folder.resolve("context.jsonld");
    String schema = folder.toString();
    assertThat(LinkedDataContext.of(schema).terms()).isEmpty();
    Files.writeString(
        context,
        """
        {"@context": {"Pier": 4, "name": "", "prov": "https://x.example/", "@base": "urn:x",
          "Ship": {"@id": "urn:ship", "@container": "@list"}, "Dock": "urn:dock"}}
        """);
    assertThatThrownBy(() -> LinkedDataContext.of(schema))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .hasSize(5)
                    .allSatisfy(problem -> assertThat(problem.place()).endsWith("context.jsonld")));
    for (String wrong : List.of("[]", "{", "null", "{\"@context\": \"https://x.example\"}")) {
      Files.writeString(context, wrong);
      assertThatThrownBy(() -> LinkedDataContext.of(schema)).isInstanceOf(RefusedException.class);
    }
    Files.writeString(context, "{\"@context\": {\"Dock\": \"https://x.example/Dock\"}}");
    assertThat(LinkedDataContext.of(schema).terms()).containsOnlyKeys("Dock");
  }
}
