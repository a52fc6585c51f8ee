package dev.groundtrack.graph.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A source is marked only when all servers had the time to hear of it. */
class MarkedSourcesTest {
  private static final Duration TIME = Duration.ofMillis(300);

  @Test
  void aPermitThatIsLeftFromSomethingElseDoesNotCutTheWaitShort() {
    LockSupport.unpark(Thread.currentThread());
    assertThat(rested()).isGreaterThanOrEqualTo(TIME);
  }

  @Test
  void anInterruptionDoesNotCutTheWaitShortAndIsNotLost() {
    Thread.currentThread().interrupt();
    Duration rested = rested();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(rested).isGreaterThanOrEqualTo(TIME);
  }

  private static Duration rested() {
    long started = System.nanoTime();
    MarkedSources.rest(TIME);
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
