package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.NounsOfNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of its entities a text itself calls by a noun: in a name (“the Atoll Spaceport”), or beside
 * one (“Moss, a lender”).
 */
final class Descriptions {
  /** A noun for more entities than this tells none from another. */
  private static final int MANY = 64;

  private final MentionMeanings meanings;
  private final TypeNouns types;
  private final Map<String, Set<Entity>> called = new HashMap<>();

  Descriptions(TypeNouns types, MentionMeanings meanings, List<SentenceContext> scenes) {
    this.types = types;
    this.meanings = meanings;
    scenes.forEach(this::read);
  }

  private void read(SentenceContext scene) {
    for (MentionPlace place : scene.places()) {
      if (place.isName()) {
        meanings.entity(place).ifPresent(e -> read(scene, place, e));
      }
    }
  }

  private void read(SentenceContext scene, MentionPlace place, Entity entity) {
    NounsOfNames.besides(scene.tree(), place.first(), place.last()).forEach(n -> add(n, entity));
    if (!types.isPerson(entity.type())) {
      NounsOfNames.within(scene.tree(), place.first(), place.last()).forEach(n -> add(n, entity));
    }
  }

  private void add(String noun, Entity entity) {
    called.computeIfAbsent(noun, n -> new LinkedHashSet<>()).add(entity);
  }

  /**
   * The one entity that is called by a noun, among those that have been named.
   *
   * @param not whom it cannot mean
   * @param before the sentences that have been read, the nearest first, with what each has named
   */
  Optional<Entity> only(String noun, Set<Entity> not, List<List<Entity>> before) {
    Set<Entity> all = called.getOrDefault(noun, Set.of());
    if (all.isEmpty() || all.size() > MANY) {
      return Optional.empty();
    }
    for (List<Entity> named : before) {
      Set<Entity> found = new LinkedHashSet<>(named);
      found.retainAll(all);
      found.removeAll(not);
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
