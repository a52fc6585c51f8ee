package dev.groundtrack.journey.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.NodeProgram;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asked what {@code @neo4j/graphql} is asked, on the same graph, we answer and write the same. */
class PeerIT {
  private static String told(String... script) {
    return NodeProgram.in("peer")
        .run(
            Duration.ofMinutes(20),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "GROUNDTRACK_CLASS_PATH",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))),
            script);
  }

  /** Every other one; {@code node compare.mjs} asks them all. */
  @Test
  void operationsAreAnsweredAsThePeerAnswersThem() {
    assertThat(told("compare.mjs", "--every", "2"))
        .containsPattern("[1-9]\\d\\d operations, 0 differ");
  }

  @Test
  void mutationsWriteAndGiveBackWhatThePeersDo() {
    assertThat(told("compare-writes.mjs")).containsPattern("[1-9]\\d\\d mutations, 0 differ");
  }

  @Test
  void rulesHoldForCallersAsAtThePeer() {
    assertThat(told("compare-access.mjs"))
        .containsPattern("[1-9]\\d\\d answers, 0 of them different");
  }

  @Test
  void typesAreNamedInThePluralAsThePeerNamesThem() {
    assertThat(told("plurals.mjs")).contains("nouns: 0 of").contains("type names: 0 of");
  }
}
