package dev.groundtrack.ingest;

import dev.groundtrack.graph.Constraints;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long an import takes in a small store and in a large one, side by side: {@code ImportScale
 * ENTITIES SOURCES ARTICLES}. The small one has 500 entities and 200 sources. Prints the median in
 * milliseconds of both, of the reader alone, and the ratio.
 */
public final class ImportScale {
  private static final int TABLE = 500;
  private static final String CONSONANTS = "bdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** Two of them make a word that looks English. */
  private static final String[] ROOTS =
      ("wood stone field bridge water ward ship board house land light night side work wind bird "
              + "book cloth day door fire fish foot gate ground hand head horse ice iron key lock "
              + "man mark mill moon paper rain road room salt sand shop sky snow song star storm "
              + "sun table time town tree wall watch way week wheel yard")
          .split(" ");

  private final Random random = new Random(7);
  private final Model model = ModelReader.model(SchemaFiles.of("schema"));
  private final Reader reader = new Reader(model, LearntWeights.of(""));

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
      boolean smallFirst = i % 2 == 0;
      Store first = smallFirst ? small : large;
      Store second = smallFirst ? large : small;
      long one = time(() -> first.ingest().importer().importArticle(document));
      long other = time(() -> second.ingest().importer().importArticle(document));
      inSmall.add(smallFirst ? one : other);
      inLarge.add(smallFirst ? other : one);
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
    Ingest ingest = new Ingest(graph, model, LearntWeights.of(""), Duration.ofMinutes(5), null);
    long start = System.nanoTime();
    for (int from = 0; from < entities; from += TABLE) {
      people(graph, from, Math.min(entities, from + TABLE));
    }
    for (int from = 0; from < sources; from += TABLE) {
      articles(graph, from, Math.min(sources, from + TABLE));
    }
    ingest.reindex();
    System.out.printf(
        "made %,d entities and %,d sources in %d s%n",
        entities, sources, (System.nanoTime() - start) / 1_000_000_000);
    return new Store(server, graph, ingest);
  }

  /** As a table of names has them, but that all are written at once. */
  private static void people(Graph graph, int from, int to) {
    List<Map<String, String>> rows =
        IntStream.range(from, to).mapToObj(i -> Map.of("id", "p" + i, "name", name(i))).toList();
    graph.write(
        tx ->
            tx.run(
                """
                CREATE (source:Source {id: $id, title: $id, kind: 'NAMES', text: ''})
                WITH source UNWIND $rows AS row
                CREATE (source)<-[:STATED_IN]-(s:Statement {id: $id + row.id})
                CREATE (s)-[:DEFINES {id: row.id, name: row.name}]->(e:Entity:Person)
                SET e = row
                """,
                Map.of("id", "names" + from, "rows", rows)));
  }

  private void articles(Graph graph, int from, int to) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
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

  private static Document.About about() {
    return Document.About.unknown(SourceKind.ARTICLE);
  }

  private Document article(int number) {
    return Document.of(prose(number), about());
  }

  /** Another for each number, in no order. */
  private static String name(int i) {
    Random letters = new Random(31L * i + 7);
    return capital(word(letters, 2)) + " " + capital(word(letters, 3)) + word(letters, 1);
  }

  private static String word(Random letters, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(letters.nextInt(VOWELS.length())));
      word.append(letters.nextInt(3) == 0 ? "n" : "");
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Twelve sentences that have hardly three words in a row in common with another text's. */
  private String prose(int number) {
    String a = name(random.nextInt(500));
    String b = name(random.nextInt(500));
    StringBuilder text = new StringBuilder();
    text.append(a + " accused " + b + " of hiding " + noun() + " " + number + ".");
    text.append(" " + b + " said that the " + noun() + " would stay near " + noun() + ".");
    for (int i = 0; i < 5; i++) {
      text.append(" The old " + noun() + " met the " + noun() + " near a " + noun());
      text.append(", and it was " + noun() + " for the " + noun() + " who had " + noun() + ".");
      text.append(" " + a + " told them that " + noun() + " should have " + noun() + " by now.");
    }
    return text.append('\n').toString();
  }

  private String noun() {
    return ROOTS[random.nextInt(ROOTS.length)] + ROOTS[random.nextInt(ROOTS.length)];
  }
}
