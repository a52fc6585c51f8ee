package dev.groundtrack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that no table has are of what the text around them tells. */
class LearntNamesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT =
      "Tamsin Rook reached the station Petrelle on Sunday aboard Lanner-4. Lanner-4, a cargo ship"
          + " that Corrigan Yards built in Cork, had been launched a day before by Vexley Rockets."
          + " Vexley Rockets said that the Skyfall Treaty allowed it. Rook, who will live aboard"
          + " Petrelle until spring, thanked Corrigan Yards. The Earth, she said, was blue.";

  private static final String NUMBERED =
      "Japan launched the satellites Wren-9, Marten-B and Ibis-2A in March. Boeing built Halyard-3"
          + " and Tern-12. ESA had lost Quill-IV in mid-2024. Two Under-20 teams watched.";

  @TempDir Path folder;

  private Map<String, String> typesByName(String... more) throws IOException {
    return typesByName(TEXT, more);
  }

  private Map<String, String> typesByName(String text, String[] more) throws IOException {
    Path in = folder.resolve("docs.jsonl");
    Path out = folder.resolve("facts.jsonl");
    Files.writeString(
        in, JSON.writeValueAsString(JSON.createObjectNode().put("id", "a").put("text", text)));
    List<Object> call = new ArrayList<>(List.of("extract", "--in", in, "--out", out));
    call.addAll(List.of(more));
    assertThat(Console.run(call.toArray()).status()).isZero();
    Map<String, String> types = new TreeMap<>();
    for (JsonNode entity : JSON.readTree(Files.readString(out)).path("entities")) {
      types.put(entity.path("name").asString(), entity.path("type").asString());
    }
    return types;
  }

  @Test
  void aCraftAndAFirmAreToldFromPeople() throws IOException {
    assertThat(typesByName())
        .containsEntry("Tamsin Rook", "Person")
        .containsEntry("Lanner-4", "Spacecraft")
        .containsEntry("Petrelle", "Spacecraft")
        .containsEntry("Corrigan Yards", "Agency")
        .containsEntry("Vexley Rockets", "Agency")
        .doesNotContainKeys("Skyfall Treaty", "Earth");
  }

  @Test
  void withoutTheEncoderOnlyTheWordBesideANameTells() throws IOException {
    assertThat(typesByName("--groundtrack.encoder=false"))
        .containsEntry("Petrelle", "Spacecraft")
        .doesNotContainEntry("Lanner-4", "Spacecraft");
  }

  @Test
  void aNumberIsPartOfAName() throws IOException {
    for (String encoder : List.of("true", "false")) {
      assertThat(typesByName(NUMBERED, new String[] {"--groundtrack.encoder=" + encoder}))
          .containsEntry("Wren-9", "Spacecraft")
          .containsEntry("Marten-B", "Spacecraft")
          .containsEntry("Ibis-2A", "Spacecraft")
          .doesNotContainKeys("Wren", "Marten", "Ibis", "Halyard", "Tern", "Quill", "Under-20");
    }
  }

  @Test
  void whatElseFliesIsNoSpacecraft() throws IOException {
    String text =
        "Russia sent Tu-95 bombers. Iran fired Fateh-110 missiles at Israel, and the Corven-7"
            + " fighter jet was lost. Corven-7 was new.";
    assertThat(typesByName(text, new String[0])).doesNotContainValue("Spacecraft");
  }
}
