package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Resolved.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text has spoken of, up to where a reader stands in it. */
final class Discourse {
  private final List<Scene> scenes;
  private final Map<String, Set<Entity>> byType = new HashMap<>();

  Discourse(List<Scene> scenes) {
    this.scenes = scenes;
  }

  /** Takes note that a sentence has been read. */
  void read(Scene scene, Meanings meanings) {
    for (Place place : scene.places()) {
      meanings
          .of(place)
          .ifPresent(e -> byType.computeIfAbsent(e.type(), t -> new LinkedHashSet<>()).add(e));
    }
  }

  /** All entities of a type in the sentences that have been read. */
  Set<Entity> soFar(String type) {
    return byType.getOrDefault(type, Set.of());
  }

  /** The sentences before this one, the nearest first. */
  List<Scene> before(Scene scene, int most) {
    List<Scene> before = new ArrayList<>();
    for (int i = scene.sentence().index() - 1; i >= 0 && before.size() < most; i--) {
      before.add(scenes.get(i));
    }
    return before;
  }
}
