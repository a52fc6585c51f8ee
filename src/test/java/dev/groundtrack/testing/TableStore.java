package dev.groundtrack.testing;

import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A store of its own, into which tables go. */
public record TableStore(OpenStore open) implements AutoCloseable {
  public static TableStore in(Path folder, String seed) {
    return new TableStore(
        Server.open("--groundtrack.seed=" + seed, "--groundtrack.data=" + folder));
  }

  /** Imports one of the sample tables by a mapping that comes along. */
  public ImportReport sample(String file, String mapping) {
    try {
      return table(file, Files.readAllBytes(Path.of("src/test/resources/tables", file)), mapping);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public ImportReport table(String file, String text, String mapping) {
    return table(file, text.getBytes(StandardCharsets.UTF_8), mapping);
  }

  public ImportReport table(String file, byte[] bytes, String mapping) {
    return open.importer()
        .importTable(
            new Content(file, bytes, null, null),
            open.importer().mapping("mapping.yaml", mapping),
            Document.About.unknown(SourceKind.TABLE),
            (tx, report) -> {});
  }

  /** "Perigee Works BUILT Petrel 1", in order. */
  public List<String> relations() {
    return texts(
        "MATCH (s)<-[:SUBJECT]-(r:Relation)-[:OBJECT]->(o)"
            + " WHERE EXISTS { (s)-[edge WHERE edge.id = r.id AND type(edge) = r.type]->(o) }"
            + " RETURN s.name + ' ' + r.type + ' ' + o.name AS text ORDER BY text");
  }

  /** "Agency perigee: Perigee Works", in order. */
  public List<String> entities() {
    return texts(
        "MATCH (e:Entity) RETURN [l IN labels(e) WHERE l <> 'Entity'][0] + ' ' + e.id + ': '"
            + " + e.name AS text ORDER BY text");
  }

  /** What a statement returns as {@code text}. */
  public List<String> texts(String cypher) {
    return rows(cypher).stream().map(row -> row.text("text")).toList();
  }

  public List<Row> rows(String cypher) {
    return open.graph().read(tx -> tx.run(cypher, Map.of()));
  }

  @Override
  public void close() {
    open.close();
  }
}
