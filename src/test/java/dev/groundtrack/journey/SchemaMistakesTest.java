package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.testing.StderrCapture;
import dev.groundtrack.web.Server;
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
    String told = StderrCapture.by(this::start);
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
  void mistakesInAnIndexAreTold() throws IOException {
    write(
        "movies.graphqls",
        """
        type Movie @node @fulltext(indexes: [
          {indexName: "words", queryName: "byWords", fields: ["titel", "year"]}
          {indexName: "words", queryName: "movies", fields: ["title"]}
          {indexName: "more", fields: ["title"], analyzer: "english"}
        ]) {
          title: String!
          year: Int
        }
        """);
    assertThat(StderrCapture.by(this::start).lines())
        .contains(
            at(
                "movies.graphqls",
                1,
                "@fulltext names the unknown field \"titel\"; did you mean \"title\"?"),
            at(
                "movies.graphqls",
                1,
                "@fulltext names the field \"year\", which holds no text; there are title"),
            at(
                "movies.graphqls",
                1,
                "there are two indexes \"words\"; give one of them another indexName"),
            at(
                "movies.graphqls",
                1,
                "there are two queries \"movies\"; give one of them another queryName"),
            at(
                "movies.graphqls",
                1,
                "an index of @fulltext lacks its queryName; say queryName as well"),
            at(
                "movies.graphqls",
                1,
                "an index of @fulltext has no analyzer; there are fields, indexName, queryName"));
  }

  @Test
  void mistakesInAVectorIndexAreTold() throws IOException {
    write(
        "movies.graphqls",
        """
        type Movie @node @vector(indexes: [
          {indexName: "moods", queryName: "byMood", embeddingProperty: "title"}
          {indexName: "others", queryName: "byOther", embeddingProperty: "o", provider: OPEN_AI}
          {indexName: "none", queryName: "byNone"}
          {indexName: "flat", queryName: "byFlat", embeddingProperty: "f", dimensions: 0}
          {indexName: "own", queryName: "byOwn", embeddingProperty: "w", provider: LOCAL, dimensions: 3}
        ]) {
          title: String!
        }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "@vector names the field \"title\", which holds no vector; make it [Float!]",
            "the provider OPEN_AI is not asked from here; say provider: LOCAL",
            "an index of @vector lacks its embeddingProperty",
            "@vector has the dimensions 0; say how many numbers a vector has, from 1 to 4096",
            "@vector has 3 dimensions, and the model in this process makes 384");
  }

  @Test
  void whatCannotBeMetIsNotServedWithout() throws IOException {
    write(
        "movies.graphqls",
        """
        type Movie @node @authentication @limit(default: 5, max: 2) {
          title: String! @authorization(filter: [{where: {jwt: {roles: {includes: "admin"}}}}])
          rating: Float @customResolver(requires: "title")
          year: Int @searchable
          slug: String @populatedBy(callback: "slug", operations: [CREATE])
        }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "\"@populatedBy\" cannot be met by this server; say @default, @id or @timestamp",
            "\"@authentication\" cannot be met by this server; take it out if everybody",
            "\"@authorization\" cannot be met by this server",
            "\"@customResolver\" cannot be met by this server; say what the field is by @cypher");
    write(
        "movies.graphqls",
        """
        type Movie @node(labels: ["$jwt.role", "Movie"]) @limit(default: 5, max: 2) {
          title: String!
          year: Int @searchable
        }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "the label $jwt.role of \"Movie\" is not known here; say a label itself",
            "@limit has the default 5, more than its max 2; lower the default, or raise max",
            "@searchable stands at \"year\", which holds no text");
  }

  @Test
  void aFolderWithoutASchemaIsToldAsSuch() {
    assertThat(StderrCapture.by(this::start))
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
