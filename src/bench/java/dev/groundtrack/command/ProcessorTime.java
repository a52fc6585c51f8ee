package dev.groundtrack.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The processor time of this process, in seconds, and what of it two sorts of threads took, as
 * Linux counts it in {@code /proc/self/task/<id>/stat} (proc(5): utime and stime, in hundredths of
 * a second).
 *
 * @param all of all threads, the database's among them
 * @param compiling the JIT compilers', which is done once in the life of a server
 * @param collecting the garbage collector's
 */
record ProcessorTime(double all, double compiling, double collecting) {
  private static final double NANOS = 1e9;
  private static final double TICKS = 100;
  private static final int USER_TIME = 11;

  static ProcessorTime now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new ProcessorTime(
        system.getProcessCpuTime() / NANOS, of("C[12] Compiler.*"), of("(GC Thread|G1 ).*"));
  }

  /** Of the threads whose names match. */
  private static double of(String names) {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads.mapToLong(thread -> ticks(thread, names)).sum() / TICKS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ticks(Path thread, String names) {
    String stat;
    try {
      stat = Files.readString(thread.resolve("stat"));
    } catch (IOException e) {
      return 0; // it ended meanwhile
    }
    int end = stat.lastIndexOf(')');
    String[] figures = stat.substring(end + 2).split(" ");
    return stat.substring(stat.indexOf('(') + 1, end).matches(names)
        ? Long.parseLong(figures[USER_TIME]) + Long.parseLong(figures[USER_TIME + 1])
        : 0;
  }

  ProcessorTime since(ProcessorTime before) {
    return new ProcessorTime(
        all - before.all, compiling - before.compiling, collecting - before.collecting);
  }

  /** What it would take a process that has compiled what it runs. */
  double settled() {
    return all - compiling;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s of processor time (%.1f compiling, %.1f collecting)",
        all,
        compiling,
        collecting);
  }
}
