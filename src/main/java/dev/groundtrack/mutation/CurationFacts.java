package dev.groundtrack.mutation;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.model.Relationship.Direction;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Hop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of steps as what they say. */
final class CurationFacts {
  private CurationFacts() {}

  static CurationFact claimed(String place, Hop hop, Map<String, Object> row) {
    return new CurationFact.Claimed(place, hop.type(), start(hop, row), end(hop, row));
  }

  static CurationFact denied(String place, Hop hop, Map<String, Object> row) {
    return new CurationFact.Denied(place, hop.type(), start(hop, row), end(hop, row));
  }

  static CurationFact changed(List<Change> changes, Map<String, Object> row) {
    return new CurationFact.Changed(
        text(row, WriteCompiler.NODE),
        changes.stream().map(change -> change.of().property()).toList());
  }

  /** What an upsert gives to a node that was there: the properties of its row. */
  static CurationFact given(String node, @Nullable Object row) {
    List<String> properties =
        ((Map<?, ?>) Objects.requireNonNull(row))
            .values().stream()
                .flatMap(part -> ((Map<?, ?>) Objects.requireNonNull(part)).keySet().stream())
                .map(String::valueOf)
                .toList();
    return new CurationFact.Changed(node, properties);
  }

  private static String start(Hop hop, Map<String, Object> row) {
    return text(row, hop.direction() == Direction.IN ? WriteCompiler.NODE : WriteCompiler.FROM);
  }

  private static String end(Hop hop, Map<String, Object> row) {
    return text(row, hop.direction() == Direction.IN ? WriteCompiler.FROM : WriteCompiler.NODE);
  }

  static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
