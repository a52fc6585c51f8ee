package dev.groundtrack.command;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/** What a stretch of work takes: processor time, time by the clock and the most heap in use. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private final ProcessorTime processor = ProcessorTime.now();
  private final long clock = System.nanoTime();

  private Stopwatch() {}

  static Stopwatch start() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    return new Stopwatch();
  }

  /**
   * @param clock in seconds
   * @param heap in bytes, the sum of the most that each part of the heap held, garbage among it
   */
  record Times(ProcessorTime processor, double clock, long heap) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s, %.1f s by the clock", processor, clock);
    }
  }

  Times times() {
    double seconds = (System.nanoTime() - clock) / NANOS;
    long heap = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return new Times(ProcessorTime.now().since(processor), seconds, heap);
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
