package dev.groundtrack.journey.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of entities is told type by type, whoever writes: imports, curations, judgements.
 */
@Timeout(120)
class NodeEventsTest {
  private static final String CREATED =
      """
      subscription ($where: PersonSubscriptionWhere, $since: String) {
        personCreated(where: $where, since: $since) {
          event timestamp cursor createdPerson { id name aliases description } } }
      """;
  private static final String UPDATED =
      """
      subscription { agencyUpdated(where: {name: {startsWith: "Harbour"}}) {
        event previousState { name description kind } updatedAgency { name description kind } } }
      """;
  private static final String DELETED =
      """
      subscription { personDeleted(where: {name: {contains: "Brandvold"}}) {
        event deletedPerson { full: name } } }
      """;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=names");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void removeWhatWasWritten() {
    server
        .data("{ sources(where: {kind: {in: [ARTICLE, CURATION]}}) { id } }")
        .at("/sources")
        .forEach(source -> remove(source.at("/id").asString()));
  }

  private static String source(String text) {
    return server
        .data(
            "mutation ($text: String!) { importText(input: {text: $text}) { source { id } } }",
            Map.of("text", text))
        .at("/importText/source/id")
        .asString();
  }

  private static void remove(String source) {
    server.data("mutation ($id: ID!) { removeSource(id: $id) { source } }", Map.of("id", source));
  }

  private static LiveClient listening(String query, Map<String, ?> variables) {
    LiveClient client = LiveClient.of(server).subscribe("a", query, variables);
    LiveJourneyTest.settle();
    return client;
  }

  private static JsonNode next(LiveClient client) {
    return client.next("next").at("/data").iterator().next();
  }

  @Test
  void whomAnImportIsTheFirstToNameIsToldAsNewAndAsGoneWithIt() throws IOException {
    try (LiveClient made = listening(CREATED, Map.of());
        LiveClient gone = listening(DELETED, Map.of())) {
      String id = source("Ingrid Brandvold, a minister, said Norway threatened Sweden.");
      JsonNode created = next(made);
      assertThat(created.at("/event").asString()).isEqualTo("CREATE");
      assertThat(created.at("/createdPerson/name").asString()).isEqualTo("Ingrid Brandvold");
      assertThat(created.at("/createdPerson/aliases").isArray()).isTrue();
      assertThat(created.at("/timestamp").asDouble()).isGreaterThan(1.6e12);
      remove(id);
      JsonNode deleted = next(gone);
      assertThat(deleted.at("/event").asString()).isEqualTo("DELETE");
      assertThat(deleted.at("/deletedPerson/full").asString()).isEqualTo("Ingrid Brandvold");
      assertThat(made.isSilent()).isTrue();
    }
  }

  @Test
  void whatACurationChangesIsToldWithWhatItWas() throws IOException {
    server.data(
        """
        mutation { createAgencies(input: [{name: "Harbour Board", kind: COMPANY}]) {
          agencies { id } } }
        """);
    try (LiveClient client = listening(UPDATED, Map.of())) {
      server.data(
          """
          mutation { updateAgencies(where: {name: {eq: "Harbour Board"}},
            update: {description: {set: "It runs a port."}, kind: {set: GOVERNMENT}}) {
              agencies { id } } }
          """);
      JsonNode event = next(client);
      assertThat(event.at("/event").asString()).isEqualTo("UPDATE");
      assertThat(event.at("/previousState").toString())
          .isEqualTo("{\"name\":\"Harbour Board\",\"description\":null,\"kind\":\"COMPANY\"}");
      assertThat(event.at("/updatedAgency/description").asString()).isEqualTo("It runs a port.");
      assertThat(event.at("/updatedAgency/kind").asString()).isEqualTo("GOVERNMENT");
      server.data(
          """
          mutation { updateAgencies(where: {name: {eq: "Harbour Board"}},
            update: {kind: {set: GOVERNMENT}}) { agencies { id } } }
          """);
      server.data(
          """
          mutation { updateAgencies(where: {name: {eq: "Harbour Board"}},
            update: {kind: {set: OTHER}}) { agencies { id } } }
          """);
      assertThat(next(client).at("/updatedAgency/kind").asString())
          .as("what stays as it is is not told")
          .isEqualTo("OTHER");
    }
  }

  @Test
  void theFilterIsOfValuesAndACursorBringsBackWhatWasMissed() throws IOException {
    Map<String, ?> some =
        Map.of(
            "where",
            Map.of(
                "OR",
                List.of(
                    Map.of("name", Map.of("endsWith", "Brandvold")),
                    Map.of("aliases", Map.of("includes", "nobody"))),
                "NOT",
                Map.of("name", Map.of("startsWith", "Ingrid"))));
    String cursor;
    try (LiveClient client = listening(CREATED, some)) {
      create("Ingrid Brandvold");
      create("Sigrid Brandvold");
      JsonNode told = next(client);
      assertThat(told.at("/createdPerson/name").asString()).isEqualTo("Sigrid Brandvold");
      cursor = told.at("/cursor").asString();
    }
    create("Astrid Brandvold");
    Map<String, Object> since = new LinkedHashMap<>(some);
    since.put("since", cursor);
    try (LiveClient back = LiveClient.of(server).subscribe("a", CREATED, since)) {
      assertThat(next(back).at("/createdPerson/name").asString()).isEqualTo("Astrid Brandvold");
    }
  }

  private static void create(String name) {
    server.data(
        "mutation ($name: String!) { createPeople(input: [{name: $name}]) { people { id } } }",
        Map.of("name", name));
  }

  @Test
  void whoIsJudgedToBeAnotherIsToldAsGoneAndTheOtherAsChanged() throws IOException {
    source("Ingrid Brandvold said Norway threatened Sweden.");
    source("Ingrid Brandvoldsen said Norway threatened Sweden.");
    JsonNode people =
        server.data(
            "{ people(where: {name: {startsWith: \"Ingrid\"}}, sort: {name: ASC}) { id } }");
    String updated =
        "subscription { personUpdated { previousState { aliases } updatedPerson { name aliases } }"
            + " }";
    try (LiveClient gone = listening(DELETED, Map.of());
        LiveClient changed = listening(updated, Map.of())) {
      String judgement =
          server
              .data(
                  "mutation ($keep: ID!, $same: ID!) { mergeEntities(input: {left: $keep, right:"
                      + " $same}) { judgement { id } } }",
                  Map.of(
                      "keep",
                      people.at("/people/0/id").asString(),
                      "same",
                      people.at("/people/1/id").asString()))
              .at("/mergeEntities/judgement/id")
              .asString();
      assertThat(next(gone).at("/event").asString()).isEqualTo("DELETE");
      JsonNode both = next(changed);
      assertThat(both.at("/previousState/aliases").size()).isZero();
      assertThat(
              List.of(
                  both.at("/updatedPerson/name").asString(),
                  both.at("/updatedPerson/aliases/0").asString()))
          .containsExactlyInAnyOrder("Ingrid Brandvold", "Ingrid Brandvoldsen");
      server.data(
          "mutation ($id: ID!) { undoJudgement(id: $id) { mentions } }", Map.of("id", judgement));
      assertThat(next(changed).at("/updatedPerson/aliases").size()).isZero();
    }
  }

  @Test
  void aStatementThatComesBackIsTold() throws IOException {
    source("Ingrid Brandvold said Norway threatened Sweden.");
    String statement =
        server
            .data("{ statements(where: {speaker: {name: {contains: \"Brandvold\"}}}) { id } }")
            .at("/statements/0/id")
            .asString();
    String rejection =
        server
            .data(
                "mutation ($id: ID!) { rejectEvidence(statement: $id) { id } }",
                Map.of("id", statement))
            .at("/rejectEvidence/id")
            .asString();
    String added = "subscription { statementAdded { kind statement { id } } }";
    try (LiveClient client = listening(added, Map.of())) {
      server.data(
          "mutation ($id: ID!) { undoJudgement(id: $id) { statements } }", Map.of("id", rejection));
      assertThat(next(client).at("/statement/id").asString()).isEqualTo(statement);
    }
  }
}
