package dev.groundtrack.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** Exports as programs of others read them. */
final class ExportReaders {
  private ExportReaders() {}

  static HttpResponse<byte[]> get(RunningServer server, String parameters, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address("/export?" + parameters));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  static byte[] served(RunningServer server, String parameters) throws Exception {
    HttpResponse<byte[]> response = get(server, parameters);
    assertThat(response.statusCode()).as(() -> new String(response.body())).isEqualTo(200);
    return response.body();
  }

  static String where(String json) {
    return "&where=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  /** By Eclipse RDF4J. */
  static Model triples(byte[] jsonLd) throws IOException {
    return Rio.parse(new ByteArrayInputStream(jsonLd), RDFFormat.JSONLD);
  }

  /** A graph of JGraphT's, with the attributes of what is in it. */
  record Drawn(
      Graph<String, DefaultEdge> graph,
      Map<String, Map<String, Attribute>> nodes,
      Map<DefaultEdge, Map<String, Attribute>> edges) {}

  /** By JGraphT, which validates it by the schema of GraphML. */
  static Drawn graphMl(byte[] xml) {
    Drawn drawn =
        new Drawn(
            GraphTypeBuilder.<String, DefaultEdge>directed()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .edgeClass(DefaultEdge.class)
                .buildGraph(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (at, value) ->
            drawn
                .nodes()
                .computeIfAbsent(at.getFirst(), id -> new LinkedHashMap<>())
                .put(at.getSecond(), value));
    importer.addEdgeAttributeConsumer(
        (at, value) ->
            drawn
                .edges()
                .computeIfAbsent(at.getFirst(), edge -> new LinkedHashMap<>())
                .put(at.getSecond(), value));
    importer.importGraph(
        drawn.graph(),
        new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    return drawn;
  }

  static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  /** By Apache Commons CSV. */
  static List<CSVRecord> table(byte[] csv) throws IOException {
    try (InputStream in = new ByteArrayInputStream(csv)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .get()
          .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getRecords();
    }
  }

  /** By neo4j-admin's own import, into a new store in a folder. */
  static void imported(byte[] zip, Path folder) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      Path tables = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-csv"));
      for (Map.Entry<String, byte[]> file : unzipped(zip).entrySet()) {
        Files.write(tables.resolve(file.getKey()), file.getValue());
      }
      Path conf = Files.createDirectories(folder.resolve("conf"));
      ExecutionContext context =
          new ExecutionContext(folder, conf, out, out, new DefaultFileSystemAbstraction());
      int status =
          new CommandLine(new ImportCommand.Full(context))
              .setOut(new java.io.PrintWriter(out, true))
              .setErr(new java.io.PrintWriter(out, true))
              .execute(
                  "neo4j",
                  "--nodes=" + tables.resolve("nodes.csv"),
                  "--relationships=" + tables.resolve("relationships.csv"),
                  "--multiline-fields=true",
                  "--array-delimiter=U+001F",
                  "--threads=2",
                  "--max-off-heap-memory=256m");
      assertThat(status).as(() -> told.toString(StandardCharsets.UTF_8)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
