package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.NodeProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, held to what clients take for granted: GraphQL over HTTP, Relay, Apollo, graphql-ws. */
class StandardsIT {
  @TempDir private static Path folder;

  private static JarProcess jar;

  @BeforeAll
  static void start() throws IOException {
    jar = AotCache.start(folder, "--groundtrack.seed=none");
  }

  @AfterAll
  static void stop() {
    jar.close();
  }

  private static String told(String program, String script, String address) {
    return NodeProgram.in(program)
        .run(Duration.ofMinutes(5), Map.of(), script, "http://127.0.0.1:" + jar.port() + address);
  }

  @Test
  void everyAuditOfGraphQlOverHttpPasses() {
    assertThat(told("audit", "audit.mjs", "/graphql")).contains("61 audits, 0 amiss");
  }

  @Test
  void relaysRulesHoldAndAnAppsQueriesCompile() {
    assertThat(told("relay", "relay.mjs", "/graphql/schema"))
        .contains("4 rules", " 0 amiss", "relay-compiler made 6 artifacts");
  }

  @Test
  void apollosOwnLinksAskByHashAndInBatches() {
    assertThat(told("apollo", "apollo.mjs", "/graphql")).contains("\n0 amiss");
  }

  @Test
  void clientsOfTheProtocolsOfSubscriptionsAreToldInOrder() {
    assertThat(told("live", "live.mjs", "/graphql")).contains("\n0 amiss");
  }
}
