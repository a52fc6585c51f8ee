package dev.groundtrack.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Texts of which no vector can be made are passed over; all others get theirs. */
@Timeout(180)
class TextsWithoutVectorsTest {
  private static final String MATHEMATICAL = "𝐍𝐀𝐒𝐀 𝐬𝐚𝐢𝐝 ".repeat(500);
  private static final String UNREADABLE = "\u0001\u0002\u200B\uFFFD".repeat(500);
  private static final SentenceModel SENTENCES = new SentenceModel();

  private static OpenStore store;
  private static NodeEmbedder vectors;

  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  @BeforeAll
  static void open(@TempDir Path folder) {
    store =
        Server.open(
            "--groundtrack.seed=none",
            "--groundtrack.embeddings=false",
            "--groundtrack.data=" + folder);
    Model model = ModelReader.model(SchemaFiles.of(""));
    vectors = new NodeEmbedder(store.graph(), model, SENTENCES);
  }

  @BeforeEach
  void clear() {
    write("MATCH (s:Source) DETACH DELETE s", Map.of());
  }

  @BeforeEach
  void listen() {
    told.start();
    log().addAppender(told);
  }

  @AfterEach
  void listenNoMore() {
    log().detachAppender(told);
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(NodeEmbedder.class);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u200B\u200B", "\u0001\u0002", "\uFFFD", "\uD83D"})
  void aTextWithNothingToReadHasNone(String text) {
    assertThat(SENTENCES.vector(text)).isEmpty();
    assertThat(SENTENCES.vectors(List.of("Orbit.", text, "Moon.")))
        .map(Optional::isPresent)
        .containsExactly(true, false, true);
  }

  @Test
  void aLongTextIsNeverCutWithinACharacter() {
    for (int shift = 0; shift < 3; shift++) {
      String text = " ".repeat(shift) + MATHEMATICAL;
      assertThat(SENTENCES.vector(text)).hasValueSatisfying(v -> assertThat(v).hasSize(384));
    }
    assertThat(SENTENCES.vector("𝐍".repeat(5_000))).isPresent();
  }

  @Test
  void oneAmongManyIsPassedOverOnce() {
    title("odd", UNREADABLE);
    for (int i = 0; i < 40; i++) {
      title("even" + i, "Orbit " + i);
    }
    assertThat(vectors.complete()).isEqualTo(40);
    assertThat(withVectors()).hasSize(40).doesNotContain("odd");
    assertThat(vectors.complete()).isZero();
    assertThat(told.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("Source odd")
        .doesNotContain("\uFFFD");

    title("odd", "The odd one is readable now.");
    assertThat(vectors.complete()).isEqualTo(1);
    assertThat(withVectors()).contains("odd");

    title("odd", UNREADABLE);
    assertThat(vectors.complete()).isZero();
    assertThat(withVectors()).hasSize(40).doesNotContain("odd");
  }

  @Test
  void nodesThatGoMeanwhileAreNoFailure() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 400; i++) {
                    title("brief", "Brief " + i);
                    remove("brief");
                  }
                  done.countDown();
                });
    while (done.getCount() > 0) {
      vectors.complete();
    }
    writer.join();
    assertThat(withVectors()).doesNotContain("brief");
  }

  private static void title(String id, String title) {
    write("MERGE (s:Source {id: $id}) SET s.title = $title", Map.of("id", id, "title", title));
  }

  private static void remove(String id) {
    write("MATCH (s:Source {id: $id}) DETACH DELETE s", Map.of("id", id));
  }

  private static void write(String cypher, Map<String, Object> parameters) {
    store.graph().write(tx -> tx.run(cypher, parameters));
  }

  private static List<String> withVectors() {
    Graph graph = store.graph();
    List<Row> rows =
        graph.read(
            tx ->
                tx.run(
                    "MATCH (s:Source) WHERE s.groundtrackVector IS NOT NULL RETURN s.id AS id",
                    Map.of()));
    return rows.stream().map(row -> row.text("id")).toList();
  }
}
