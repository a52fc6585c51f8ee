package dev.groundtrack.ingest.store.marking;

import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.time.RelationStandings;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How relations stand by all of their evidence, and by that which each clearance sees: a holder of
 * an office, say, whose successor is told of in a restricted source alone holds it still for those
 * who may not see that.
 */
public final class MarkedStandings {
  /** In a row, what stands on its edge beside the properties. */
  public static final String ON_EDGE = "onEdge";

  /** In a row, the clearances for which it stands otherwise. */
  public static final String NOT_AT = "notAt";

  /** In a row, how it stands for each of these. */
  public static final String AT = "at";

  /** In a row of how it stands for a clearance, which one. */
  public static final String CLEARANCE = "clearance";

  private static final String EVIDENCE = "evidence";
  private static final String PROPERTIES = "properties";
  private static final String ASSERTED = "asserted";
  private static final String ASSERTED_FROM = "assertedFrom";

  private final RelationStandings standings;

  public MarkedStandings(RelationStandings standings) {
    this.standings = standings;
  }

  /**
   * What all of their evidence makes of relations, and what part of it does; of an office all that
   * share it are given.
   *
   * @param relations each piece of their evidence tells its marking
   * @return the rows of {@link RelationStandings#standings}, with what stands on the edges, and for
   *     whom it stands otherwise
   */
  public List<Map<String, Object>> of(List<Row> relations) {
    List<Map<String, Object>> rows = standings.standings(relations);
    List<Map<String, Map<String, Object>>> seen = seen(relations);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> row = rows.get(i);
      int least = Clearances.least(relations.get(i).rows(EVIDENCE));
      List<Map<String, Object>> at = new ArrayList<>();
      for (int clearance = least; clearance < seen.size(); clearance++) {
        at.add(at(row, clearance, seen.get(clearance)));
      }
      while (!at.isEmpty() && isSame(row, at.getLast())) {
        at.removeLast();
      }
      mark(row, least, at);
      Map<String, Object> properties = properties(row);
      relations.get(i).row("before").values().keySet().stream()
          .filter(MarkedProperties::isAt)
          .forEach(stale -> properties.putIfAbsent(stale, null));
    }
    return rows;
  }

  /**
   * Of a relation that rests on one source alone.
   *
   * @param row as {@link RelationStandings#standing} has it
   * @param marking of the source
   */
  public static Map<String, Object> alone(Map<String, Object> row, @Nullable Long marking) {
    mark(row, marking == null ? 0 : marking.intValue(), List.of());
    return row;
  }

  /** How they stand for each clearance, by their ids; nothing where no evidence is marked. */
  private List<Map<String, Map<String, Object>>> seen(List<Row> relations) {
    if (relations.stream().noneMatch(row -> Clearances.areMarked(row.rows(EVIDENCE)))) {
      return List.of();
    }
    return Clearances.below().mapToObj(clearance -> seen(relations, clearance)).toList();
  }

  private Map<String, Map<String, Object>> seen(List<Row> relations, int clearance) {
    List<Row> some =
        relations.stream()
            .map(row -> Clearances.seen(row, clearance, EVIDENCE))
            .filter(row -> !row.rows(EVIDENCE).isEmpty())
            .toList();
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    standings.standings(some).forEach(row -> byId.put(String.valueOf(row.get("id")), row));
    return byId;
  }

  private static Map<String, Object> at(
      Map<String, Object> row, int clearance, Map<String, Map<String, Object>> seen) {
    Map<String, Object> at =
        new LinkedHashMap<>(Objects.requireNonNull(seen.get(String.valueOf(row.get("id")))));
    at.put(CLEARANCE, clearance);
    return at;
  }

  private static boolean isSame(Map<String, Object> row, Map<String, Object> at) {
    return at.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CLEARANCE))
        .allMatch(entry -> Objects.equals(entry.getValue(), row.get(entry.getKey())));
  }

  /**
   * @param least the least clearance that sees the relation
   * @param at how it stands from there on, up to the last for which it stands otherwise
   */
  private static void mark(Map<String, Object> row, int least, List<Map<String, Object>> at) {
    Map<String, Object> properties = properties(row);
    Map<String, Object> onEdge = new LinkedHashMap<>();
    onEdge.put(AsOf.KNOWN, row.get(ASSERTED_FROM));
    int asserted = at.isEmpty() ? least : least + at.size();
    for (Map<String, Object> seen : at) {
      int clearance = (int) Objects.requireNonNull(seen.get(CLEARANCE));
      properties(seen)
          .forEach((name, value) -> properties.put(MarkedProperties.at(clearance, name), value));
      onEdge.put(MarkedProperties.at(clearance, AsOf.KNOWN), seen.get(ASSERTED_FROM));
      if (Boolean.TRUE.equals(seen.get(ASSERTED))) {
        asserted = Math.min(asserted, clearance);
      }
    }
    Long differs = at.isEmpty() ? null : (long) (least + at.size());
    properties.put(MarkedProperties.MARKING, Clearances.stored(least));
    properties.put(MarkedProperties.DIFFERS, differs);
    onEdge.put(MarkedProperties.MARKING, Clearances.stored(asserted));
    row.put(ON_EDGE, onEdge);
    row.put(NOT_AT, at.isEmpty() ? null : at.stream().map(seen -> seen.get(CLEARANCE)).toList());
    row.put(AT, at);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> row) {
    return (Map<String, Object>) Objects.requireNonNull(row.get(PROPERTIES));
  }
}
