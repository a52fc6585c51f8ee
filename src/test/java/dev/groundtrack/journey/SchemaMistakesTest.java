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
        type Movie @node @limit(default: 5, max: 2) {
          title: String!
          rating: Float @customResolver(requires: "title")
          year: Int @searchable
          slug: String @populatedBy(callback: "slug", operations: [CREATE])
        }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "\"@populatedBy\" cannot be met by this server; say @default, @id or @timestamp",
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
  void mistakesInWhatIsAskedOfCallersAreTold() throws IOException {
    write(
        "notes.graphqls",
        """
        type JWT @jwt { roles: [String!]! @jwtClaim }
        interface Named @authentication { name: String! }
        type User implements Named @node @authentication(operations: [READ, WRITE], jwt: {rolls: {eq: "a"}}) {
          name: String!
          posts: [Post!]! @relationship(type: "WROTE", direction: OUT) @authentication
        }
        type Post @node @authorization(
          filter: [{operations: [CREATE], wher: {node: {title: {eq: "a"}}}}]
          validate: [{where: {nod: {title: {eq: "a"}}}}]
          check: []
        ) {
          title: String!
          words: Int
        }
        type Query @authorization(filter: []) { all: Int @cypher(statement: "RETURN 1 AS n", columnName: "n") }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "notes.graphqls:1 @jwtClaim lacks its path",
            "notes.graphqls:2 @authentication stands at \"Named\", whose values are no nodes",
            "notes.graphqls:3 @authentication has no WRITE in operations",
            "notes.graphqls:3 there is no claim \"rolls\"; did you mean \"roles\"?",
            "notes.graphqls:5 @authentication stands at the field \"posts\"; put it at the type"
                + " that the relationship leads to",
            "a rule of @authorization has CREATE, which it cannot hold for",
            "a rule in filter of @authorization has no wher; did you mean \"where\"?",
            "in a rule of @authorization there is nod; write where: {node: {…}, jwt: {…}}",
            "directive \"@authorization\" has no argument \"check\"",
            "@authorization stands at the type Query");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void rulesThatAskNodesForWhatTheyHaveNotAreTold() throws IOException {
    write(
        "notes.graphqls",
        """
        type User @node { name: String! }
        type Post @node @authorization(filter: [
          {where: {node: {titel: {eq: "$jwt.sub"}}}}
          {where: {node: {title: {equals: "a"}}}}
          {where: {node: {words: {eq: "$jwt.sub"}}}}
          {where: {node: {words: {gt: "many"}}}}
          {where: {node: {title: {eq: "$context.user"}}}}
          {where: {node: {authors: {name: {eq: "a"}}}}}
          {where: {node: {authors: {some: {nam: {eq: "a"}}}}}}
        ]) {
          title: String!
          words: Int
          authors: [User!]! @relationship(type: "WROTE", direction: IN)
        }
        """);
    assertThat(StderrCapture.by(this::start).lines())
        .contains(
            at(
                "notes.graphqls",
                3,
                "a rule asks for \"titel\", which no node can be filtered by; did you mean"
                    + " \"title\"?"))
        .anyMatch(line -> line.contains(":4 a rule compares \"title\" by \"equals\""))
        .anyMatch(line -> line.contains(":5 a rule compares \"words\", a Int, with the claim"))
        .anyMatch(line -> line.contains(":6 a rule compares \"words\" with many, which is no Int"))
        .anyMatch(
            line -> line.contains(":7 a rule takes \"$context.user\", and there is no context"))
        .anyMatch(line -> line.contains(":8 a rule asks for \"name\" of several nodes"))
        .anyMatch(line -> line.contains(":9 a rule asks for \"nam\""));
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void whereARuleCannotBeHeldTheServerDoesNotStart() throws IOException {
    write(
        "notes.graphqls",
        """
        type Post @node @subscription @authorization(filter: [{where: {node: {title: {eq: "$jwt.sub"}}}}]) {
          title: String! @searchable
        }
        type Note @node @subscription(events: [CREATED, DELETED])
          @subscriptionsAuthorization(filter: [{events: [CREATED], where: {node: {text: {eq: "$jwt.sub"}}}}]) {
          text: String! @authorization(filter: [{where: {jwt: {sub: {eq: "ada"}}}}])
        }
        """);
    assertThat(StderrCapture.by(this::start))
        .contains(
            "the subscriptions of \"Post\" would tell what @authorization hides; say by"
                + " @subscriptionsAuthorization",
            "\"Post\" is found by search, which cannot hold @authorization",
            "the subscriptions of \"Note\" would tell what @authorization hides");
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
