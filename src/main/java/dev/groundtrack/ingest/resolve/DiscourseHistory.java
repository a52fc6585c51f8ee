package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Resolution.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text has spoken of, up to where a reader stands in it. */
final class DiscourseHistory {
  private final List<SentenceContext> scenes;
  private final Map<String, Set<Entity>> byType = new HashMap<>();

  DiscourseHistory(List<SentenceContext> scenes) {
    this.scenes = scenes;
  }

  /** Takes note that a sentence has been read. */
  void read(SentenceContext scene, MentionMeanings meanings) {
    for (MentionPlace place : scene.places()) {
      meanings
          .entity(place)
          .ifPresent(e -> byType.computeIfAbsent(e.type(), t -> new LinkedHashSet<>()).add(e));
    }
  }

  /** All entities of a type in the sentences that have been read. */
  Set<Entity> soFar(String type) {
    return byType.getOrDefault(type, Set.of());
  }

  /** The sentences before this one, the nearest first. */
  List<SentenceContext> before(SentenceContext scene, int most) {
    List<SentenceContext> before = new ArrayList<>();
    for (int i = scene.sentence().index() - 1; i >= 0 && before.size() < most; i--) {
      before.add(scenes.get(i));
    }
    return before;
  }
}
