package dev.groundtrack.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of nodes, by the first key, then the next; none at all where there is no key. */
public record Order(List<Key> keys) {
  public static final Order NONE = new Order(List.of());

  public Order {
    keys = List.copyOf(keys);
  }

  /** The same from its end on. */
  public Order reversed() {
    return new Order(keys.stream().map(Key::reversed).toList());
  }

  /**
   * One key.
   *
   * @param scalar the type of its values, for cursors
   * @param required whether every node has it: then a page may start in the midst of an index
   * @param script the statement that gives it, where it is no property
   */
  public record Key(
      Place place,
      String property,
      String scalar,
      boolean descending,
      boolean required,
      @Nullable CypherScript script) {
    public Key(Place place, String property, String scalar, boolean descending, boolean required) {
      this(place, property, scalar, descending, required, null);
    }

    private Key reversed() {
      return new Key(place, property, scalar, !descending, required, script);
    }
  }

  /** Where a property stands. */
  public enum Place {
    NODE,
    EDGE,
    /** What an index found. */
    SCORE
  }
}
