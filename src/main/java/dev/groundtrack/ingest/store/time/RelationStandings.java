package dev.groundtrack.ingest.store.time;

import dev.groundtrack.evidence.Evidence;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.state.History;
import dev.groundtrack.evidence.state.Office;
import dev.groundtrack.evidence.state.Piece;
import dev.groundtrack.evidence.state.Standing;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.TimingRow;
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
   * @return id, type and ends of each with what {@link StandingRow} tells
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
    Map<String, Standing> settled = new LinkedHashMap<>();
    offices.values().forEach(office -> settled.putAll(Office.of(office)));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row relation : relations) {
      String id = relation.text("id");
      Standing standing = settled.get(id);
      Map<String, Object> row = new LinkedHashMap<>(relation.values());
      row.remove("evidence");
      row.remove("before");
      row.putAll(
          StandingRow.of(
              standing == null
                  ? alone(relation.text("type"), Objects.requireNonNull(evidence.get(id)))
                  : standing));
      rows.add(row);
    }
    return rows;
  }

  private Standing alone(String type, List<Piece> pieces) {
    return states.apply(type) == RelationType.State.NONE
        ? History.of(pieces)
        : History.ofState(pieces);
  }

  /** What its own evidence makes of a relation, as {@link #standings} tells it. */
  public Map<String, Object> standing(String type, List<Piece> evidence) {
    return StandingRow.of(alone(type, evidence));
  }

  private static Piece piece(Row row) {
    Row bearing = row.row("bearing");
    return new Piece(
        row.text("statement"),
        new Evidence(
            row.text("voice"),
            (LocalDate) row.value("publishedOn"),
            Polarity.valueOf(bearing.text("polarity")),
            Modality.valueOf(bearing.text("modality")),
            TimingRow.timing(bearing),
            bearing.number("confidence"),
            (Long) row.value("curation")),
        (LocalDate) row.value("known"));
  }
}
