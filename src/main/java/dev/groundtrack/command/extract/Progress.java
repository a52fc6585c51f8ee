package dev.groundtrack.command.extract;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells on the console, every few seconds, how far the reading is. */
final class Progress {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter log;
  private final long start = System.nanoTime();
  private long told = start;
  private long documents;
  private long sentences;

  Progress(PrintWriter log) {
    this.log = log;
  }

  /** One more document is done. */
  void add(int sentencesRead) {
    documents++;
    sentences += sentencesRead;
    if (System.nanoTime() - told > EVERY.toNanos()) {
      told = System.nanoTime();
      tell();
    }
  }

  void end() {
    tell();
  }

  private void tell() {
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    log.printf(
        "%d documents read, %d sentences, %.0f a second%n",
        documents, sentences, sentences / seconds);
    log.flush();
  }
}
