package dev.groundtrack.bench.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What somebody annotated in a text, whatever the format: mentions by their entities, and relations
 * between them. Offsets are code points of the text.
 *
 * @param others what a pair may be that nobody related; empty where nothing is known of it
 */
record Annotated(List<Mention> mentions, List<Relation> relations, Set<String> others) {
  /** Whether somebody chose one pair of each text and left the others. */
  boolean isOfOnePair() {
    return others.isEmpty() && relations.size() == 1;
  }

  /**
   * A mention of an entity.
   *
   * @param entity the same for all mentions of one
   * @param type of the entity, or ""
   */
  record Mention(int start, int end, String entity, String type, String kind) {
    boolean isName() {
      return kind.equals("NAME") || kind.equals("DEMONYM");
    }
  }

  /**
   * A relation between two mentions, by their places in the list; of a relation of entities there
   * is one for each pair of their mentions.
   */
  record Relation(
      int subject, int object, Set<String> types, String polarity, String modality, String tense) {}

  /** One of our own texts, in which every pair of mentions in a sentence is annotated. */
  static Annotated own(JsonNode text) {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode entity : text.path("entities")) {
      for (JsonNode mention : entity.path("mentions")) {
        mentions.add(
            new Mention(
                mention.path("start").asInt(),
                mention.path("end").asInt(),
                entity.path("id").asString(),
                entity.path("type").asString(),
                mention.path("kind").asString()));
      }
    }
    List<Relation> relations = new ArrayList<>();
    for (JsonNode relation : text.path("relations")) {
      relations.add(
          new Relation(
              place(mentions, relation.path("subject").path("start").asInt()),
              place(mentions, relation.path("object").path("start").asInt()),
              Set.of(relation.path("type").asString()),
              relation.path("polarity").asString(),
              relation.path("modality").asString(),
              relation.path("tense").asString()));
    }
    return new Annotated(mentions, relations, Set.of(Labels.NONE));
  }

  private static int place(List<Mention> mentions, int start) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).start() == start) {
        return i;
      }
    }
    throw new IllegalArgumentException("An end of a relation is no mention");
  }

  /**
   * A line of a set's {@code gold.jsonl}.
   *
   * @param classes of each of the set's classes the relation types that are of it
   * @param asked the classes that every pair was annotated for
   */
  static Annotated gold(JsonNode gold, Map<String, Set<String>> classes, Set<String> asked) {
    Map<List<Integer>, Mention> mentions = new LinkedHashMap<>();
    List<List<Integer>> spans = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (JsonNode relation : gold.path("relations")) {
      Set<String> types = classes.getOrDefault(relation.path("type").asString(), Set.of());
      for (int subject : places(relation.path("subject"), mentions, spans)) {
        for (int object : places(relation.path("object"), mentions, spans)) {
          if (subject != object && !types.isEmpty()) {
            relations.add(new Relation(subject, object, types, "", "", ""));
          }
        }
      }
    }
    Set<String> others = new LinkedHashSet<>();
    if (!asked.isEmpty()) {
      others.addAll(Labels.TYPES);
      asked.forEach(name -> others.removeAll(classes.getOrDefault(name, Set.of())));
    }
    return new Annotated(List.copyOf(mentions.values()), relations, others);
  }

  private static List<Integer> places(
      JsonNode entity, Map<List<Integer>, Mention> mentions, List<List<Integer>> spans) {
    List<Integer> places = new ArrayList<>();
    String name = entity.toString();
    for (JsonNode span : entity) {
      List<Integer> key = List.of(span.path(0).asInt(), span.path(1).asInt());
      if (mentions.putIfAbsent(key, new Mention(key.get(0), key.get(1), name, "", "")) == null) {
        spans.add(key);
      }
      places.add(spans.indexOf(key));
    }
    return places;
  }
}
