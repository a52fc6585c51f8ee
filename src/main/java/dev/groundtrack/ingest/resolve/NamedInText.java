package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.Resolved.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entities that a text names in full, by the shorter forms that may stand for them. Where
 * several share a form, it means the one that was last named in full before it; none, where they
 * were last named in one sentence, or where all are named later.
 */
final class NamedInText {
  private final Map<String, List<Naming>> byForm = new HashMap<>();

  private record Naming(Entity entity, int sentence, int start) {}

  /** Takes note that a mention names an entity in full, which this form may stand for. */
  void add(String form, Entity entity, Mention mention) {
    byForm
        .computeIfAbsent(form, f -> new ArrayList<>())
        .add(new Naming(entity, mention.sentence(), mention.span().start()));
  }

  /** Whether any entity may be meant by this form. */
  boolean has(String form) {
    return byForm.containsKey(form);
  }

  Optional<Entity> meantBy(String form, Mention mention) {
    List<Naming> all = byForm.getOrDefault(form, List.of());
    Set<Entity> entities = entities(all);
    if (entities.size() <= 1) {
      return entities.stream().findFirst();
    }
    int before = mention.span().start();
    int last =
        all.stream().filter(n -> n.start() < before).mapToInt(Naming::sentence).max().orElse(-1);
    Set<Entity> latest =
        entities(all.stream().filter(n -> n.start() < before && n.sentence() == last).toList());
    return latest.size() == 1 ? latest.stream().findFirst() : Optional.empty();
  }

  private static Set<Entity> entities(List<Naming> all) {
    Map<String, Entity> byId = new HashMap<>();
    all.forEach(n -> byId.putIfAbsent(n.entity().id(), n.entity()));
    return new LinkedHashSet<>(byId.values());
  }

  /** A form of one or more words. */
  static String form(List<String> words) {
    return String.join(" ", words);
  }

  static String form(String text) {
    return form(Names.words(text));
  }
}
