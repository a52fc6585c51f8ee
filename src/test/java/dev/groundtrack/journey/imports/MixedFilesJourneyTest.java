package dev.groundtrack.journey.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.command.Groundtrack;
import dev.groundtrack.testing.ImportClient;
import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of many formats, uploaded together, and as a folder on the command line. */
class MixedFilesJourneyTest {
  @TempDir private Path folder;

  @Test
  void filesOfManyFormatsBecomeTheSameSourcesByUploadAndByTheCommandLine() throws IOException {
    List<String> uploaded;
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none")) {
      ImportClient client = ImportClient.of(server);
      JsonNode job = client.finished(client.uploaded(MixedFiles.all(), Map.of()));
      assertThat(job.get("state").asString()).as(job.toPrettyString()).isEqualTo("DONE");
      assertThat(texts(job.at("/items/edges"), "/node/place"))
          .containsExactly(
              "a-note.txt",
              "b-page.html",
              "c-mail.eml",
              "d-print.pdf",
              "e-parcel.zip!/flights/0.txt",
              "e-parcel.zip!/flights/1.txt",
              "f-table.csv");
      assertThat(texts(job.at("/items/edges"), "/node/state"))
          .containsExactly("DONE", "DONE", "DONE", "DONE", "DONE", "DONE", "FAILED");
      assertThat(job.at("/problems/0/what").asString()).contains("takes a mapping");
      uploaded = sources(server);
      assertThat(uploaded).hasSize(6).anyMatch(text -> text.contains(MixedFiles.article(3_003)));
      JsonNode mail = server.data("{ sources { title author publishedOn } }");
      assertThat(mail.get("sources").valueStream())
          .anySatisfy(
              source -> {
                assertThat(source.get("title").asString()).isEqualTo("A letter from the pad");
                assertThat(source.get("author").asString()).isEqualTo("Rita Moll");
                assertThat(source.get("publishedOn").asString()).isEqualTo("2026-02-02");
              });
    }

    String data = "--groundtrack.data=" + folder.resolve("data");
    Path files = Files.createDirectory(folder.resolve("files"));
    for (Map.Entry<String, byte[]> file : MixedFiles.all().entrySet()) {
      Files.write(files.resolve(file.getKey()), file.getValue());
    }
    int told = Groundtrack.run("import", files.toString(), "--groundtrack.seed=none", data);
    assertThat(told).as("the table is not imported").isEqualTo(1);
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none", data)) {
      assertThat(sources(server)).isEqualTo(uploaded);
    }
  }

  private static List<String> sources(RunningServer server) {
    return texts(server.data("{ sources(sort: {id: ASC}) { text } }").get("sources"), "/text");
  }

  private static List<String> texts(JsonNode list, String path) {
    return list.valueStream().map(one -> one.at(path).asString()).toList();
  }
}
