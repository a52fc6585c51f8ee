package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.NodeChange;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells those who follow the graph what became of relations, entities and sources. */
final class ChangeEvents {
  private ChangeEvents() {}

  /**
   * Tells which relations stand otherwise than before.
   *
   * @param before id and properties of each
   * @param after the same as they are now, in the same order
   */
  static void derived(GraphTransaction tx, List<Row> before, List<Map<String, Object>> after) {
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Map<String, Object> was = before.get(i).row("before").values();
      Map<?, ?> is = (Map<?, ?>) Objects.requireNonNull(after.get(i).get("properties"));
      if (is.entrySet().stream()
          .anyMatch(p -> !Objects.equals(was.get(String.valueOf(p.getKey())), p.getValue()))) {
        changed.add(before.get(i).text("id"));
      }
    }
    Outbox.append(tx, ChangeKind.UPDATED, EvidenceRole.RELATION, changed);
  }

  /**
   * Tells which relations are gone.
   *
   * @param unfounded what they were, and what their ends were called
   */
  static void gone(GraphTransaction tx, List<Row> unfounded) {
    Map<String, Map<String, Object>> was = new LinkedHashMap<>();
    for (Row row : unfounded) {
      Map<String, Object> relation = own(row.row("was"));
      relation.put("subject", end(row.text("subject"), row.row("from")));
      relation.put("object", end(row.text("object"), row.row("to")));
      was.put(row.text("id"), relation);
    }
    Outbox.appendGone(tx, EvidenceRole.RELATION, was);
  }

  /** Tells which entities are new. */
  static void created(
      GraphTransaction tx, EntityType type, Collection<? extends Map<String, ?>> properties) {
    Outbox.appendNodes(
        tx,
        properties.stream()
            .map(is -> NodeChange.of(type, String.valueOf(is.get("id")), null, is))
            .toList());
  }

  /** The same of those of which no more is known yet than their names. */
  static void created(
      GraphTransaction tx,
      Collection<DerivedGraph.Entity> entities,
      Function<String, EntityType> types) {
    Outbox.appendNodes(
        tx,
        entities.stream()
            .map(
                e ->
                    NodeChange.of(
                        types.apply(e.type()),
                        e.id(),
                        null,
                        Map.of("id", e.id(), "name", e.name())))
            .toList());
  }

  /** What became of an entity's values. */
  static NodeChange changed(EntityType type, Row before, Map<String, Object> after) {
    return NodeChange.of(
        type,
        before.text("id"),
        before.row("before").values(),
        (Map<?, ?>) Objects.requireNonNull(after.get("properties")));
  }

  /** Tells that a source is gone; its text is not kept. */
  static void goneSource(GraphTransaction tx, Row source) {
    Map<String, Object> was = own(source);
    was.put("text", "");
    Outbox.appendGone(tx, EvidenceRole.SOURCE, Map.of(source.text("id"), was));
  }

  /** Without what no schema tells of. */
  private static Map<String, Object> own(Row properties) {
    Map<String, Object> own = new LinkedHashMap<>(properties.values());
    own.keySet().removeIf(property -> property.startsWith("groundtrack"));
    return own;
  }

  private static Map<String, Object> end(String id, Row entity) {
    Map<String, Object> end = new LinkedHashMap<>(entity.values());
    end.put("id", id);
    return end;
  }
}
