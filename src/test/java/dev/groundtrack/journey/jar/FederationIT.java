package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.JarProcess;
import dev.groundtrack.testing.NodeProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a subgraph: it composes with another, and a gateway asks both. */
class FederationIT {
  @Test
  void aGatewayAsksTheJarAndAnotherSubgraphAtOnce(@TempDir Path folder) throws IOException {
    try (JarProcess jar =
        AotCache.start(folder, "--groundtrack.seed=none", "--groundtrack.federation=true")) {
      String address = "http://127.0.0.1:" + jar.port() + "/graphql";
      assertThat(
              NodeProgram.in("federation")
                  .run(Duration.ofMinutes(5), Map.of(), "federation.mjs", address))
          .contains("ok the two subgraphs compose", "\n0 amiss");
    }
  }
}
