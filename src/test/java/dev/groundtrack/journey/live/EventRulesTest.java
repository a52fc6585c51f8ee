package dev.groundtrack.journey.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who is told of what becomes of nodes, as {@code @subscriptionsAuthorization} says. */
@Timeout(120)
class EventRulesTest {
  private static final String SDL =
      """
      type JWT @jwt { name: String }
      type Alarm @node @subscription
        @authorization(filter: [{operations: [READ], where: {node: {owner: {eq: "$jwt.name"}}}}])
        @subscriptionsAuthorization(filter: [{where: {node: {owner: {eq: "$jwt.name"}}}}]) {
        owner: String!
        text: String! @authentication(operations: [READ], jwt: {name: {in: ["ada", "ben"]}})
      }
      type Bell @node @subscription @authentication(operations: [SUBSCRIBE]) { text: String! }
      """;
  private static final String CREATED = "subscription { alarmCreated { createdAlarm { %s } } }";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("alarms.graphqls"), SDL);
    server = RunningServer.start("--groundtrack.schema=" + folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static LiveClient of(String name) {
    String key =
        server.bean(ApiKeys.class).create(new ApiKey.Grant(name, Role.READER), null).secret();
    LiveClient client = LiveClient.connect(server, Map.of("Authorization", "Bearer " + key));
    client.send("{\"type\": \"connection_init\"}");
    client.next("connection_ack");
    return client;
  }

  private static JsonNode next(LiveClient client) {
    return client.next("next").at("/data").iterator().next();
  }

  @Test
  void everybodyIsToldOfTheirOwn() throws IOException {
    LiveClient ada = of("ada").subscribe("a", CREATED.formatted("owner"), Map.of());
    LiveClient ben = of("ben").subscribe("a", CREATED.formatted("owner text"), Map.of());
    LiveJourneyTest.settle();
    server.data(
        "mutation { createAlarms(input: [{owner: \"ada\", text: \"1\"}, {owner: \"ben\", text:"
            + " \"2\"}]) { info { nodesCreated } } }");
    assertThat(next(ada).at("/createdAlarm/owner").asString()).isEqualTo("ada");
    assertThat(next(ben).at("/createdAlarm/text").asString()).isEqualTo("2");
    ada.close();
    ben.close();
  }

  @Test
  void anUpdateIsToldToThoseAloneWhoMayBeToldOfBothStates() throws IOException {
    server.data(
        "mutation { createAlarms(input: [{owner: \"cas\", text: \"1\"}]) { info { nodesCreated } }"
            + " }");
    LiveClient cas =
        of("cas")
            .subscribe("a", "subscription { alarmUpdated { updatedAlarm { owner } } }", Map.of());
    LiveJourneyTest.settle();
    server.data(
        "mutation { updateAlarms(where: {owner: {eq: \"cas\"}}, update: {text: {set: \"2\"}}) {"
            + " info { nodesCreated } } }");
    server.data(
        "mutation { updateAlarms(where: {owner: {eq: \"cas\"}}, update: {owner: {set: \"dee\"}}) {"
            + " info { nodesCreated } } }");
    server.data(
        "mutation { createAlarms(input: [{owner: \"cas\", text: \"3\"}]) { info { nodesCreated } }"
            + " }");
    server.data(
        "mutation { updateAlarms(where: {owner: {eq: \"cas\"}}, update: {text: {set: \"4\"}}) {"
            + " info { nodesCreated } } }");
    assertThat(next(cas).at("/updatedAlarm/owner").asString()).isEqualTo("cas");
    assertThat(next(cas).at("/updatedAlarm/owner").asString()).isEqualTo("cas");
    cas.close();
  }

  @Test
  void whatTakesSomebodyWhoSaidWhoTheyAreIsToldToNoOther() throws IOException {
    LiveClient nobody =
        LiveClient.of(server).subscribe("a", "subscription { bellCreated { event } }", Map.of());
    assertThat(nobody.message().toString()).contains("Unauthenticated", "UNAUTHENTICATED");
    LiveClient eve = of("eve").subscribe("a", CREATED.formatted("text"), Map.of());
    assertThat(eve.message().toString()).contains("Unauthenticated");
    nobody.close();
    eve.close();
  }
}
