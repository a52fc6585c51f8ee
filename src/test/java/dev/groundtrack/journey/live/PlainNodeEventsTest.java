package dev.groundtrack.journey.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Without evidence, too, subscriptions tell of what mutations do, as they do at the peer. */
@Timeout(120)
class PlainNodeEventsTest {
  private static final String SDL =
      """
      extend schema @subscription
      type Ship @node {
        id: ID! @id @unique
        code: String! @unique
        name: String! @alias(property: "title")
        tons: Int
        worth: BigInt
        built: Date
        seen: DateTime
        voyage: Duration
        berth: Point
        flags: [String!]
        note: String @selectable(onRead: false)
        crew: [Sailor!]! @relationship(type: "SERVES_ON", direction: IN)
      }
      type Sailor @node @subscription(events: [CREATED, DELETED]) { name: String! }
      type Buoy @node @subscription(events: []) { name: String! }
      """;
  private static final String ALL =
      "id code name tons worth built seen voyage berth { longitude latitude } flags";
  private static final String UPDATED =
      "subscription { shipUpdated { previousState { name tons } updatedShip { name tons } } }";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("ships.graphqls"), SDL);
    server = RunningServer.start("--groundtrack.schema=" + folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void empty() {
    server.data("mutation { deleteShips { nodesDeleted } deleteSailors { nodesDeleted } }");
  }

  private static LiveClient listening(String query) {
    LiveClient client = LiveClient.of(server).subscribe("a", query, Map.of());
    LiveJourneyTest.settle();
    return client;
  }

  private static JsonNode next(LiveClient client) {
    return client.next("next").at("/data").iterator().next();
  }

  private static final String AURORA =
      """
      mutation { createShips(input: [{code: "A1", name: "Aurora", tons: 900, worth: "9007199254740993",
        built: "1990-07-03", seen: "2020-01-02T03:04:05Z", voyage: "P1M2DT3H", flags: ["NO", "SE"],
        berth: {longitude: 10.75, latitude: 59.9}, crew: {create: [{node: {name: "Ada"}}]}}]) {
          ships { id } } }
      """;

  @Test
  void aNewNodeIsToldWithAllItsValuesAndSoIsOneNestedInIt() throws IOException {
    try (LiveClient ships =
            listening("subscription { shipCreated { createdShip { " + ALL + " } } }");
        LiveClient sailors =
            listening("subscription { sailorCreated { event createdSailor { name } } }")) {
      server.data(AURORA);
      JsonNode ship = next(ships).at("/createdShip");
      assertThat(ship.at("/name").asString()).isEqualTo("Aurora");
      assertThat(ship.at("/worth").asString()).isEqualTo("9007199254740993");
      assertThat(ship.at("/seen").asString()).isEqualTo("2020-01-02T03:04:05.000Z");
      assertThat(ship.at("/built").asString()).isEqualTo("1990-07-03");
      assertThat(ship.at("/voyage").asString()).isEqualTo("P1M2DT3H");
      assertThat(ship.at("/berth/longitude").asDouble()).isEqualTo(10.75);
      assertThat(ship.at("/flags/1").asString()).isEqualTo("SE");
      assertThat(next(sailors).at("/createdSailor/name").asString()).isEqualTo("Ada");
    }
  }

  @Test
  void changesByUpdateAndUpsertAreToldOnceAnOperationAndDeletionsAsTheyWere() throws IOException {
    server.data(AURORA);
    try (LiveClient changed = listening(UPDATED);
        LiveClient gone = listening("subscription { shipDeleted { deletedShip { name tons } } }")) {
      server.data(
          "mutation { updateShips(update: {tons: {add: 1}, name: {set: \"Aurora II\"}}) {"
              + " ships { id } } }");
      assertThat(next(changed).toString())
          .isEqualTo(
              "{\"previousState\":{\"name\":\"Aurora\",\"tons\":900},"
                  + "\"updatedShip\":{\"name\":\"Aurora II\",\"tons\":901}}");
      server.data(
          "mutation { upsertShips(input: [{code: \"A1\", name: \"Aurora\"}]) { created { id } } }");
      assertThat(next(changed).at("/updatedShip/name").asString()).isEqualTo("Aurora");
      server.data("mutation { deleteShips { nodesDeleted } }");
      assertThat(next(gone).at("/deletedShip").toString())
          .isEqualTo("{\"name\":\"Aurora\",\"tons\":901}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {tons: {gte: 900, lt: 901}}                                          | true
          {tons: {in: [1, 2]}}                                                 | false
          {worth: {eq: "9007199254740993"}}                                    | true
          {worth: {gt: "9007199254740993"}}                                    | false
          {built: {lt: "1990-07-04"}}                                          | true
          {seen: {eq: "2020-01-02T04:04:05+01:00"}}                            | true
          {voyage: {eq: "P1M2DT180M"}}                                         | true
          {voyage: {gt: "P2M"}}                                                | false
          {flags: {includes: "SE"}}                                            | true
          {flags: {eq: ["SE", "NO"]}}                                          | false
          {berth: {distance: {from: {longitude: 10.7, latitude: 59.9}, lt: 9000}}} | true
          {berth: {distance: {from: {longitude: 10.7, latitude: 59.9}, lt: 900}}}  | false
          {note: {eq: null}}                                                   | true
          {NOT: {note: {eq: "x"}}}                                             | false
          {OR: [{note: {eq: "x"}}, {name: {startsWith: "Aur"}}]}               | true
          {name: {endsWith: "II"}, AND: [{tons: {gt: 1}}]}                     | false
          """)
  void filtersMeanWhatTheyMeanInQueries(String where, boolean passes) throws IOException {
    String subscription =
        "subscription { shipCreated(where: OR) { createdShip { code } } }"
            .replace("OR", "{OR: [" + where + ", {code: {eq: \"last\"}}]}");
    try (LiveClient client = listening(subscription)) {
      server.data(AURORA);
      server.data(
          "mutation { createShips(input: [{code: \"last\", name: \"L\"}]) { ships { id } } }");
      assertThat(next(client).at("/createdShip/code").asString()).isEqualTo(passes ? "A1" : "last");
      String query = "{ ships(where: {code: {eq: \"A1\"}, AND: [" + where + "]}) { code } }";
      assertThat(server.data(query).at("/ships").toString())
          .as("the query")
          .isEqualTo(passes ? "[{\"code\":\"A1\"}]" : "[]");
    }
  }

  @Test
  void theSchemaSaysOfWhatThereAreEvents() {
    String sdl = server.get("/graphql/schema").body();
    assertThat(sdl)
        .contains("sailorCreated(", "sailorDeleted(", "shipUpdated(")
        .doesNotContain("sailorUpdated", "buoyCreated")
        .doesNotContainPattern("type ShipEventPayload \\{[^}]*note");
  }
}
