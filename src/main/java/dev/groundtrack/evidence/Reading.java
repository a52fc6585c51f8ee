package dev.groundtrack.evidence;

import dev.groundtrack.text.Document;
import java.util.List;
import java.util.Map;

/**
 * A document that has been read: all that is to be written of it.
 *
 * @param definitions the entities that its rows define; prose defines none
 * @param mentions every place that names or refers to an entity
 */
public record Reading(
    Document document,
    List<Definition> definitions,
    List<Mention> mentions,
    Extraction extraction,
    Resolution resolved) {
  public Reading {
    definitions = List.copyOf(definitions);
    mentions = List.copyOf(mentions);
  }

  /**
   * An entity's names and properties, as a row of a table gives them.
   *
   * @param properties by the name that the schema gives them
   * @param row the statement that the row is
   */
  public record Definition(
      Resolution.Entity entity, Map<String, Object> properties, Statement row) {
    /** The property that holds the key by which a table refers to an entity of another id. */
    public static final String KEY = "groundtrackKey";
  }
}
