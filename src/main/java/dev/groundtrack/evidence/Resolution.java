package dev.groundtrack.evidence;

import dev.groundtrack.text.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entity each mention means. Mentions that mean none, or none that is known, are left out.
 *
 * @param entities by mention, in the order of the text
 * @param chains mentions that likely mean the same, whoever it is; less sure than the entities
 */
public record Resolution(Map<Mention, Entity> entities, List<Set<Mention>> chains) {
  public Resolution {
    entities = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    chains = List.copyOf(chains);
  }

  /** Entities alone, where nothing else is mentioned. */
  public Resolution(Map<Mention, Entity> entities) {
    this(entities, List.of());
  }

  public Optional<Entity> entity(Mention mention) {
    return Optional.ofNullable(entities.get(mention));
  }

  /**
   * An entity that a text speaks of.
   *
   * @param id its key in the names, else the hash of its type and normalised full name
   * @param known whether it stands in the names
   */
  public record Entity(String id, String type, String name, boolean known) {
    static final int ID_LENGTH = 32;

    /** An entity that stands in no names, by its full name. */
    public static Entity unknown(String type, String name) {
      List<String> words = EntityNames.words(name);
      String normalised = words.isEmpty() ? name.strip() : String.join(" ", words);
      return new Entity(hash(String.join("\n", "entity", type, normalised)), type, name, false);
    }

    /**
     * An entity that stands in no names, and is not all that is called so: what is told of it keeps
     * it apart from its namesakes.
     *
     * @param apart what is told of it; empty where nothing is
     */
    public static Entity unknown(String type, String name, String apart) {
      Entity plain = unknown(type, name);
      return apart.isEmpty()
          ? plain
          : new Entity(hash(String.join("\n", plain.id(), apart)), type, name, false);
    }

    static String hash(String parts) {
      return Document.sha256(parts).substring(0, ID_LENGTH);
    }

    /** An entity of the names. */
    public static Entity of(KnownEntity known) {
      return new Entity(known.id(), known.type(), known.name(), true);
    }
  }
}
