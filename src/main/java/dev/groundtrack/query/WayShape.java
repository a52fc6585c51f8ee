package dev.groundtrack.query;

import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.query.plan.Ways;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finishes ways: whether there are more of them, and who does not know their ends. */
final class WayShape {
  private final List<@Nullable Object> values;
  private final Shape shape;

  WayShape(List<@Nullable Object> values, Shape shape) {
    this.values = values;
    this.shape = shape;
  }

  Object of(Ways ways, Map<String, @Nullable Object> value) {
    refuseUnknown("from", ways.ends().from(), value.get(Ways.FROM));
    refuseUnknown("to", ways.ends().to(), value.get(Ways.TO));
    if (Objects.equals(value.get(Ways.FROM), value.get(Ways.TO))) {
      throw refused(
          "paths(to:)",
          "both ends of the path are the same: " + value.get(Ways.TO),
          "name two that differ");
    }
    List<?> found = Shape.list(value.get(Ways.WAYS));
    Ways.Size size = ways.limits().size();
    long reach = (Long) Objects.requireNonNull(value.get(Ways.REACH));
    boolean truncated = found.size() > size.first() || reach < size.maxLength();
    List<?> kept = found.size() > size.first() ? found.subList(0, size.first()) : found;
    Map<String, @Nullable Object> shaped = new LinkedHashMap<>();
    for (Ways.Part part : ways.parts()) {
      shaped.put(
          part.key(),
          switch (part) {
            case Ways.Truncated flag -> truncated;
            case Ways.Each each -> kept.stream().map(way -> way(each, Shape.map(way))).toList();
          });
    }
    return shaped;
  }

  private void refuseUnknown(String argument, Ways.End end, @Nullable Object found) {
    if (found == null) {
      throw refused(
          "paths(" + argument + ":)",
          "nothing is known by the id or name \"" + values.get(end.id().number()) + "\"",
          "look it up first: entities(where: {anyName: {contains: …}})");
    }
  }

  private static RefusedException refused(String place, String what, String remedy) {
    return new RefusedException(List.of(new Problem(place, what, remedy)));
  }

  private Map<String, @Nullable Object> way(Ways.Each each, Map<String, @Nullable Object> found) {
    Map<String, @Nullable Object> way = new LinkedHashMap<>(found);
    for (Ways.Step step : each.steps()) {
      switch (step) {
        case Ways.Length length -> {
          // The database has counted.
        }
        case Ways.Nodes nodes ->
            way.put(step.key(), shape.nodes(nodes.selections(), way.get(step.key())));
        case Ways.Relations relations ->
            way.put(step.key(), shape.nodes(relations.selections(), way.get(step.key())));
      }
    }
    return way;
  }
}
