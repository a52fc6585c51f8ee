package dev.groundtrack.command;

import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells what came of each item: at a terminal a bar, with what failed above it; else a line each.
 */
final class ImportProgress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final PrintWriter log;
  private final @Nullable ProgressBar bar;
  private int total;
  private int told;

  private ImportProgress(PrintWriter log, int total, @Nullable ProgressBar bar) {
    this.log = log;
    this.total = total;
    this.bar = bar;
  }

  /**
   * @param total how many items there are at least
   */
  static ImportProgress of(PrintWriter log, int total) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal() && total > 1;
    return new ImportProgress(log, total, terminal ? bar(total) : null);
  }

  private static ProgressBar bar(int total) {
    return new ProgressBarBuilder()
        .setTaskName("import")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(WIDTH)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .build();
  }

  void tell(String name, String outcome) {
    told++;
    total = Math.max(total, told);
    if (bar == null || outcome.startsWith(ImportTally.FAILED)) {
      log.println(
          (bar == null ? "" : "\r") + "[%d/%d] %s: %s".formatted(told, total, name, outcome));
      log.flush();
    }
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(told);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
