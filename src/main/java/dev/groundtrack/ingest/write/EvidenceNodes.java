package dev.groundtrack.ingest.write;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.model.Model;
import dev.groundtrack.statement.Document;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Reading;
import dev.groundtrack.statement.Resolved;
import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Statement;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The nodes of sources, mentions and statements. */
final class EvidenceNodes {
  private final Layout layout;
  private final Model model;

  EvidenceNodes(Layout layout, Model model) {
    this.layout = layout;
    this.model = model;
  }

  /** The edges that a reading's claims make. */
  List<Edge> edges(Reading reading) {
    return Edge.of(
        model, reading.resolved(), reading.document().id(), reading.extraction().claims());
  }

  /** Creates a source with all that was read in it; returns the number of statements. */
  int create(GraphTransaction tx, Reading reading, List<Edge> edges, ZonedDateTime importedAt) {
    Document document = reading.document();
    tx.run(
        layout.cypher("CREATE (s:{SOURCE}) SET s = $properties"),
        Map.of("properties", source(document, importedAt)));
    createMentions(tx, reading);
    return createStatements(tx, reading, edges);
  }

  private static Map<String, Object> source(Document document, ZonedDateTime importedAt) {
    Document.About about = document.about();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", document.id());
    properties.put("title", about.title());
    properties.put("url", about.url());
    properties.put("publisher", about.publisher());
    properties.put("author", about.author());
    properties.put("publishedOn", about.publishedOn());
    properties.put("importedAt", importedAt);
    properties.put("kind", about.kind().name());
    properties.put("text", document.text().toString());
    return properties;
  }

  private void createMentions(GraphTransaction tx, Reading reading) {
    Map<Span, Map<String, Object>> rows = new TreeMap<>();
    Stream.concat(reading.resolved().entities().keySet().stream(), reading.mentions().stream())
        .filter(m -> m.kind() == Mention.Kind.NAME || reading.resolved().entity(m).isPresent())
        .forEach(m -> rows.putIfAbsent(m.span(), mention(reading, m)));
    tx.run(
        layout.cypher(
            """
            MATCH (source:{SOURCE} {id: $source})
            UNWIND $rows AS row
            CREATE (m:{MENTION} {id: row.id, start: row.start, end: row.end, text: row.text,
              metonym: row.metonym})-[:{FOUND_IN}]->(source)
            WITH m, row WHERE row.entity IS NOT NULL
            MATCH (e:{ENTITY} {id: row.entity})
            CREATE (m)-[refers:{REFERS_TO}]->(e)
            SET refers.name = row.name
            """),
        Map.of("source", reading.document().id(), "rows", List.copyOf(rows.values())));
  }

  private static Map<String, Object> mention(Reading reading, Mention mention) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", Ids.mention(reading.document().id(), mention.span()));
    row.put("start", mention.span().start());
    row.put("end", mention.span().end());
    row.put("text", mention.text());
    row.put("metonym", mention.metonym());
    reading.resolved().entity(mention).ifPresent(entity -> refer(row, mention, entity));
    return row;
  }

  private static void refer(Map<String, Object> row, Mention mention, Resolved.Entity entity) {
    row.put("entity", entity.id());
    if (mention.kind() == Mention.Kind.NAME) {
      row.put("name", entity.name());
    }
  }

  private int createStatements(GraphTransaction tx, Reading reading, List<Edge> edges) {
    Map<String, StatementRow> rows = new LinkedHashMap<>();
    reading
        .extraction()
        .statements()
        .forEach(s -> rows.putIfAbsent(id(reading, s), new StatementRow(reading.document(), s)));
    Map<String, Set<String>> about = about(reading, edges);
    List<Map<String, Object>> parameters =
        rows.entrySet().stream().map(e -> row(reading, e.getKey(), e.getValue(), about)).toList();
    tx.run(
        layout.cypher(
            """
            MATCH (source:{SOURCE} {id: $source})
            UNWIND $rows AS row
            CREATE (s:{STATEMENT})-[:{STATED_IN}]->(source)
            SET s = row.properties
            FOREACH (spoken IN CASE WHEN row.speaker IS NULL THEN [] ELSE [1] END |
              MERGE (speaker:{ENTITY} {id: row.speaker})
              CREATE (s)-[:{SPOKEN_BY}]->(speaker))
            WITH s, row
            UNWIND row.about AS id
            MATCH (e:{ENTITY} {id: id})
            CREATE (s)-[:{ABOUT}]->(e)
            """),
        Map.of("source", reading.document().id(), "rows", parameters));
    define(tx, reading);
    return rows.size();
  }

  private static String id(Reading reading, Statement statement) {
    return Ids.statement(reading.document().id(), statement);
  }

  private static Map<String, Object> row(
      Reading reading, String id, StatementRow row, Map<String, Set<String>> about) {
    Map<String, Object> result = new LinkedHashMap<>();
    Mention speaker = row.statement().speaker();
    result.put("properties", row.properties(id));
    result.put(
        "speaker",
        speaker == null
            ? null
            : reading.resolved().entity(speaker).map(Resolved.Entity::id).orElse(null));
    result.put("about", List.copyOf(about.getOrDefault(id, Set.of())));
    return result;
  }

  /** The entities that each statement mentions in its content, and those that its claims relate. */
  private static Map<String, Set<String>> about(Reading reading, List<Edge> edges) {
    Map<String, Set<String>> about = new LinkedHashMap<>();
    for (Statement statement : reading.extraction().statements()) {
      Set<String> ids = about.computeIfAbsent(id(reading, statement), id -> new LinkedHashSet<>());
      reading
          .resolved()
          .entities()
          .forEach((mention, entity) -> addIfWithin(ids, statement, mention, entity));
    }
    for (Edge edge : edges) {
      Collection<String> ids = about.computeIfAbsent(edge.statement(), id -> new LinkedHashSet<>());
      ids.add(edge.subject().id());
      ids.add(edge.object().id());
    }
    return about;
  }

  private static void addIfWithin(
      Set<String> ids, Statement statement, Mention mention, Resolved.Entity entity) {
    if (statement.content().stream().anyMatch(part -> part.contains(mention.span()))) {
      ids.add(entity.id());
    }
  }

  private void define(GraphTransaction tx, Reading reading) {
    List<Map<String, Object>> rows =
        reading.definitions().stream()
            .map(
                d ->
                    Map.<String, Object>of(
                        "statement", id(reading, d.row()),
                        "entity", d.entity().id(),
                        "properties", d.properties()))
            .toList();
    tx.run(
        layout.cypher(
            """
            UNWIND $rows AS row
            MATCH (s:{STATEMENT} {id: row.statement}), (e:{ENTITY} {id: row.entity})
            CREATE (s)-[defines:{DEFINES}]->(e)
            SET defines = row.properties
            """),
        Map.of("rows", rows));
  }

  /** Removes a source with its mentions and statements; returns the number of statements. */
  int remove(GraphTransaction tx, String source) {
    Map<String, Object> id = Map.of("id", source);
    tx.run(
        layout.cypher("MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(m:{MENTION}) DETACH DELETE m"),
        id);
    int statements =
        tx.run(
                layout.cypher(
                    """
                    MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{STATEMENT})
                    WITH s, s.id AS gone
                    DETACH DELETE s
                    RETURN gone
                    """),
                id)
            .size();
    tx.run(layout.cypher("MATCH (s:{SOURCE} {id: $id}) DETACH DELETE s"), id);
    return statements;
  }
}
