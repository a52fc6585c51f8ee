package dev.groundtrack.ingest;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.SeedFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the encoder costs beside the wording: reads the documents of a file by both and by wording
 * alone, by turns, on one thread, and prints a table by that thread's processor time: {@code
 * DOCS.jsonl DOCUMENTS ROUNDS}. Each round reads other documents, since sentences that were read
 * are kept for a while; the first warms up.
 */
public final class EncoderSpeed {
  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private EncoderSpeed() {}

  public static void main(String[] args) throws IOException {
    Model model = ModelReader.model(SchemaFiles.ofDefaultDomain());
    List<KnownEntity> names = new NamesTables(model).entities(SeedFiles.of("names").names());
    JsonMapper json = JsonMapper.builder().build();
    List<Document> documents =
        Files.readAllLines(Path.of(args[0])).stream()
            .map(line -> json.readTree(line).path("text").asString())
            .map(text -> Document.of(text, Document.About.unknown(SourceKind.ARTICLE)))
            .toList();
    Reader wording = new Reader(model, LearntWeights.NONE);
    Reader both = new Reader(model, LearntWeights.of(""));
    System.out.println(
        "| round | sentences | wording, s | with the encoder, s | times | a second |");
    System.out.println("|---|---|---|---|---|---|");
    for (int round = 0; round <= Integer.parseInt(args[2]); round++) {
      int sentences = 0;
      double alone = 0;
      double together = 0;
      int from = round * Integer.parseInt(args[1]);
      for (Document document :
          documents.subList(from, Math.min(documents.size(), from + Integer.parseInt(args[1])))) {
        double start = seconds();
        sentences += wording.read(document, names).text().sentences().size();
        double between = seconds();
        both.read(document, names);
        alone += between - start;
        together += seconds() - between;
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.2f | %.0f |%n",
          round == 0 ? "first" : round,
          sentences,
          alone,
          together,
          together / alone,
          sentences / together);
    }
  }

  private static double seconds() {
    return THREADS.getCurrentThreadCpuTime() / NANOS;
  }
}
