package dev.groundtrack.export;

import dev.groundtrack.model.EntityType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the formats that tell of meaning are made of; values by the names of the schema's fields.
 */
sealed interface Exported {
  /** A node of the domain. */
  record Entity(String id, EntityType type, Map<String, Object> values) implements Exported {}

  /** A document or data set. */
  record Source(String id, Map<String, Object> values) implements Exported {}

  /** What a source says, and who says it there, where that is known. */
  record Statement(
      String id, @Nullable String source, @Nullable String speaker, Map<String, Object> values)
      implements Exported {}

  /** A statement that a relation rests on, with how it bears on it. */
  record Evidence(Statement statement, Map<String, Object> bearing) {}

  /**
   * A relation, or an edge of a plain graph.
   *
   * @param id none of an edge of a plain graph
   * @param asserted whether some evidence says that it is so, or is meant to be
   */
  record Relation(
      @Nullable String id,
      String type,
      String from,
      String to,
      boolean asserted,
      Map<String, Object> values,
      List<Evidence> evidence)
      implements Exported {}
}
