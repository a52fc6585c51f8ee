package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.problem.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where imports go. */
sealed interface ImportDestination extends AutoCloseable
    permits ServerDestination, StoreDestination {
  /** The place of the problem that the queue is full, which passes. */
  String QUEUE = "queue";

  /**
   * Begins an import; the id of its job.
   *
   * @throws RefusedException if it is not taken
   */
  String start(ImportRequest request);

  /** Whether nothing of a job is left to do. */
  boolean isFinished(String job);

  /**
   * Items of a job in their order.
   *
   * @param after the id of the item that the first comes after
   */
  List<ImportItem> items(String job, @Nullable String after);

  @Override
  void close();
}
