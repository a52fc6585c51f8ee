package dev.groundtrack.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Golden;
import dev.groundtrack.testing.RunningServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a mutation where edges rest on evidence: its plan, the Cypher of its steps, what
 * it gives back, and what of the graph of {@code golden/graph} is then new or gone.
 */
class CurationGoldenTest {
  private static RunningServer server;
  private static List<String> before;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    before = server.export();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @AfterEach
  void takeOut() {
    server.removeCurations();
    assertThat(server.export()).isEqualTo(before);
  }

  static Stream<Golden> cases() {
    return Golden.of("curation");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMutationIsPlannedCompiledAndCurated(Golden golden) {
    WriteGolden.check(server, golden);
    golden.expect("graph.diff", difference(server.export()));
  }

  /**
   * Lines with the sign of what became of them; keys and numbers that no two runs share are not
   * told.
   */
  private static String difference(List<String> after) {
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "-" + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+" + line))
        .map(line -> line.replaceAll("[0-9a-f]{16,64}", "hash"))
        .map(line -> line.replaceAll("Curation \\d+", "Curation n"))
        .map(line -> line.replaceAll("\"curation\":\\d+", "\"curation\":n"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
