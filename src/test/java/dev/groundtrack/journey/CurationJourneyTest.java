package dev.groundtrack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entities and relations written by hand: each rests on the words of a curation. */
class CurationJourneyTest {
  private static final String CREATE =
      """
      mutation {
        createPeople(
          input: [{name: "Jane Doe", aliases: ["J. Doe"], description: "An engineer.",
            heads: {connect: [{where: {node: {name: {eq: "NASA"}}}}]}}]
        ) {
          people { id name heads { name } }
          info { nodesCreated relationshipsCreated }
        }
      }
      """;
  private static final String EVIDENCE =
      """
      { relationsConnection(where: {type: {eq: HEADS}, object: {id: {eq: "nasa"}}}) { edges { node {
          polarity contested subject { name } object { name }
          evidence { text start end polarity about { name } source { id kind title text author } }
      } } } }
      """;

  private static RunningServer server;
  private static List<String> seeded;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    seeded = server.export();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  /** Whatever was curated can be taken out again, newest first, and nothing of it stays. */
  @AfterEach
  void takeOut() {
    server.removeCurations();
    assertThat(server.export()).isEqualTo(seeded);
  }

  @Test
  void whatIsWrittenLeadsDownToTheWordsOfACuration() {
    JsonNode made = server.data(CREATE).get("createPeople");
    assertThat(made.at("/people/0/heads/0/name").asString()).isEqualTo("NASA");
    assertThat(made.at("/info/nodesCreated").asInt()).isEqualTo(1);
    assertThat(made.at("/info/relationshipsCreated").asInt()).isEqualTo(1);

    JsonNode relation = server.data(EVIDENCE).at("/relationsConnection/edges/0/node");
    assertThat(relation.at("/subject/name").asString()).isEqualTo("Jane Doe");
    JsonNode evidence = relation.at("/evidence/0");
    assertThat(evidence.get("text").asString()).contains("Jane Doe", "HEADS", "NASA");
    assertThat(evidence.at("/source/kind").asString()).isEqualTo("CURATION");
    assertThat(evidence.at("/source/author").isNull()).isTrue();
    assertThat(evidence.get("about")).hasSize(2);
    String text = evidence.at("/source/text").asString();
    assertThat(text.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
        .isEqualTo(evidence.get("text").asString());
    assertThat(server.export()).isEqualTo(server.export()).isNotEqualTo(seeded);
    JsonNode mentions =
        server.data("{ entity(name: \"j. doe\") { name mentions { text source { kind } } } }");
    assertThat(mentions.at("/entity/mentions/0/text").asString()).isEqualTo("Jane Doe");
  }

  @Test
  void anEntityMadeInTheSameMutationIsFoundAndJoined() {
    JsonNode made =
        server
            .data(
                """
                mutation { createAgencies(input: [
                  {id: "acme", name: "Acme", kind: COMPANY, built: {create: [{node: {name: "Roadrunner", kind: PROBE}}]}}
                  {name: "Bcme", cooperatesWith: {connect: [{where: {node: {name: {eq: "Acme"}}}}]}}
                ]) { agencies { id name built { name ... on Spacecraft { kind } } cooperatesWith { name } }
                     info { nodesCreated relationshipsCreated } } }
                """)
            .get("createAgencies");
    assertThat(made.at("/agencies/0/built/0/name").asString()).isEqualTo("Roadrunner");
    assertThat(made.at("/agencies/0/cooperatesWith/0/name").asString()).isEqualTo("Bcme");
    assertThat(made.at("/agencies/1/cooperatesWith/0/name").asString()).isEqualTo("Acme");
    assertThat(made.at("/info/nodesCreated").asInt()).isEqualTo(3);
    assertThat(made.at("/info/relationshipsCreated").asInt()).isEqualTo(2);
  }

  @Test
  void theLatestCurationWinsOverTheRestAndGivesWayWhenItGoes() {
    server.data(update("description: {set: \"First.\"}, aliases: {push: [\"The Agency\"]}"));
    JsonNode second =
        server.data(update("description: {set: null}")).at("/updateAgencies/agencies/0");
    assertThat(second.get("description").isNull()).isTrue();
    assertThat(second.get("aliases").toString()).contains("The Agency");
    assertThat(
            server.data("{ entity(name: \"the agency\") { name } }").at("/entity/name").asString())
        .isEqualTo("NASA");

    remove("Curation", 1);

    JsonNode first = server.data("{ agencies(where: {id: {eq: \"nasa\"}}) { description } }");
    assertThat(first.at("/agencies/0/description").asString()).isEqualTo("First.");
  }

  @Test
  void aDisconnectedRelationIsContestedAndNoEdgeUntilItIsConnectedAgain() {
    String operates = "{ agencies(where: {id: {eq: \"nasa\"}}) { operates { id } } }";
    JsonNode parted =
        server.data(
            update(
                "operates: [{disconnect: [{where: {node: {id: {eq:"
                    + " \"international-space-station\"}}}}]}]"));
    assertThat(parted.at("/updateAgencies/info/relationshipsDeleted").asInt()).isEqualTo(1);
    assertThat(parted.at("/updateAgencies/agencies/0/operates")).isEmpty();
    JsonNode relation =
        server
            .data(
                """
                { relationsConnection(where: {type: {eq: OPERATES}, subject: {id: {eq: "nasa"}}}) {
                  edges { node { polarity contested evidence { polarity source { kind } } } } } }
                """)
            .at("/relationsConnection/edges/0/node");
    assertThat(relation.get("contested").asBoolean()).isTrue();
    assertThat(relation.get("evidence")).hasSize(2);

    server.data(
        update(
            "operates: [{connect: [{where: {node: {id: {eq:"
                + " \"international-space-station\"}}}}]}]"));
    assertThat(server.data(operates).at("/agencies/0/operates")).hasSize(1);
  }

  @Test
  void whatOthersSpeakOfIsNotDeletedAndTheyAreNamed() {
    JsonNode error =
        server
            .ask("mutation { deleteAgencies(where: {id: {eq: \"nasa\"}}) { nodesDeleted } }")
            .at("/errors/0");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    assertThat(error.get("message").asString()).contains("agencies", "NASA");
    assertThat(error.at("/extensions/remedy").asString()).contains("removeSource(id: ");
  }

  @Test
  void whatCurationsAloneSpeakOfIsDeletedWithItsLines() {
    server.data(CREATE);
    JsonNode gone =
        server
            .data(
                "mutation { deletePeople(where: {name: {eq: \"Jane Doe\"}}) { nodesDeleted"
                    + " relationshipsDeleted } }")
            .get("deletePeople");
    assertThat(gone.get("nodesDeleted").asInt()).isEqualTo(1);
    assertThat(gone.get("relationshipsDeleted").asInt()).isEqualTo(1);
    assertThat(server.export()).isEqualTo(seeded);
  }

  @Test
  void anUpsertCreatesWhatIsNotThereAndUpdatesWhatIs() {
    String upsert =
        """
        mutation { upsertAgencies(input: [{id: "nasa", description: "It flies."}, {id: "jaxa", name: "JAXA"}]) {
          created { id } updated { id name description } info { nodesCreated nodesUpdated } } }
        """;
    JsonNode done = server.data(upsert).get("upsertAgencies");
    assertThat(done.at("/created/0/id").asString()).isEqualTo("jaxa");
    assertThat(done.at("/updated/0/name").asString()).isEqualTo("NASA");
    assertThat(done.at("/updated/0/description").asString()).isEqualTo("It flies.");
    assertThat(server.data(upsert).at("/upsertAgencies/info/nodesUpdated").asInt()).isEqualTo(2);
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsWritten() {
    for (String mutation :
        List.of(
            "createAgencies(input: [{id: \"nasa\", name: \"Other\"}]) { agencies { id } }",
            "createPeople(input: [{name: \"Jane\", heads: {connect: [{where: {node: {id: {eq:"
                + " \"mir\"}}}}]}}]) { people { id } }",
            "createPeople(input: [{name: \"Jane\", heads: {create: [{node: {Spacecraft: {name:"
                + " \"X\"}}}]}}]) { people { id } }",
            "updateAgencies(where: {id: {eq: \"nasa\"}}, update: {name: {set: null}}) { agencies {"
                + " id } }",
            "upsertAgencies(input: [{id: \"none\", kind: COMPANY}]) { created { id } }",
            "updateAgencies(where: {id: {eq: \"nasa\"}}, update: {cooperatesWith: [{connect:"
                + " [{where: {node: {id: {eq: \"nasa\"}}}}]}]}) { agencies { id } }",
            "createAgencies(input: [{name: \"Jane\", kind: BAND}]) { agencies { id } }")) {
      JsonNode response = server.ask("mutation { " + mutation + " }");
      assertThat(response.get("errors")).as(mutation + response).isNotEmpty();
      assertThat(response.toString()).doesNotContain("INTERNAL_ERROR");
      assertThat(server.export()).isEqualTo(seeded);
    }
  }

  @Test
  void curatorsAtOnceWaitForOneAnother() throws Exception {
    String connect =
        "mutation ($name: String!) { createPeople(input: [{name: $name, memberOf: "
            + "{connect: [{where: {node: {id: {eq: \"nasa\"}}}}]}}]) { people { id } } }";
    List<Future<JsonNode>> done = new ArrayList<>();
    try (ExecutorService curators = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 8)
          .forEach(
              i ->
                  done.add(
                      curators.submit(() -> server.data(connect, Map.of("name", "Member " + i)))));
    }
    for (Future<JsonNode> each : done) {
      assertThat(each.get().at("/createPeople/people")).hasSize(1);
    }
    assertThat(
            server
                .data("{ agencies(where: {id: {eq: \"nasa\"}}) { members { name } } }")
                .at("/agencies/0/members"))
        .hasSize(8);
    assertThat(
            server
                .data("{ sources(where: {kind: {eq: CURATION}}) { title } }")
                .get("sources")
                .valueStream()
                .distinct())
        .hasSize(8);
  }

  private static String update(String changes) {
    return "mutation { updateAgencies(where: {id: {eq: \"nasa\"}}, update: {"
        + changes
        + "}) { agencies { name description aliases operates { id } } info { relationshipsDeleted }"
        + " } }";
  }

  /** Removes the newest but so many of the curations. */
  private static void remove(String title, int newest) {
    JsonNode sources =
        server
            .data(
                "{ sources(where: {kind: {eq: CURATION}}, sort: [{importedAt: DESC}]) { id title }"
                    + " }")
            .get("sources");
    assertThat(sources.get(newest - 1).get("title").asString()).startsWith(title);
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { source } }",
        Map.of("id", sources.get(newest - 1).get("id").asString()));
  }
}
