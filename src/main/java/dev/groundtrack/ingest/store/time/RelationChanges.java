package dev.groundtrack.ingest.store.time;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.model.time.AsOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What ends states, and what became of relations: written as their evidence has it now. */
public final class RelationChanges {
  private final UnaryOperator<String> cypher;
  private final boolean told;

  /**
   * @param cypher a statement with the names of the schema
   * @param told whether the schema tells what became of relations
   */
  public RelationChanges(UnaryOperator<String> cypher, boolean told) {
    this.cypher = cypher;
    this.told = told;
  }

  /**
   * Of relations that were there, in the place of what was written of them before.
   *
   * @param rows as {@link RelationStandings#standings} has them
   */
  public void renew(GraphTransaction tx, List<Map<String, Object>> rows) {
    List<Object> ids = rows.stream().map(row -> row.get("id")).toList();
    tx.run(
        cypher.apply(
            """
            UNWIND $batch.ids AS id
            MATCH (:{RELATION} {id: id})-[ended:{ENDED_BY}|GROUNDTRACK_WAS_ENDED_BY]->()
            DELETE ended
            """),
        BatchParameter.of("ids", ids));
    if (told) {
      tx.run(
          cypher.apply(
              """
              UNWIND $batch.ids AS id
              MATCH (:{RELATION} {id: id})<-[:{CHANGE_OF}]-(change:{CHANGE})
              DETACH DELETE change
              """),
          BatchParameter.of("ids", ids));
    }
    tell(tx, rows);
  }

  /** Takes away what was told of those of the relations that rest on nothing any more. */
  public void forget(GraphTransaction tx, Collection<String> ids) {
    if (told) {
      tx.run(
          cypher.apply(
              """
              UNWIND $batch.ids AS id
              MATCH (r:{RELATION} {id: id}) WHERE NOT (r)-[:{RESTS_ON}]->()
              MATCH (r)<-[:{CHANGE_OF}]-(change:{CHANGE})
              DETACH DELETE change
              """),
          BatchParameter.of("ids", ids));
    }
  }

  /** Of relations that are new. */
  public void tell(GraphTransaction tx, List<Map<String, Object>> rows) {
    write(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
        CREATE (r)-[:{ENDED_BY}]->(s)
        """,
        rows.stream().flatMap(row -> endings(row).stream()).toList());
    write(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
        CREATE (r)-[:GROUNDTRACK_WAS_ENDED_BY {from: row.from, before: row.before}]->(s)
        """,
        rows.stream().flatMap(row -> pastEndings(row).stream()).toList());
    if (told) {
      write(
          tx,
          """
          UNWIND $batch.rows AS row
          MATCH (r:{RELATION} {id: row.relation})
          CREATE (r)<-[:{CHANGE_OF}]-(change:{CHANGE}) SET change = row.properties
          WITH change, row
          UNWIND row.by AS id
          MATCH (s:{STATEMENT} {id: id})
          CREATE (change)-[:{CHANGED_BY}]->(s)
          """,
          rows.stream().flatMap(row -> changes(row).stream()).toList());
    }
  }

  private void write(GraphTransaction tx, String template, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      tx.run(cypher.apply(template), BatchParameter.of("rows", rows));
    }
  }

  private static List<Map<String, Object>> endings(Map<String, Object> row) {
    List<Map<String, Object>> endings = new ArrayList<>();
    list(row, "endedBy")
        .forEach(statement -> endings.add(Map.of("id", id(row), "statement", statement)));
    return endings;
  }

  private static List<Map<String, Object>> pastEndings(Map<String, Object> row) {
    List<Map<String, Object>> endings = new ArrayList<>();
    for (Object ending : list(row, "wasEndedBy")) {
      Map<String, Object> one = new LinkedHashMap<>();
      ((Map<?, ?>) ending).forEach((key, value) -> one.put(String.valueOf(key), value));
      one.put("id", id(row));
      endings.add(one);
    }
    return endings;
  }

  private static List<Map<String, Object>> changes(Map<String, Object> row) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Object each : list(row, "changes")) {
      Map<?, ?> change = (Map<?, ?>) each;
      Object day = Objects.requireNonNull(change.get("day"));
      String kind = String.valueOf(change.get("kind"));
      Map<String, Object> properties =
          Map.of(
              "id",
              ContentIds.change(id(row), String.valueOf(day), kind),
              "day",
              day,
              "kind",
              kind,
              AsOf.KNOWN,
              day);
      changes.add(
          Map.of(
              "relation",
              id(row),
              "properties",
              properties,
              "by",
              Objects.requireNonNull(change.get("by"))));
    }
    return changes;
  }

  private static String id(Map<String, Object> row) {
    return String.valueOf(row.get("id"));
  }

  private static Collection<?> list(Map<String, Object> row, String key) {
    return row.get(key) instanceof Collection<?> all ? all : List.of();
  }
}
