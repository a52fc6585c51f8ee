package dev.groundtrack.bench.train;

import dev.groundtrack.bench.train.Example.Mention;
import dev.groundtrack.bench.train.Example.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads annotated texts, each format into examples. Offsets in the files are code points. */
final class Corpora {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> NONE = Set.of(Labels.NONE);

  private Corpora() {}

  /** Texts of our own, in which every pair of mentions in a sentence is annotated. */
  static List<Example> own(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        JsonNode text = JSON.readTree(line);
        for (int s = 0; s < text.path("sentences").size(); s++) {
          examples.add(sentence(text, s));
        }
      }
    }
    return examples;
  }

  private static Example sentence(JsonNode text, int number) {
    String all = text.path("text").asString();
    int from = text.path("sentences").path(number).path(0).asInt();
    int to = text.path("sentences").path(number).path(1).asInt();
    List<Mention> mentions = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    for (JsonNode entity : text.path("entities")) {
      for (JsonNode mention : entity.path("mentions")) {
        int start = mention.path("start").asInt();
        if (start >= from && start < to) {
          mentions.add(
              new Mention(
                  start - from,
                  mention.path("end").asInt() - from,
                  entity.path("type").asString()));
          entities.add(entity.path("id").asString());
        }
      }
    }
    String sentence = all.substring(all.offsetByCodePoints(0, from), all.offsetByCodePoints(0, to));
    return new Example(
        "own",
        text.path("id").asString(),
        sentence,
        chars(sentence, mentions),
        pairs(text, number, from, mentions, entities));
  }

  private static List<Pair> pairs(
      JsonNode text, int number, int from, List<Mention> mentions, List<String> entities) {
    Map<List<Integer>, Pair> told = new LinkedHashMap<>();
    Set<List<String>> related = new LinkedHashSet<>();
    for (JsonNode relation : text.path("relations")) {
      if (relation.path("sentence").asInt() != number) {
        continue;
      }
      int subject = place(mentions, relation.path("subject").path("start").asInt() - from);
      int object = place(mentions, relation.path("object").path("start").asInt() - from);
      String type = relation.path("type").asString();
      add(told, related, entities, pair(subject, object, type, relation));
      if (Labels.SYMMETRIC.contains(type)) {
        add(told, related, entities, pair(object, subject, type, relation));
      }
    }
    List<Pair> pairs = new ArrayList<>(told.values());
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < mentions.size(); j++) {
        if (!entities.get(i).equals(entities.get(j))
            && !related.contains(List.of(entities.get(i), entities.get(j)))) {
          pairs.add(new Pair(i, j, NONE, "", "", ""));
        }
      }
    }
    return pairs;
  }

  private static void add(
      Map<List<Integer>, Pair> told, Set<List<String>> related, List<String> entities, Pair pair) {
    related.add(List.of(entities.get(pair.subject()), entities.get(pair.object())));
    told.merge(List.of(pair.subject(), pair.object()), pair, Corpora::both);
  }

  private static Pair both(Pair one, Pair other) {
    Set<String> types = new LinkedHashSet<>(one.types());
    types.addAll(other.types());
    return new Pair(
        one.subject(), one.object(), types, one.polarity(), one.modality(), one.tense());
  }

  private static Pair pair(int subject, int object, String type, JsonNode relation) {
    return new Pair(
        subject,
        object,
        Set.of(type),
        relation.path("polarity").asString(),
        relation.path("modality").asString(),
        relation.path("tense").asString());
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
   * A set of {@code docs.jsonl} and {@code gold.jsonl} whose texts are a sentence or a few.
   *
   * @param classes of each of the set's classes the relation types that are of it
   */
  static List<Example> set(Path folder, Map<String, Set<String>> classes) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.path("id").asString(), document.path("text").asString());
    }
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      String text = texts.get(gold.path("id").asString());
      if (text != null && text.length() < 700) {
        examples.add(example(folder.getFileName().toString(), gold, text, classes));
      }
    }
    return examples;
  }

  private static Example example(
      String set, JsonNode gold, String text, Map<String, Set<String>> classes) {
    List<Mention> mentions = new ArrayList<>();
    Map<List<Integer>, Set<String>> told = new LinkedHashMap<>();
    Set<List<Integer>> reversed = new LinkedHashSet<>();
    for (JsonNode relation : gold.path("relations")) {
      int subject = mention(mentions, relation.path("subject").path(0));
      int object = mention(mentions, relation.path("object").path(0));
      Set<String> types = classes.getOrDefault(relation.path("type").asString(), Set.of());
      if (subject == object || types.isEmpty()) {
        continue;
      }
      told.computeIfAbsent(List.of(subject, object), key -> new LinkedHashSet<>()).addAll(types);
      if (Collections.disjoint(types, Labels.SYMMETRIC)) {
        reversed.add(List.of(object, subject));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    told.forEach((ends, types) -> pairs.add(new Pair(ends.get(0), ends.get(1), types, "", "", "")));
    reversed.stream()
        .filter(ends -> !told.containsKey(ends))
        .forEach(ends -> pairs.add(new Pair(ends.get(0), ends.get(1), NONE, "", "", "")));
    return new Example(set, gold.path("id").asString(), text, chars(text, mentions), pairs);
  }

  private static int mention(List<Mention> mentions, JsonNode span) {
    Mention mention = new Mention(span.path(0).asInt(), span.path(1).asInt(), "");
    int place = mentions.indexOf(mention);
    if (place < 0) {
      mentions.add(mention);
      return mentions.size() - 1;
    }
    return place;
  }

  private static List<Mention> chars(String text, List<Mention> mentions) {
    return mentions.stream()
        .map(
            m ->
                new Mention(
                    text.offsetByCodePoints(0, m.start()),
                    text.offsetByCodePoints(0, m.end()),
                    m.type()))
        .toList();
  }
}
