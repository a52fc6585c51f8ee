package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The entities that a text names in full, by the shorter forms that may stand for them. Where
 * several share a form, it means the one that was last named in full before it; none, where they
 * were last named in one sentence, or where all are named later.
 */
final class NamedInText {
  private final Map<String, Namings> byForm = new HashMap<>();

  private record Naming(Entity entity, int start) {}

  /** Where a form's entities are named in full: by sentence, and by id. */
  private record Namings(TreeMap<Integer, List<Naming>> bySentence, Map<String, Entity> byId) {}

  /** Takes note that a mention names an entity in full, which this form may stand for. */
  void add(String form, Entity entity, Mention mention) {
    Namings namings =
        byForm.computeIfAbsent(form, f -> new Namings(new TreeMap<>(), new HashMap<>()));
    namings
        .bySentence()
        .computeIfAbsent(mention.sentence(), s -> new ArrayList<>())
        .add(new Naming(entity, mention.span().start()));
    namings.byId().putIfAbsent(entity.id(), entity);
  }

  /** Whether any entity may be meant by this form. */
  boolean has(String form) {
    return byForm.containsKey(form);
  }

  /** All entities that may be meant by this form. */
  List<Entity> bearers(String form) {
    Namings namings = byForm.get(form);
    return namings == null ? List.of() : List.copyOf(namings.byId().values());
  }

  /** The only entity that may be meant by this form. */
  Optional<Entity> only(String form) {
    List<Entity> bearers = bearers(form);
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  Optional<Entity> meantBy(String form, Mention mention) {
    Namings namings = byForm.get(form);
    if (namings == null) {
      return Optional.empty();
    }
    if (namings.byId().size() == 1) {
      return namings.byId().values().stream().findFirst();
    }
    Set<String> latest = before(namings, mention);
    return latest.size() == 1
        ? latest.stream().findFirst().map(namings.byId()::get)
        : Optional.empty();
  }

  /** Who was named in full in the last sentence before a mention that names any. */
  private static Set<String> before(Namings namings, Mention mention) {
    List<Naming> own = namings.bySentence().getOrDefault(mention.sentence(), List.of());
    Set<String> found = new HashSet<>();
    own.stream()
        .filter(n -> n.start() < mention.span().start())
        .forEach(n -> found.add(n.entity().id()));
    if (found.isEmpty()) {
      Optional.ofNullable(namings.bySentence().lowerEntry(mention.sentence()))
          .ifPresent(e -> e.getValue().forEach(n -> found.add(n.entity().id())));
    }
    return found;
  }

  /** A form of one or more words. */
  static String form(List<String> words) {
    return String.join(" ", words);
  }

  static String form(String text) {
    return form(EntityNames.words(text));
  }
}
