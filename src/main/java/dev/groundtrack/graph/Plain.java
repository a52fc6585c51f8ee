package dev.groundtrack.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;

/**
 * The driver's values as plain Java ones. A duration is text in ISO 8601; a point a map of its
 * axes, its {@code crs} and {@code srid}.
 */
final class Plain {
  private static final int WGS_84 = 4326;
  private static final int WGS_84_3D = 4979;
  private static final int CARTESIAN = 7203;

  private Plain() {}

  static @Nullable Object of(Value value) {
    Object object = value.asObject();
    return object == null ? null : of(object);
  }

  private static Object of(Object value) {
    return switch (value) {
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case IsoDuration duration -> Durations.text(duration);
      case Point point -> point(point);
      default -> value;
    };
  }

  private static List<@Nullable Object> list(List<?> values) {
    List<@Nullable Object> plain = new ArrayList<>(values.size());
    values.forEach(value -> plain.add(value == null ? null : of(value)));
    return plain;
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> values) {
    Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach(
        (key, value) -> plain.put(String.valueOf(key), value == null ? null : of(value)));
    return plain;
  }

  private static Map<String, @Nullable Object> point(Point point) {
    boolean onEarth = point.srid() == WGS_84 || point.srid() == WGS_84_3D;
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put(onEarth ? "longitude" : "x", point.x());
    plain.put(onEarth ? "latitude" : "y", point.y());
    plain.put(onEarth ? "height" : "z", Double.isNaN(point.z()) ? null : point.z());
    plain.put("crs", system(point.srid()));
    plain.put("srid", point.srid());
    return plain;
  }

  private static String system(int srid) {
    return switch (srid) {
      case WGS_84 -> "wgs-84";
      case WGS_84_3D -> "wgs-84-3d";
      case CARTESIAN -> "cartesian";
      default -> "cartesian-3d";
    };
  }
}
