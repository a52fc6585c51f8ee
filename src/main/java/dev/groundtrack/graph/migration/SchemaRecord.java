package dev.groundtrack.graph.migration;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.store.StoreVersion;
import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a store remembers of the schema that it was last served by.
 *
 * @param schema what was stored
 * @param kept names that were gone from the schema, and of which somebody said to leave them
 */
record SchemaRecord(StoredSchema schema, Set<String> kept) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String READ =
      """
      MATCH (s:GroundtrackSchema {id: 'schema'})
      RETURN s.version AS version, s.schema AS schema, s.kept AS kept LIMIT 1
      """;
  private static final String WRITE =
      """
      MERGE (s:GroundtrackSchema {id: 'schema'})
      SET s.version = $version, s.schema = $schema, s.kept = $kept
      """;

  /**
   * What it remembers; of a store that nothing is remembered in, what the schema has now.
   *
   * @throws RefusedException if a version stored it that is newer than this one
   */
  static SchemaRecord read(Graph graph, StoredSchema now) {
    List<Row> rows = graph.readOnce(READ, Map.of());
    if (rows.isEmpty()) {
      return new SchemaRecord(now, Set.of());
    }
    Row row = rows.getFirst();
    StoreVersion.check("the database", (int) row.number("version"));
    Set<String> kept = new TreeSet<>();
    row.list("kept").forEach(name -> kept.add(String.valueOf(name)));
    return new SchemaRecord(JSON.readValue(row.text("schema"), StoredSchema.class), kept);
  }

  /** Remembers this, if it is not what is remembered. */
  void write(Graph graph) {
    String text = JSON.writeValueAsString(schema);
    List<String> names = List.copyOf(new TreeSet<>(kept));
    Map<String, Object> parameters =
        Map.of("version", StoreVersion.CURRENT, "schema", text, "kept", names);
    List<Row> rows = graph.readOnce(READ, Map.of());
    boolean same =
        !rows.isEmpty()
            && text.equals(rows.getFirst().value("schema"))
            && names.equals(rows.getFirst().value("kept"))
            && (int) rows.getFirst().number("version") == StoreVersion.CURRENT;
    if (!same) {
      graph.write(tx -> tx.run(WRITE, parameters));
    }
  }
}
