package dev.groundtrack.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place on the Earth or in a plane, by its axes.
 *
 * @param onEarth whether the axes are longitude, latitude and height
 * @param z none in a plane, or on the ground
 */
record StatePlace(boolean onEarth, double x, double y, @Nullable Double z) {
  /** As Neo4j's {@code point.distance} has it. */
  private static final double EARTH_RADIUS_METRES = 6_378_140;

  static StatePlace of(Map<?, ?> axes) {
    boolean onEarth = axes.containsKey("longitude");
    Object height = axes.get(onEarth ? "height" : "z");
    return new StatePlace(
        onEarth,
        number(axes.get(onEarth ? "longitude" : "x")),
        number(axes.get(onEarth ? "latitude" : "y")),
        height == null ? null : Double.valueOf(number(height)));
  }

  private static double number(@Nullable Object axis) {
    return axis instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Not a number where one has a height and the other has none. */
  double distance(StatePlace other) {
    if ((z == null) != (other.z == null)) {
      return Double.NaN;
    }
    double up = z == null || other.z == null ? 0 : z - other.z;
    double level = z == null || other.z == null ? 0 : (z + other.z) / 2;
    return Math.hypot(onEarth ? arc(other) * (EARTH_RADIUS_METRES + level) : plane(other), up);
  }

  private double plane(StatePlace other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The angle between two places, by the haversine formula. */
  private double arc(StatePlace other) {
    double north = Math.sin(Math.toRadians(other.y - y) / 2);
    double east = Math.sin(Math.toRadians(other.x - x) / 2);
    double half =
        north * north
            + east * east * Math.cos(Math.toRadians(y)) * Math.cos(Math.toRadians(other.y));
    return 2 * Math.asin(Math.sqrt(Math.min(1, half)));
  }
}
