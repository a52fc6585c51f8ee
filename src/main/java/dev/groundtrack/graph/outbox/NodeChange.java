package dev.groundtrack.graph.outbox;

import dev.groundtrack.model.EntityType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a node that is told of by values of its own.
 *
 * @param id equal for changes of one node in a transaction, and for no others
 * @param was its properties before; none of a new one
 * @param is its properties after; none of one that is gone
 */
public record NodeChange(
    EntityType type,
    String id,
    @Nullable Map<String, Object> was,
    @Nullable Map<String, Object> is) {

  /** A node's properties, of all those that stand on it. */
  public static NodeChange of(
      EntityType type, String id, @Nullable Map<?, ?> was, @Nullable Map<?, ?> is) {
    return new NodeChange(type, id, told(type, was), told(type, is));
  }

  /** Those that the schema tells of, in its order, so that equal nodes give equal text. */
  private static @Nullable Map<String, Object> told(
      EntityType type, @Nullable Map<?, ?> properties) {
    if (properties == null) {
      return null;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    type.properties()
        .forEach(
            property -> {
              Object value = properties.get(property.databaseName());
              if (value != null) {
                told.put(property.databaseName(), value);
              }
            });
    return told;
  }

  /** Whether it is as it was. */
  boolean isNone() {
    return Objects.equals(was, is);
  }

  ChangeKind kind() {
    return was == null ? ChangeKind.CREATED : is == null ? ChangeKind.DELETED : ChangeKind.UPDATED;
  }
}
