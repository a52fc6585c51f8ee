package dev.groundtrack.ingest.attribution;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.attribution.StatementTrainer.Examples;
import dev.groundtrack.ingest.attribution.StatementTrainer.Learnt;
import dev.groundtrack.ingest.attribution.StatementTrainer.Lesson;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the weights of {@link StatementFinder} and writes them as resources.
 *
 * <p>usage: StatementTraining SET RESOURCES [half]
 *
 * <p>SET holds docs.jsonl and gold.jsonl as the scorer reads them; RESOURCES is the folder of the
 * resources; with "half", only documents are learnt from whose id's SHA-256 begins with an even
 * digit, so that the others measure what was learnt.
 */
final class StatementTraining {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatementTraining() {}

  public static void main(String[] args) throws IOException {
    boolean half = args.length > 2 && args[2].equals("half");
    StatementTrainer trainer = new StatementTrainer(new TokenClasses(WordNetClasses.get()));
    Examples examples = Examples.empty();
    for (Lesson lesson : lessons(Path.of(args[0]), half)) {
      examples.add(trainer.examples(lesson));
    }
    Learnt learnt = trainer.learn(examples);
    Path folder = Path.of(args[1]);
    write(folder.resolve("cue-weights.txt.gz"), learnt.cues());
    write(folder.resolve("content-weights.txt.gz"), learnt.contents());
    write(folder.resolve("source-weights.txt.gz"), learnt.sources());
  }

  /** Whether a document is one to learn from when half of them are kept aside. */
  static boolean isToLearnFrom(String id) {
    return Character.digit(Document.sha256(id).charAt(0), 16) % 2 == 0;
  }

  private static List<Lesson> lessons(Path set, boolean half) throws IOException {
    Map<String, List<Gold>> gold = new HashMap<>();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      List<Gold> statements = new ArrayList<>();
      node.get("statements")
          .forEach(
              s ->
                  statements.add(
                      new Gold(
                          spans(s.get("source")), spans(s.get("cue")), spans(s.get("content")))));
      gold.put(node.get("id").asString(), statements);
    }
    SyntaxParser parser = SyntaxParser.load();
    List<Lesson> lessons = new ArrayList<>();
    for (String line : Files.readAllLines(set.resolve("docs.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      String id = node.get("id").asString();
      if (!half || isToLearnFrom(id)) {
        Text text = new Text(node.get("text").asString());
        lessons.add(
            new Lesson(
                id,
                ParsedText.of(text, SyntaxTree.ofAll(parser.parse(text))),
                gold.getOrDefault(id, List.of())));
      }
    }
    return lessons;
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    pairs.forEach(p -> spans.add(new Span(p.get(0).asInt(), p.get(1).asInt())));
    return spans;
  }

  static void write(Path file, Map<String, Float> weights) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        PrintWriter lines =
            new PrintWriter(
                new GZIPOutputStream(out), false, java.nio.charset.StandardCharsets.UTF_8)) {
      new TreeMap<>(weights)
          .forEach(
              (feature, weight) ->
                  lines.printf(java.util.Locale.ROOT, "%s %.3f%n", feature, weight));
    }
  }
}
