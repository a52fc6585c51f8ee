package dev.groundtrack.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands one after another, as somebody at a console would give them. */
class CommandJourneyTest {
  private static final String NAMES = "--groundtrack.seed=src/test/resources/golden/graph";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Test
  void articlesGoInThroughAServerThenIntoTheStoreAndTheGraphComesOut() throws IOException {
    String data = "--groundtrack.data=" + folder.resolve("data");
    Path articles = articles();
    List<String> served;
    try (RunningServer server = RunningServer.start(NAMES, data)) {
      String address = server.address("").toString();
      Console told = Console.run("import", articles, "--server", address);
      assertThat(told.status()).isEqualTo(1);
      assertThat(told.err())
          .contains("[1/3] " + articles.resolve("empty.txt") + ": not imported: the text is empty")
          .containsPattern("\\[2/3] .*good.txt: [1-9]\\d* statements, \\d+ relations")
          .contains("[3/3]", "not in English, it seems, but in German");
      assertThat(told.out()).startsWith("1 of 3 files imported: ").contains("0 already known, 2");

      Console again = Console.run("import", OwnArticle.FILE, "--server", address);
      assertThat(again.status()).isZero();
      assertThat(again.err()).contains("already known");
      assertThat(again.out()).contains("0 statements, 0 relations, 0 entities are new; 1 already");

      Console locked = Console.run("export", data);
      assertThat(locked.status()).isEqualTo(1);
      assertThat(locked.err())
          .contains("in use by process " + ProcessHandle.current().pid(), "--server")
          .doesNotContain("\tat ");
      served = server.export();
    }
    assertThat(exported(data)).isEqualTo(served);

    Console own =
        Console.run(
            "import", articles.resolve("good.txt"), NAMES, data, "--published-on", "2022-03-06");
    assertThat(own.status()).isZero();
    assertThat(own.err()).contains("already known");
    assertThat(exported(data)).isEqualTo(served);
  }

  private Path articles() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(OwnArticle.FILE, articles.resolve("good.txt"));
    Files.writeString(articles.resolve("empty.txt"), "\n");
    Files.writeString(
        articles.resolve("zuletzt.txt"),
        "Die Raumfahrtbehörde drohte damit, die Zusammenarbeit auf der Raumstation zu beenden.");
    return articles;
  }

  private List<String> exported(String data) throws IOException {
    Path out = folder.resolve("graph.jsonl");
    assertThat(Console.run("export", data, "--out", out).status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getLast()).startsWith("{\"end\":");
    return lines.subList(0, lines.size() - 1);
  }

  @Test
  void whatIsNoProseIsRefusedWithItsFormatAndNothingIsWritten() throws IOException {
    String data = "--groundtrack.data=" + folder.resolve("data");
    Path files = Files.createDirectory(folder.resolve("files"));
    Path pdf =
        Files.writeString(files.resolve("a.txt"), "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n");
    Path csv = Files.writeString(files.resolve("b.txt"), "id,name\n1,Ida Berglund\n2,Olle Fors\n");
    Path image =
        Files.write(files.resolve("c.txt"), new byte[] {'G', 'I', 'F', '8', '9', 'a', 0, 1});
    Path old = Files.write(files.resolve("d.txt"), new byte[] {0, 1, 2, (byte) 0xFF, 0, 3});
    Console told = Console.run("import", files, "--groundtrack.seed=none", data);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains(pdf + ": not imported: the PDF is cut off or damaged", "get the whole file")
        .contains(csv + ": not imported: is a table (CSV), which takes a mapping")
        .contains(image + ": not imported: is an image (GIF), not prose")
        .contains(old + ": not imported: ")
        .doesNotContain("Exception");
    assertThat(told.out()).startsWith("0 of 4 files imported");
    Console export = Console.run("import", graph(data), "--groundtrack.seed=none", data);
    assertThat(export.status()).isEqualTo(1);
    assertThat(exported(data)).isEmpty();
  }

  private Path graph(String data) throws IOException {
    return Files.writeString(
        folder.resolve("export.txt"),
        "{\"node\":\"Agency\",\"id\":\"x\"}\n{\"node\":\"Agency\",\"id\":\"y\"}\n");
  }

  @Test
  void aSeedWithWhatIsNoProseIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("seed/articles"));
    Files.writeString(articles.resolve("a.txt"), "Ida Berglund said that Petrel would fly.\n");
    Files.writeString(
        articles.resolve("b.txt"), "<html><body><p>Petrel flies.</p></body></html>\n");
    Files.write(articles.resolve("c.txt"), "Zo\u00EB said so.".getBytes(ISO_8859_1));
    String data = "--groundtrack.data=" + folder.resolve("data");
    String seed = "--groundtrack.seed=" + folder.resolve("seed");
    Console told = Console.run("import", OwnArticle.FILE, seed, data);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("c.txt is not text in UTF-8").doesNotContain("Exception");
    Files.delete(articles.resolve("c.txt"));
    Console again = Console.run("import", OwnArticle.FILE, seed, data);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("b.txt is HTML, not prose").doesNotContain("Exception");
    assertThat(exported(data)).isEmpty();
  }

  @Test
  void whatIsNoProseIsRefusedWithoutADatabaseToo() throws IOException {
    Path in = folder.resolve("docs.jsonl");
    Path out = folder.resolve("facts.jsonl");
    Files.write(
        in, List.of("{\"id\": \"a\", \"text\": \"<html><body>Petrel flies.</body></html>\"}"));
    Console told = Console.run("extract", "--in", in, "--out", out);
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err()).contains("docs.jsonl:1 the text is HTML, not prose; copy the text");
    assertThat(Files.readAllLines(out)).isEmpty();
    Files.delete(out);
    Files.writeString(in, "id,text\n1,Petrel flies.\n");
    Console table = Console.run("extract", "--in", in, "--out", out);
    assertThat(table.status()).isEqualTo(1);
    assertThat(table.err()).contains("docs.jsonl is a table (CSV), not JSON lines");
    assertThat(out).doesNotExist();
  }

  @Test
  void documentsAreReadWithoutADatabase() throws IOException {
    Path in = folder.resolve("docs.jsonl");
    Path out = folder.resolve("facts.jsonl");
    String text = "\uFEFFNews.\r\n\r\n🚀 Elon Musk said that SpaceX would help NASA.";
    Files.write(
        in,
        List.of(
            JSON.writeValueAsString(JSON.createObjectNode().put("id", "a").put("text", text)),
            "{\"id\": \"b\"}",
            "nonsense"));
    Console told = Console.run("extract", "--in", in, "--out", out, "--explain");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err())
        .contains("docs.jsonl:2 has no string \"text\"", "docs.jsonl:3 is not JSON");
    assertThat(Files.readAllLines(out)).hasSize(1);
    JsonNode facts = JSON.readTree(Files.readString(out));
    JsonNode statement = facts.at("/statements/0");
    assertThat(cut(text, statement.get("source"))).isEqualTo("Elon Musk");
    assertThat(cut(text, statement.get("cue"))).isEqualTo("said");
    assertThat(cut(text, statement.at("/content/0"))).contains("SpaceX would help NASA");
    assertThat(statement.at("/explain/rule").asString()).isNotBlank();
  }

  private static String cut(String text, JsonNode span) {
    int from = text.offsetByCodePoints(0, span.get("start").asInt());
    int to = text.offsetByCodePoints(0, span.get("end").asInt());
    return text.substring(from, to);
  }
}
