package dev.groundtrack.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much a client has to load before it knows the API; {@code src/bench/peer/sizes.mjs} tells of
 * the peer's.
 */
class SchemaSizesTest {

  @ParameterizedTest
  @CsvSource({"five, 65", "eighty, 1024", "'', 400"})
  void theSchemaAsItIsServedIsSmall(String domain, int kibibytes) {
    String folder = domain.isEmpty() ? "" : "src/bench/peer/sizes/" + domain;
    try (RunningServer server =
        RunningServer.start("--groundtrack.schema=" + folder, "--groundtrack.seed=none")) {
      String sdl = server.get("/graphql/schema").body();
      assertThat(sdl).contains("type Query");
      assertThat(sdl.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(kibibytes * 1024);
    }
  }
}
