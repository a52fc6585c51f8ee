package dev.groundtrack.web.operation;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jline.utils.Signals;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes all that runs when the process is asked to stop, and only then ends the JVM. Left to
 * itself the JVM starts every shutdown hook at once: that of ONNX Runtime then takes its
 * environment away from those who still read with it, and the process dies of a segmentation fault
 * instead of closing its store.
 */
public final class StopSignals {
  /** With their numbers, as POSIX has them. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  /** What is added to the number of the signal that ended a process, in its status. */
  private static final int SIGNALLED = 128;

  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private StopSignals() {}

  /** Has a signal close this first; a second one ends the process at once. */
  public static void close(ConfigurableApplicationContext context) {
    SIGNALS.forEach(
        (name, number) -> Signals.register(name, () -> stop(context, SIGNALLED + number)));
  }

  /**
   * Waits for the end of the process if it was asked to stop: whatever fails meanwhile fails
   * because all is being closed.
   */
  public static void awaitEnd() {
    while (STOPPING.get()) {
      LockSupport.park();
    }
  }

  /** No daemon, such as handlers of signals are: the JVM waits for it, and takes its status. */
  private static void stop(ConfigurableApplicationContext context, int status) {
    if (STOPPING.getAndSet(true)) {
      Runtime.getRuntime().halt(status);
    }
    Thread.ofPlatform()
        .name("stop")
        .daemon(false)
        .start(
            () -> {
              context.close();
              System.exit(status);
            });
  }
}
