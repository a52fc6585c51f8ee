package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMistakesTest {
  @TempDir private Path folder;

  @Test
  void everyMistakeInEveryFileIsToldBeforeAnythingIsOpened() throws IOException {
    write(
        "fleet.graphqls",
        """
        type Spacecraft @node @plurral(value: "spacecraft") {
          name: Strng!
          launchedOn: Date
        }
        """);
    write(
        "people.graphql",
        """
        type Person @node {
          name: String!

          commands: [Spacecaft!]! @relationship(type: "COMMANDS", direction: OUT)
        }
        """);
    String told = ToldOnStderr.by(this::start);
    assertThat(told.lines())
        .contains(
            at("fleet.graphqls", 1, "directive \"@plurral\" is unknown; did you mean \"plural\"?"),
            at(
                "fleet.graphqls",
                2,
                "field \"name\" points to unknown type \"Strng\"; did you mean \"String\"?"),
            at(
                "people.graphql",
                4,
                "relation \"commands\" points to unknown type \"Spacecaft\"; did you mean"
                    + " \"Spacecraft\"?"));
    assertThat(told).doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aFolderWithoutASchemaIsToldAsSuch() {
    assertThat(ToldOnStderr.by(this::start))
        .contains("there is no *.graphqls file in this folder", "groundtrack.schema");
  }

  private void start() {
    assertThatThrownBy(
            () ->
                Server.open(
                    "--groundtrack.schema=" + folder,
                    "--groundtrack.data=" + folder.resolve("data")))
        .isInstanceOf(Server.NotStarted.class);
  }

  private void write(String file, String sdl) throws IOException {
    Files.writeString(folder.resolve(file), sdl);
  }

  private String at(String file, int line, String what) {
    return folder.resolve(file) + ":" + line + " " + what;
  }
}
