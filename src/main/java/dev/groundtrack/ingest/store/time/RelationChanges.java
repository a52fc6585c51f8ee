package dev.groundtrack.ingest.store.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   * @param rows as {@link dev.groundtrack.ingest.store.marking.MarkedStandings} has them
   */
  public void renew(GraphTransaction tx, List<Map<String, Object>> rows) {
    List<Object> ids = rows.stream().map(row -> row.get("id")).toList();
    tx.run(
        cypher.apply(
            """
            UNWIND $batch.ids AS id
            MATCH (:{RELATION} {id: id})-[ended:{ENDED_BY}|GROUNDTRACK_WAS_ENDED_BY\
            |GROUNDTRACK_ENDED_BY_AT_0|GROUNDTRACK_ENDED_BY_AT_1\
            |GROUNDTRACK_WAS_ENDED_BY_AT_0|GROUNDTRACK_WAS_ENDED_BY_AT_1]->()
            DELETE ended
            """),
        BatchParameter.of("ids", ids));
    if (told) {
      tx.run(
          cypher.apply(
              """
              UNWIND $batch.ids AS id
              MATCH (:{RELATION} {id: id})<-[:{CHANGE_OF}]-(change)
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
              MATCH (r)<-[:{CHANGE_OF}]-(change)
              DETACH DELETE change
              """),
          BatchParameter.of("ids", ids));
    }
  }

  /** Of relations that are new. */
  public void tell(GraphTransaction tx, List<Map<String, Object>> rows) {
    tell(tx, rows, Kinds.ALL);
    for (int clearance = 0; clearance < MarkedProperties.ALL; clearance++) {
      List<Map<String, Object>> seen = new ArrayList<>();
      for (Map<String, Object> row : rows) {
        for (Object at : list(row, "at")) {
          if (at instanceof Map<?, ?> some
              && Integer.valueOf(clearance).equals(some.get("clearance"))) {
            Map<String, Object> one = new LinkedHashMap<>();
            some.forEach((key, value) -> one.put(String.valueOf(key), value));
            seen.add(one);
          }
        }
      }
      tell(tx, seen, Kinds.of(clearance));
    }
  }

  /** By which types and labels it is told: to all who see all, or to one clearance alone. */
  private record Kinds(String endedBy, String wasEndedBy, String change) {
    static final Kinds ALL = new Kinds("{ENDED_BY}", AsOf.WAS_ENDED_BY, "{CHANGE}");

    static Kinds of(int clearance) {
      return new Kinds(
          MarkedProperties.endedBy(clearance),
          MarkedProperties.wasEndedBy(clearance),
          MarkedProperties.STAND_IN + ":" + MarkedProperties.change(clearance));
    }

    /** The labels of what became of relations, with those of the clearances that see it so. */
    String change(Collection<?> notAt) {
      return equals(ALL)
          ? change
              + IntStream.range(0, MarkedProperties.ALL)
                  .filter(clearance -> !notAt.contains(clearance))
                  .mapToObj(clearance -> ":" + MarkedProperties.change(clearance))
                  .collect(Collectors.joining())
          : change;
    }
  }

  private void tell(GraphTransaction tx, List<Map<String, Object>> rows, Kinds kinds) {
    write(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
        CREATE (r)-[ended:%s]->(s)
        SET ended = row.properties
        """
            .formatted(kinds.endedBy()),
        rows.stream().flatMap(row -> endings(row).stream()).toList());
    write(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.id}), (s:{STATEMENT} {id: row.statement})
        CREATE (r)-[ended:%s]->(s)
        SET ended = row.properties
        """
            .formatted(kinds.wasEndedBy()),
        rows.stream().flatMap(row -> pastEndings(row).stream()).toList());
    if (told) {
      rows.stream()
          .collect(groupingBy(row -> list(row, "notAt"), LinkedHashMap::new, toList()))
          .forEach((notAt, some) -> tellChanges(tx, some, kinds.change(notAt)));
    }
  }

  private void tellChanges(GraphTransaction tx, List<Map<String, Object>> rows, String labels) {
    write(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (r:{RELATION} {id: row.relation})
        CREATE (r)<-[:{CHANGE_OF}]-(change:%s)
        SET change = row.properties, change.groundtrackMarking = r.groundtrackMarking
        WITH change, row
        UNWIND row.by AS id
        MATCH (s:{STATEMENT} {id: id})
        CREATE (change)-[:{CHANGED_BY}]->(s)
        """
            .formatted(labels),
        rows.stream().flatMap(row -> changes(row).stream()).toList());
  }

  private void write(GraphTransaction tx, String template, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      tx.run(cypher.apply(template), BatchParameter.of("rows", rows));
    }
  }

  private static List<Map<String, Object>> endings(Map<String, Object> row) {
    return list(row, "endedBy").stream().map(by -> ending(row, by, Map.of())).toList();
  }

  private static List<Map<String, Object>> pastEndings(Map<String, Object> row) {
    return list(row, "wasEndedBy").stream()
        .map(by -> (Map<?, ?>) by)
        .map(
            by ->
                ending(
                    row,
                    Objects.requireNonNull(by.get("statement")),
                    Map.of(AsOf.FROM, by.get(AsOf.FROM), AsOf.BEFORE, by.get(AsOf.BEFORE))))
        .toList();
  }

  private static Map<String, Object> ending(
      Map<String, Object> row, Object statement, Map<String, Object> when) {
    Map<String, Object> properties = new LinkedHashMap<>(when);
    properties.put(MarkedProperties.NOT_AT, row.get("notAt"));
    return Map.of("id", id(row), "statement", statement, "properties", properties);
  }

  private static List<Map<String, Object>> changes(Map<String, Object> row) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Object each : list(row, "changes")) {
      Map<?, ?> change = (Map<?, ?>) each;
      Object day = Objects.requireNonNull(change.get("day"));
      String kind = String.valueOf(change.get("kind"));
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", ContentIds.change(id(row), String.valueOf(day), kind));
      properties.put("day", day);
      properties.put("kind", kind);
      properties.put(AsOf.KNOWN, day);
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
