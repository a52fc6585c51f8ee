package dev.groundtrack.export;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Property;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The graph as what it means: entities, sources, relations with their evidence, and statements that
 * no relation rests on. Each is handed over as it is read.
 */
final class GraphReader {
  private static final String ENTITIES =
      """
      MATCH (n:{ENTITY}) WITH n, coalesce(toString(n.id), elementId(n)) AS id ORDER BY id
      RETURN id, labels(n) AS labels, properties(n) AS properties
      """;
  private static final String PLAIN_ENTITIES =
      """
      MATCH (n:{ENTITY}) WITH n, elementId(n) AS id ORDER BY id
      RETURN id, labels(n) AS labels, properties(n) AS properties
      """;
  private static final String ENTITIES_OF =
      """
      UNWIND $ids AS relation MATCH (r:{RELATION} {id: relation})
      CALL (r) {
        MATCH (r)-[:{SUBJECT}|{OBJECT}]->(n) RETURN n
        UNION MATCH (r)-[:{RESTS_ON}]->()-[:{SPOKEN_BY}]->(n) RETURN n
      }
      RETURN elementId(n) AS element, n.id AS id, labels(n) AS labels, properties(n) AS properties
      """;
  private static final String SOURCES =
      "MATCH (n:{SOURCE}) WITH n ORDER BY n.id RETURN n.id AS id, properties(n) AS properties";
  private static final String SOURCES_OF =
      """
      UNWIND $ids AS relation
      MATCH (:{RELATION} {id: relation})-[:{RESTS_ON}]->()-[:{STATED_IN}]->(n)
      RETURN DISTINCT elementId(n) AS element, n.id AS id, properties(n) AS properties
      """;
  private static final String RELATION =
      """
      MATCH (from)<-[:{SUBJECT}]-(r)-[:{OBJECT}]->(to)
      RETURN r.id AS id, from.id AS from, to.id AS to, properties(r) AS properties,
        EXISTS { (from)-[e]->(to) WHERE type(e) = r.type AND e.id = r.id } AS asserted,
        COLLECT {
          MATCH (r)-[on:{RESTS_ON}]->(s) WITH on, s ORDER BY s.id
          RETURN {on: properties(on), id: s.id, properties: properties(s),
            source: head([(s)-[:{STATED_IN}]->(source) | source.id]),
            speaker: head([(s)-[:{SPOKEN_BY}]->(speaker) | speaker.id])}
        } AS evidence
      """;
  private static final String RELATIONS = "MATCH (r:{RELATION}) WITH r ORDER BY r.id " + RELATION;
  private static final String RELATIONS_OF =
      "UNWIND $ids AS relation MATCH (r:{RELATION} {id: relation}) WITH r " + RELATION;
  private static final String OTHER_STATEMENTS =
      """
      MATCH (s:{STATEMENT}) WHERE NOT EXISTS { (s)<-[:{RESTS_ON}]-(:{RELATION}) }
      WITH s ORDER BY s.id
      RETURN s.id AS id, properties(s) AS properties,
        head([(s)-[:{STATED_IN}]->(source) | source.id]) AS source,
        head([(s)-[:{SPOKEN_BY}]->(speaker) | speaker.id]) AS speaker
      """;

  private final GraphTransaction tx;
  private final ExportSchema schema;
  private final @Nullable RelationFilter filter;

  /**
   * @param filter none for the whole graph
   */
  GraphReader(GraphTransaction tx, ExportSchema schema, @Nullable RelationFilter filter) {
    this.tx = tx;
    this.schema = schema;
    this.filter = filter;
  }

  ExportSchema schema() {
    return schema;
  }

  void entities(Consumer<Exported.Entity> sink) {
    each(schema.hasEvidence() ? ENTITIES : PLAIN_ENTITIES, ENTITIES_OF, row -> entity(row, sink));
  }

  void sources(Consumer<Exported.Source> sink) {
    List<Property> fields = fields(EvidenceRole.SOURCE);
    each(
        SOURCES,
        SOURCES_OF,
        row -> sink.accept(new Exported.Source(row.text("id"), values(fields, row))));
  }

  /** Relations with their evidence; in a plain graph its edges. */
  void relations(Consumer<Exported.Relation> sink) {
    if (!schema.hasEvidence()) {
      schema.plainEdges().forEach(type -> edges(type, sink));
      return;
    }
    List<Property> fields = schema.relationFields();
    List<Property> said = fields(EvidenceRole.STATEMENT);
    List<Property> bearing = schema.bearingFields();
    each(
        RELATIONS,
        RELATIONS_OF,
        row ->
            sink.accept(
                new Exported.Relation(
                    row.text("id"),
                    String.valueOf(row.row("properties").value("type")),
                    row.text("from"),
                    row.text("to"),
                    Boolean.TRUE.equals(row.value("asserted")),
                    values(fields, row),
                    row.rows("evidence").stream()
                        .map(
                            each ->
                                new Exported.Evidence(
                                    statement(each, said),
                                    ExportSchema.values(bearing, each.row("on").values())))
                        .toList())));
  }

  /** Statements that no relation rests on; none where relations were asked for. */
  void otherStatements(Consumer<Exported.Statement> sink) {
    if (filter == null) {
      List<Property> fields = fields(EvidenceRole.STATEMENT);
      tx.forEach(
          schema.cypher(OTHER_STATEMENTS), Map.of(), row -> sink.accept(statement(row, fields)));
    }
  }

  private void edges(String type, Consumer<Exported.Relation> sink) {
    List<Property> fields = schema.onEdges(type);
    String edges =
        """
        MATCH (from:{ENTITY})-[r:%s]->(to:{ENTITY})
        RETURN elementId(from) AS from, elementId(to) AS to, properties(r) AS properties
        """
            .formatted(DatabaseNames.quoted(type));
    tx.forEach(
        schema.cypher(edges),
        Map.of(),
        row ->
            sink.accept(
                new Exported.Relation(
                    null,
                    type,
                    row.text("from"),
                    row.text("to"),
                    true,
                    values(fields, row),
                    List.of())));
  }

  private void each(String whole, String matching, Consumer<Row> sink) {
    if (filter == null) {
      tx.forEach(schema.cypher(whole), Map.of(), sink);
      return;
    }
    SeenElements seen = new SeenElements();
    filter.forEachPage(
        ids ->
            tx.forEach(
                schema.cypher(matching),
                Map.of("ids", ids),
                row -> {
                  if (!(row.value("element") instanceof String element) || seen.add(element)) {
                    sink.accept(row);
                  }
                }));
  }

  private void entity(Row row, Consumer<Exported.Entity> sink) {
    schema
        .entity(row.list("labels"))
        .ifPresent(
            type ->
                sink.accept(
                    new Exported.Entity(
                        row.text("id"), type, values(schema.readable(type.properties()), row))));
  }

  private static Exported.Statement statement(Row row, List<Property> fields) {
    return new Exported.Statement(
        row.text("id"),
        (String) row.value("source"),
        (String) row.value("speaker"),
        values(fields, row));
  }

  private List<Property> fields(EvidenceRole role) {
    EntityType type = schema.part(role);
    return schema.readable(type.properties());
  }

  private static Map<String, Object> values(List<Property> fields, Row row) {
    return ExportSchema.values(fields, row.row("properties").values());
  }
}
