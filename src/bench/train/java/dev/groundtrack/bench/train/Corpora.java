package dev.groundtrack.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads annotated texts and the reader's own candidates in them, and makes examples of both. */
final class Corpora {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path candidates;
  private final Map<String, Set<String>> classes;

  /**
   * @param candidates a folder with what {@code CandidateDump} made of each set, by its name
   * @param classes of each class of a set the relation types that are of it
   */
  Corpora(Path candidates, Map<String, Set<String>> classes) {
    this.candidates = candidates;
    this.classes = classes;
  }

  /** Texts of our own. */
  List<Example> own(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Annotated> annotated = new LinkedHashMap<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        JsonNode text = JSON.readTree(line);
        texts.put(text.path("id").asString(), text.path("text").asString());
        annotated.put(text.path("id").asString(), Annotated.own(text));
      }
    }
    return examples("own", texts, annotated);
  }

  /**
   * A set of {@code docs.jsonl} and {@code gold.jsonl}.
   *
   * @param asked the classes that every pair of it was annotated for, where it does not say so
   *     itself
   */
  List<Example> set(Path folder, Set<String> asked) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.path("id").asString(), document.path("text").asString());
    }
    Map<String, Annotated> annotated = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      Set<String> own = new LinkedHashSet<>(asked);
      gold.path("annotated").forEach(name -> own.add(name.asString()));
      annotated.put(gold.path("id").asString(), Annotated.gold(gold, classes, own));
    }
    return examples(folder.getFileName().toString(), texts, annotated);
  }

  private List<Example> examples(
      String set, Map<String, String> texts, Map<String, Annotated> annotated) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(candidates.resolve(set + ".jsonl"))) {
      JsonNode sentence = JSON.readTree(line);
      String id = sentence.path("id").asString();
      Annotated known = annotated.get(id);
      String text = texts.get(id);
      if (known != null && text != null) {
        examples.add(new Alignment(text, sentence, known).example(set));
      }
    }
    return examples;
  }
}
