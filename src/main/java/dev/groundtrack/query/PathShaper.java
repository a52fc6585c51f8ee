package dev.groundtrack.query;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finishes ways: whether there are more of them, and who does not know their ends. */
final class PathShaper {
  private final List<@Nullable Object> values;
  private final ResponseShaper shape;

  PathShaper(List<@Nullable Object> values, ResponseShaper shape) {
    this.values = values;
    this.shape = shape;
  }

  Object shape(Paths ways, Map<String, @Nullable Object> value) {
    refuseUnknown("from", ways.ends().from(), value.get(Paths.FROM));
    refuseUnknown("to", ways.ends().to(), value.get(Paths.TO));
    if (Objects.equals(value.get(Paths.FROM), value.get(Paths.TO))) {
      throw RefusedException.of(
          "paths(to:)",
          "both ends of the path are the same: " + value.get(Paths.TO),
          "name two that differ");
    }
    List<?> found = ResponseShaper.list(value.get(Paths.WAYS));
    Paths.Size size = ways.limits().size();
    long reach = (Long) Objects.requireNonNull(value.get(Paths.REACH));
    boolean truncated = found.size() > size.first() || reach < size.maxLength();
    List<?> kept = found.size() > size.first() ? found.subList(0, size.first()) : found;
    Map<String, @Nullable Object> shaped = new LinkedHashMap<>();
    for (Paths.Part part : ways.parts()) {
      shaped.put(
          part.key(),
          switch (part) {
            case Paths.Truncated flag -> truncated;
            case Paths.Each each ->
                kept.stream().map(way -> way(each, own(ways, each, way))).toList();
          });
    }
    return shaped;
  }

  private static Map<String, @Nullable Object> own(Paths ways, Paths.Each each, Object way) {
    Map<String, @Nullable Object> found = ResponseShaper.map(way);
    return ways.every().size() == 1 ? found : ResponseShaper.map(found.get(each.key()));
  }

  private void refuseUnknown(String argument, Paths.End end, @Nullable Object found) {
    if (found == null) {
      throw RefusedException.of(
          "paths(" + argument + ":)",
          "nothing is known by the id or name \"" + values.get(end.id().number()) + "\"",
          "look it up first: entities(where: {anyName: {contains: …}})");
    }
  }

  private Map<String, @Nullable Object> way(Paths.Each each, Map<String, @Nullable Object> found) {
    Map<String, @Nullable Object> way = new LinkedHashMap<>(found);
    for (Paths.Step step : each.steps()) {
      switch (step) {
        case Paths.Length length -> {
          // The database has counted.
        }
        case Paths.Nodes nodes ->
            way.put(step.key(), shape.nodes(nodes.selections(), way.get(step.key())));
        case Paths.Relations relations ->
            way.put(step.key(), shape.nodes(relations.selections(), way.get(step.key())));
      }
    }
    return way;
  }
}
