package dev.groundtrack.graph;

import java.lang.reflect.Array;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.FloatingPointValue;
import org.neo4j.values.storable.IntegralValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;

/**
 * The values of the driver and of the embedded database as plain Java ones: whole numbers are Long,
 * others Double, and arrays are lists. A duration is text in ISO 8601; a point a map of its axes,
 * its {@code crs} and {@code srid}.
 */
final class PlainValues {
  private static final int WGS_84 = 4326;
  private static final int WGS_84_3D = 4979;
  private static final int CARTESIAN = 7203;

  private final RowBudget budget;

  /**
   * @param budget for all objects that it makes
   */
  PlainValues(RowBudget budget) {
    this.budget = budget;
  }

  /** A value of the driver as a plain one. */
  @Nullable Object convert(Value value) {
    return plain(value.asObject());
  }

  /** A value of the embedded database as a plain one. */
  @Nullable Object convert(AnyValue value) {
    return switch (value) {
      case NoValue none -> null;
      case TextValue text -> text.stringValue();
      case IntegralValue number -> number.longValue();
      case FloatingPointValue number -> number.doubleValue();
      case MapValue map -> map(map);
      case ListValue list -> list(list);
      case org.neo4j.values.storable.Value stored -> plain(stored.asObjectCopy());
      default -> throw new IllegalArgumentException("A " + value.getTypeName() + " is no value");
    };
  }

  private List<@Nullable Object> list(ListValue values) {
    List<@Nullable Object> plain = new ArrayList<>(values.intSize());
    for (AnyValue value : values) {
      plain.add(convert(value));
    }
    return plain;
  }

  private Map<String, @Nullable Object> map(MapValue values) {
    budget.take();
    Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(values.size());
    values.foreach((key, value) -> plain.put(key, convert(value)));
    return plain;
  }

  /** A Java object that either gives, as a plain value. */
  @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case Float number -> number.doubleValue();
      case Character text -> text.toString();
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case TemporalAmount duration -> DurationText.text(duration);
      case Point point -> point(point.srid(), point.x(), point.y(), point.z());
      case org.neo4j.graphdb.spatial.Point point -> point(point);
      case byte[] bytes -> bytes;
      default -> value.getClass().isArray() ? array(value) : value;
    };
  }

  private List<@Nullable Object> list(List<?> values) {
    List<@Nullable Object> plain = new ArrayList<>(values.size());
    values.forEach(value -> plain.add(plain(value)));
    return plain;
  }

  private List<@Nullable Object> array(Object values) {
    int length = Array.getLength(values);
    List<@Nullable Object> plain = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      plain.add(plain(Array.get(values, i)));
    }
    return plain;
  }

  private Map<String, @Nullable Object> map(Map<?, ?> values) {
    budget.take();
    Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
    return plain;
  }

  private static Map<String, @Nullable Object> point(org.neo4j.graphdb.spatial.Point point) {
    double[] at = point.getCoordinate().getCoordinate();
    return point(point.getCRS().getCode(), at[0], at[1], at.length > 2 ? at[2] : Double.NaN);
  }

  private static Map<String, @Nullable Object> point(int srid, double x, double y, double z) {
    boolean onEarth = srid == WGS_84 || srid == WGS_84_3D;
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put(onEarth ? "longitude" : "x", x);
    plain.put(onEarth ? "latitude" : "y", y);
    plain.put(onEarth ? "height" : "z", Double.isNaN(z) ? null : z);
    plain.put("crs", system(srid));
    plain.put("srid", srid);
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
