package dev.groundtrack.ingest.store.time;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.RelationStatus;
import dev.groundtrack.evidence.state.Office;
import dev.groundtrack.evidence.state.Piece;
import dev.groundtrack.evidence.state.StateStatus;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.model.RelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What their evidence makes of relations: of a state whether it holds, by its own evidence and,
 * where one holds it at a time, by that of the others.
 */
public final class RelationStandings {
  private static final String AT =
      """
      UNWIND $batch.ids AS id
      MATCH (:{ENTITY} {id: id})<-[:{END}]-(other:{RELATION} {type: $type})
      RETURN DISTINCT other.id AS id
      """;

  private final UnaryOperator<String> cypher;
  private final Function<String, RelationType.State> states;

  /**
   * @param cypher a statement with the names of the schema
   * @param states whether relations of a type are states
   */
  public RelationStandings(
      UnaryOperator<String> cypher, Function<String, RelationType.State> states) {
    this.cypher = cypher;
    this.states = states;
  }

  /** The relations that share an office with these, these among them. */
  public Set<String> sharing(GraphTransaction tx, Collection<String> ids) {
    List<Row> offices =
        tx.run(
            cypher.apply(
                """
                UNWIND $batch.ids AS id
                MATCH (r:{RELATION} {id: id})
                MATCH (r)-[:{SUBJECT}]->(s), (r)-[:{OBJECT}]->(o)
                RETURN DISTINCT r.type AS type, s.id AS subject, o.id AS object
                """),
            BatchParameter.of("ids", ids));
    return shared(tx, offices);
  }

  /**
   * The relations that share an office with others that need not be there any more.
   *
   * @param others their type, and the ids of their ends
   */
  public Set<String> shared(GraphTransaction tx, List<Row> others) {
    Map<String, Set<String>> ends = new LinkedHashMap<>();
    for (Row other : others) {
      String type = other.text("type");
      if (states.apply(type).isExclusive()) {
        ends.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(end(other));
      }
    }
    Set<String> sharing = new LinkedHashSet<>();
    ends.forEach(
        (type, ids) -> {
          String end =
              states.apply(type) == RelationType.State.ONE_SUBJECT ? "{OBJECT}" : "{SUBJECT}";
          tx.run(
                  cypher.apply(AT.replace("{END}", end)),
                  Map.of("type", type, BatchParameter.PARAMETER, BatchParameter.within("ids", ids)))
              .forEach(row -> sharing.add(row.text("id")));
        });
    return sharing;
  }

  /** The end of which there is one other at a time. */
  private String end(Row relation) {
    return states.apply(relation.text("type")) == RelationType.State.ONE_SUBJECT
        ? relation.text("object")
        : relation.text("subject");
  }

  /**
   * What all of their evidence makes of relations; of an office all that share it are given.
   *
   * @return id, type and ends of each with its properties, whether it is asserted, and what ends it
   */
  public List<Map<String, Object>> standings(List<Row> relations) {
    Map<String, List<Piece>> evidence = new LinkedHashMap<>();
    Map<String, Map<String, List<Piece>>> offices = new LinkedHashMap<>();
    for (Row relation : relations) {
      String id = relation.text("id");
      List<Piece> pieces =
          relation.rows("evidence").stream().map(RelationStandings::piece).toList();
      evidence.put(id, pieces);
      if (states.apply(relation.text("type")).isExclusive()) {
        offices
            .computeIfAbsent(
                relation.text("type") + " " + end(relation), o -> new LinkedHashMap<>())
            .put(id, pieces);
      }
    }
    Map<String, StateStatus> settled = new LinkedHashMap<>();
    offices.values().forEach(office -> settled.putAll(Office.of(office)));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row relation : relations) {
      String id = relation.text("id");
      List<Piece> pieces = Objects.requireNonNull(evidence.get(id));
      Map<String, Object> row = new LinkedHashMap<>(relation.values());
      row.remove("evidence");
      row.putAll(standing(pieces, settled.getOrDefault(id, alone(relation.text("type"), pieces))));
      rows.add(row);
    }
    return rows;
  }

  private @Nullable StateStatus alone(String type, List<Piece> pieces) {
    return states.apply(type) == RelationType.State.NONE ? null : StateStatus.of(pieces);
  }

  /** What its own evidence makes of a relation: properties, and whether it is asserted. */
  public Map<String, Object> standing(String type, List<Piece> evidence) {
    return standing(evidence, alone(type, evidence));
  }

  private static Map<String, Object> standing(List<Piece> pieces, @Nullable StateStatus state) {
    RelationStatus standing = RelationStatus.of(pieces.stream().map(Piece::evidence).toList());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("polarity", standing.polarity().name());
    properties.put("modality", standing.modality().name());
    properties.put("contested", standing.contested() || state != null && state.contested());
    properties.put("confidence", standing.confidence());
    properties.put("firstSeen", standing.firstSeen());
    properties.put("lastSeen", state == null ? standing.lastSeen() : state.lastSeen());
    properties.put("current", state == null ? null : state.current());
    properties.put("since", state == null ? null : iso(state.since()));
    properties.put("until", state == null ? null : iso(state.until()));
    return Map.of(
        "properties",
        properties,
        "asserted",
        standing.asserted(),
        "endedBy",
        state == null ? List.of() : List.copyOf(state.endedBy()));
  }

  private static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }

  private static Piece piece(Row row) {
    Bearing bearing = Bearing.of(row.row("bearing"));
    return new Piece(
        row.text("statement"),
        new Evidence(
            row.text("voice"),
            (LocalDate) row.value("publishedOn"),
            bearing.polarity(),
            bearing.modality(),
            bearing.timing(),
            bearing.confidence(),
            (Long) row.value("curation")));
  }

  /** Hangs on relations the statements that end them, in the place of those that did. */
  public void tellEnds(GraphTransaction tx, List<Map<String, Object>> rows) {
    List<Map<String, Object>> states =
        rows.stream()
            .filter(
                row ->
                    this.states.apply(String.valueOf(row.get("type"))) != RelationType.State.NONE)
            .map(row -> Map.of("id", row.get("id"), "endedBy", row.get("endedBy")))
            .toList();
    if (states.isEmpty()) {
      return;
    }
    tx.run(
        cypher.apply(
            """
            UNWIND $batch.rows AS row
            MATCH (:{RELATION} {id: row.id})-[ended:{ENDED_BY}]->()
            DELETE ended
            """),
        BatchParameter.of("rows", states));
    tx.run(
        cypher.apply(
            """
            UNWIND $batch.rows AS row
            MATCH (r:{RELATION} {id: row.id})
            UNWIND row.endedBy AS statement
            MATCH (s:{STATEMENT} {id: statement})
            CREATE (r)-[:{ENDED_BY}]->(s)
            """),
        BatchParameter.of("rows", states));
  }
}
