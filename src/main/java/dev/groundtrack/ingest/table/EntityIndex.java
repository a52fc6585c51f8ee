package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which entity a key or a name means: one of those that are known, or one of the table's own. */
final class EntityIndex {
  private final Map<String, Resolution.Entity> byKey = new HashMap<>();
  private final Map<String, Set<Resolution.Entity>> own = new HashMap<>();
  private final Map<String, Set<Resolution.Entity>> curated;
  private final Map<String, Set<Resolution.Entity>> names;
  private final Map<String, Set<Resolution.Entity>> otherNames;
  private final Map<String, Resolution.Entity> ids = new HashMap<>();

  EntityIndex(KnownNames known) {
    this.curated = byName(known.curated(), true);
    this.names = byName(known.all(), false);
    this.otherNames = byName(known.all(), true);
    known.keys().forEach((key, entity) -> ids.put(String.join("\n", key), entity));
    known.all().forEach(e -> ids.put(typed(e.type(), e.id()), Resolution.Entity.of(e)));
  }

  private static Map<String, Set<Resolution.Entity>> byName(
      List<KnownEntity> entities, boolean aliases) {
    Map<String, Set<Resolution.Entity>> index = new HashMap<>();
    for (KnownEntity entity : entities) {
      Stream<String> also = aliases ? entity.aliases().stream() : Stream.empty();
      Stream.concat(Stream.of(entity.name()), also)
          .forEach(name -> add(index, entity.type(), name, Resolution.Entity.of(entity)));
    }
    return index;
  }

  private static void add(
      Map<String, Set<Resolution.Entity>> index,
      String type,
      String name,
      Resolution.Entity entity) {
    index.computeIfAbsent(normalised(type, name), n -> new LinkedHashSet<>()).add(entity);
  }

  private static String normalised(String type, String name) {
    List<String> words = EntityNames.words(name);
    return typed(type, words.isEmpty() ? name.strip() : String.join(" ", words));
  }

  private static String typed(String type, String name) {
    return type + "\n" + name;
  }

  /** Takes note of an entity that a row of the table gives a key. */
  void define(String type, String key, String name) {
    Resolution.Entity entity = byKey.get(typed(type, key));
    if (entity == null) {
      entity = known(type, key, name);
      byKey.put(typed(type, key), entity);
    }
    add(own, type, name, entity);
  }

  private Resolution.Entity known(String type, String key, String name) {
    Resolution.Entity known = ids.get(typed(type, key));
    return known != null
        ? known
        : only(curated.get(normalised(type, name)))
            .orElseGet(() -> new Resolution.Entity(key, type, name, true));
  }

  /** The entity of a key, if a row of this table or something known has it. */
  Optional<Resolution.Entity> keyed(String type, String key) {
    Resolution.Entity own = byKey.get(typed(type, key));
    return Optional.ofNullable(own == null ? ids.get(typed(type, key)) : own);
  }

  /**
   * The entity of a name: of this table's own, of what is known by this name, then by another, the
   * first that is the only one; else one by the usual rule, of type and name.
   */
  Resolution.Entity named(String type, String name) {
    String normalised = normalised(type, name);
    return Stream.of(own, names, otherNames)
        .flatMap(index -> only(index.get(normalised)).stream())
        .findFirst()
        .orElseGet(() -> Resolution.Entity.unknown(type, name));
  }

  private static Optional<Resolution.Entity> only(
      @org.jspecify.annotations.Nullable Set<Resolution.Entity> found) {
    return found == null || found.size() != 1
        ? Optional.empty()
        : Optional.of(found.iterator().next());
  }
}
