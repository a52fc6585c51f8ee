package dev.groundtrack.ingest.store.marking;

import dev.groundtrack.graph.Row;
import dev.groundtrack.model.marking.MarkedProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What stands on the node of an entity, by all that is known of it and by what clearances see. */
public final class MarkedPortrait {
  private static final String MENTIONS = "mentions";
  private static final String DEFINITIONS = "definitions";
  private static final String DAYS = "days";

  private MarkedPortrait() {}

  /**
   * The properties of a node.
   *
   * @param row what is known of the entity: its mentions, what defines it, and the first days on
   *     which it is spoken of, each of which tells its marking
   * @param portrait the properties by a row that has the values of definitions, and {@code known},
   *     the first of those days
   */
  public static Map<String, Object> of(Row row, Function<Row, Map<String, Object>> portrait) {
    Map<String, Object> now = new LinkedHashMap<>(portrait.apply(told(row)));
    int least = Clearances.least(row.rows(DAYS));
    now.put(MarkedProperties.MARKING, Clearances.stored(least));
    if (isMarked(row)) {
      List<Map<String, Object>> at = new ArrayList<>();
      for (int clearance = least; clearance < MarkedProperties.ALL; clearance++) {
        at.add(portrait.apply(told(Clearances.seen(row, clearance, MENTIONS, DEFINITIONS, DAYS))));
      }
      while (!at.isEmpty() && isSame(at.getLast(), now)) {
        at.removeLast();
      }
      for (int i = 0; i < at.size(); i++) {
        int clearance = least + i;
        at.get(i).forEach((name, value) -> now.put(MarkedProperties.at(clearance, name), value));
      }
      now.put(MarkedProperties.DIFFERS, at.isEmpty() ? null : (long) (least + at.size()));
    }
    return now;
  }

  private static boolean isMarked(Row row) {
    return List.of(MENTIONS, DEFINITIONS, DAYS).stream()
        .anyMatch(list -> Clearances.areMarked(row.rows(list)));
  }

  private static boolean isSame(Map<String, Object> at, Map<String, Object> now) {
    return at.entrySet().stream()
        .allMatch(entry -> Objects.equals(entry.getValue(), now.get(entry.getKey())));
  }

  private static Row told(Row row) {
    Map<String, Object> told = new LinkedHashMap<>(row.values());
    told.put(
        DEFINITIONS,
        row.rows(DEFINITIONS).stream().map(each -> each.row("values").values()).toList());
    told.put(
        "known",
        row.rows(DAYS).stream()
            .map(each -> each.value("day"))
            .filter(LocalDate.class::isInstance)
            .map(LocalDate.class::cast)
            .min(LocalDate::compareTo)
            .orElse(null));
    return new Row(told);
  }
}
