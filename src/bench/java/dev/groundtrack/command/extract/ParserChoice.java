package dev.groundtrack.command.extract;

import dev.groundtrack.ingest.Readers;
import dev.groundtrack.ingest.annotate.parse.Parsers;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Text;
import dev.groundtrack.web.SeedFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a parser is worth and what it costs: reads the documents of sets with it, as {@code extract}
 * does but on one thread, and prints the sentences per second of processor time, so that other load
 * does not matter much, and the live heap: {@code <NNDEP|SHIFT_REDUCE|THREE_TAGGERS> <folder of
 * sets> <folder for what is read> <at most so many documents a set>}.
 */
public final class ParserChoice {
  private static final double NANOS = 1e9;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final SyntaxParser parser;
  private final DocumentExtractor facts;

  private ParserChoice(String name) {
    Model model = ModelReader.model(SchemaFiles.of(""));
    this.name = name;
    this.parser = Parsers.valueOf(name).load();
    this.facts =
        new DocumentExtractor(
            Readers.with(parser, model),
            new NamesTables(model).entities(SeedFiles.of("names").names()),
            false);
  }

  public static void main(String[] args) throws Exception {
    double before = processorTime();
    ParserChoice choice = new ParserChoice(args[0]);
    System.out.printf(
        Locale.ROOT, "%s loaded in %.0f s of processor time%n", args[0], processorTime() - before);
    Path out = Files.createDirectories(Path.of(args[2]));
    for (Path set : sets(Path.of(args[1]))) {
      choice.measure(
          set.getFileName().toString(),
          lines(set.resolve("docs.jsonl"), Integer.parseInt(args[3])),
          out.resolve(set.getFileName() + ".jsonl"));
    }
  }

  private static List<Path> sets(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static double processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
  }

  private void measure(String set, List<DocumentLines.Line> lines, Path to) throws IOException {
    lines.subList(0, lines.size() / 5).forEach(facts::extract);
    double start = processorTime();
    for (DocumentLines.Line line : lines) {
      parser.parse(new Text(JSON.readTree(line.text()).get("text").asString()));
    }
    double alone = processorTime() - start;
    start = processorTime();
    int sentences = 0;
    List<String> read = new ArrayList<>();
    for (DocumentLines.Line line : lines) {
      DocumentExtractor.Outcome outcome = facts.extract(line);
      sentences += outcome.sentences();
      read.add(String.valueOf(outcome.json()));
    }
    double whole = processorTime() - start;
    Files.write(to, read);
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "%s %s: %d sentences, %.0f a second, the parser alone %.0f (%.2f times its time), %d MB%n",
        name,
        set,
        sentences,
        sentences / whole,
        sentences / alone,
        whole / alone,
        heap >> 20);
  }

  private static List<DocumentLines.Line> lines(Path path, int most) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(path)) {
      return new DocumentLines(path.getFileName().toString(), in).next(most);
    }
  }
}
