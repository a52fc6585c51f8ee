package dev.groundtrack.command;

import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.annotate.parse.Parsers;
import dev.groundtrack.ingest.annotate.parse.SyntaxParser;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What importing a long article costs beside parsing it: makes one of the seed's articles, their
 * paragraphs in another order and with other years and people each time, imports it into a new
 * store, and looks whether every place in the graph still cuts out its words: {@code <bytes>...},
 * each of them an article more, parsed and then imported. Times are the whole process's processor
 * time, the database's among it.
 */
public final class LongArticle {
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
  private static final List<String> SURNAMES =
      List.of("Rogozin", "Orlova", "Whitfield", "Marchetti", "Lindqvist", "Okafor", "Haddad");
  private static final List<String> PLACES =
      List.of(
          "MATCH (s:Source {id: $id})<--(m:Mention)"
              + " RETURN m.start AS start, m.end AS end, m.text AS text",
          "MATCH (s:Source {id: $id})<--(m:Statement)"
              + " RETURN m.start AS start, m.end AS end, m.text AS text",
          "MATCH (s:Source {id: $id})<--(m:Statement) WHERE m.cue_start IS NOT NULL"
              + " RETURN m.cue_start AS start, m.cue_end AS end, m.cue_text AS text",
          "MATCH (s:Source {id: $id})<--(m:Statement)"
              + " UNWIND range(0, size(m.content_start) - 1) AS i"
              + " RETURN m.content_start[i] AS start, m.content_end[i] AS end,"
              + " m.content_text[i] AS text");

  private final Random random = new Random(1);

  private LongArticle() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("groundtrack-long");
    try (OpenStore store = Server.open("--groundtrack.seed=names", "--groundtrack.data=" + data)) {
      LongArticle articles = new LongArticle();
      Document first = articles.ofBytes(60_000);
      parse(first);
      store.importer().importArticle(first);
      List<Double> ratios = new ArrayList<>();
      for (String bytes : args) {
        ratios.add(measure(store, articles.ofBytes(Integer.parseInt(bytes))));
      }
      Collections.sort(ratios);
      System.out.printf(
          Locale.ROOT, "Median of all, by processor time: %.2f%n", ratios.get(ratios.size() / 2));
    }
  }

  private static double measure(OpenStore store, Document document) {
    Parsed alone = parse(document);
    System.gc();
    Stopwatch watch = Stopwatch.start();
    ImportReport report = store.importer().importArticle(document);
    Stopwatch.Times whole = watch.times();
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        """
        %,d characters, %,d sentences, %,d statements, %,d new relations
          the parser alone: %s
          the whole import: %s
          times the parser alone: %.2f by processor time, %.2f without compiling, %.2f by the clock
          %.0f sentences a second of processor time; live heap %d MB, at most %d MB of %d; %s
        """,
        document.text().length(),
        alone.sentences(),
        report.statements(),
        report.relations(),
        alone.times(),
        whole,
        whole.processor().all() / alone.times().processor().all(),
        whole.processor().settled() / alone.times().processor().settled(),
        whole.clock() / alone.times().clock(),
        alone.sentences() / whole.processor().all(),
        heap >> 20,
        whole.heap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        places(store, document));
    return whole.processor().all() / alone.times().processor().all();
  }

  /** What parsing a document takes, once the parser is loaded, and the sentences that it finds. */
  private record Parsed(Stopwatch.Times times, int sentences) {}

  private static Parsed parse(Document document) {
    SyntaxParser parser = Parsers.NNDEP.load();
    parser.parse(new Text(document.text().cut(new Span(0, document.text().length() / 20))));
    System.gc();
    Stopwatch watch = Stopwatch.start();
    int sentences = parser.parse(document.text()).size();
    return new Parsed(watch.times(), sentences);
  }

  private static String places(OpenStore store, Document document) {
    int right = 0;
    int wrong = 0;
    for (String query : PLACES) {
      for (Row row : store.graph().read(tx -> tx.run(query, Map.of("id", document.id())))) {
        Span span = new Span((int) row.number("start"), (int) row.number("end"));
        if (document.text().cut(span).equals(row.text("text"))) {
          right++;
        } else {
          wrong++;
        }
      }
    }
    return String.format(Locale.ROOT, "%,d places right, %,d wrong", right, wrong);
  }

  private Document ofBytes(int bytes) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seed-data/articles"))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("\n---\n", 2);
        paragraphs.addAll(List.of(parts[1].strip().split("\n\n+")));
      }
    }
    StringBuilder prose = new StringBuilder(bytes);
    while (prose.length() < bytes) {
      Collections.shuffle(paragraphs, random);
      String person = SURNAMES.get(random.nextInt(SURNAMES.size()));
      String year = String.valueOf(2000 + random.nextInt(26));
      for (String paragraph : paragraphs) {
        String varied = paragraph.replace("Rogozin", person);
        prose.append(YEAR.matcher(varied).replaceAll(year)).append("\n\n");
      }
      prose.append("🛰 ").append(random.nextInt(1_000_000)).append(".\n\n");
    }
    return Document.of(prose.toString(), Document.About.unknown(SourceKind.ARTICLE));
  }
}
