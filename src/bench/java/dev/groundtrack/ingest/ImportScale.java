package dev.groundtrack.ingest;

import dev.groundtrack.graph.Constraints;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long an import takes in a small store and in a large one, side by side: {@code ImportScale
 * ENTITIES SOURCES ARTICLES}. The small one has 500 entities and 200 sources. Prints the median in
 * milliseconds of both, of the reader alone, and the ratio.
 */
public final class ImportScale {
  private static final int TABLE = 500;
  private static final String[] FIRST = {"Ada", "Bo", "Cleo", "Dag", "Eli", "Fay", "Gus", "Hal"};
  private static final String[] SYLLABLES = {"ka", "lo", "mi", "ren", "tas", "vor", "ul", "bex"};

  private final Random random = new Random(7);
  private final Model model = ModelReader.model(SchemaFiles.of("schema"));
  private final Reader reader = new Reader(model);

  private record Store(EmbeddedNeo4j server, Graph graph, Ingest ingest) {}

  public static void main(String[] args) throws IOException {
    new ImportScale()
        .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  private void run(int entities, int sources, int articles) throws IOException {
    Store small = store(500, 200);
    Store large = store(entities, sources);
    List<Long> inSmall = new ArrayList<>();
    List<Long> inLarge = new ArrayList<>();
    List<Long> alone = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Document document = article(i);
      alone.add(time(() -> reader.read(document, List.of())));
      inSmall.add(time(() -> small.ingest().importer().importArticle(document)));
      inLarge.add(time(() -> large.ingest().importer().importArticle(document)));
    }
    System.out.printf(
        "| reader alone | 500 entities, 200 sources | %,d entities, %,d sources | ratio |%n",
        entities, sources);
    System.out.printf(
        "| %d ms | %d ms | %d ms | %.2f |%n",
        median(alone),
        median(inSmall),
        median(inLarge),
        1.0 * median(inLarge) / Math.max(1, median(inSmall)));
    for (Store store : List.of(small, large)) {
      store.graph().close();
      store.server().close();
    }
  }

  private static long time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Of the second half: the first warms up. */
  private static long median(List<Long> times) {
    List<Long> sorted = times.subList(times.size() / 2, times.size()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private Store store(int entities, int sources) throws IOException {
    EmbeddedNeo4j server = EmbeddedNeo4j.start(Files.createTempDirectory("import-scale"));
    Graph graph = server.graph(Graph.Limits.of(Duration.ofMinutes(30)));
    Constraints.create(graph, model);
    Ingest ingest = new Ingest(graph, model, null);
    long start = System.nanoTime();
    for (int from = 0; from < entities; from += TABLE) {
      StringBuilder table = new StringBuilder("id,name\n");
      for (int i = from; i < Math.min(entities, from + TABLE); i++) {
        table.append("p").append(i).append(',').append(name(i)).append('\n');
      }
      Path folder = Files.createTempDirectory("names");
      Path file = Files.writeString(folder.resolve("people.csv"), table);
      ingest.importer().importNames(List.of(SourceFile.of(file)));
      // Another table of this title would take its place.
      graph.write(tx -> tx.run("MATCH (s:Source {kind: 'NAMES'}) SET s.title = s.id", Map.of()));
    }
    for (int from = 0; from < sources; from += TABLE) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int i = from; i < Math.min(sources, from + TABLE); i++) {
        Document document = Document.of(prose(1_000_000 + i), about());
        rows.add(Map.of("id", document.id(), "text", document.text().toString()));
      }
      graph.write(
          tx ->
              tx.run(
                  """
                  UNWIND $rows AS row
                  CREATE (:Source {id: row.id, text: row.text, kind: 'ARTICLE',
                    importedAt: datetime()})
                  """,
                  Map.of("rows", rows)));
    }
    ingest.reindex();
    System.out.printf(
        "made %,d entities and %,d sources in %d s%n",
        entities, sources, (System.nanoTime() - start) / 1_000_000_000);
    return new Store(server, graph, ingest);
  }

  private static Document.About about() {
    return Document.About.unknown(SourceKind.ARTICLE);
  }

  private Document article(int number) {
    return Document.of(prose(number), about());
  }

  private static String name(int i) {
    StringBuilder last = new StringBuilder();
    for (int rest = i + 8; rest > 0; rest /= 8) {
      last.append(SYLLABLES[rest % 8]);
    }
    return FIRST[i % 8] + " " + Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }

  private String prose(int number) {
    String a = name(random.nextInt(500));
    String b = name(random.nextInt(500));
    List<String> sentences =
        Arrays.asList(
            a + " accused " + b + " of hiding report " + number + " on the harbour.",
            b + " said on Monday that the harbour of " + word() + " was " + word() + ".",
            "A lawyer for " + a + " told " + word() + " that the " + word() + " would stay.",
            "The council of " + word() + " meets in " + word() + " to hear " + b + " out.");
    return String.join(" ", sentences) + "\n";
  }

  private String word() {
    return name(random.nextInt(5_000)).split(" ")[1];
  }
}
