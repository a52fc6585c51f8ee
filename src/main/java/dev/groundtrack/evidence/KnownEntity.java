package dev.groundtrack.evidence;

import java.util.List;

/**
 * An entity of the names, with all that it is called.
 *
 * @param id its key
 * @param type its entity type
 * @param kind its kind within the type (SPACE_AGENCY), or empty
 * @param about what is told of it in words, or empty
 */
public record KnownEntity(
    String id,
    String type,
    String kind,
    String about,
    String name,
    List<String> aliases,
    List<String> demonyms,
    List<String> metonyms) {
  public KnownEntity {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    metonyms = List.copyOf(metonyms);
  }
}
