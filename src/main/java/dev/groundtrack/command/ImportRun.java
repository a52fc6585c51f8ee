package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Imports what was named, some at a time, each time as one job, and tells of each item what came of
 * it, in their order.
 */
final class ImportRun {
  private static final int MOST_ITEMS = 100;
  private static final long MOST_BYTES = 16L << 20;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(2);

  private final ImportDestination destination;
  private final ImportProgress progress;
  private final ImportTally tally = new ImportTally();

  ImportRun(ImportDestination destination, ImportProgress progress) {
    this.destination = destination;
    this.progress = progress;
  }

  /**
   * Imports all; what came of it.
   *
   * @param request makes a job of what was read
   */
  ImportTally all(List<ImportSource> sources, Function<List<ImportInput>, ImportRequest> request) {
    List<String> names = new ArrayList<>();
    List<ImportInput> inputs = new ArrayList<>();
    long size = 0;
    for (ImportSource source : sources) {
      try {
        ImportInput input = source.read();
        names.add(source.name());
        inputs.add(input);
        size += input instanceof ImportInput.Upload upload ? upload.bytes().length : 0;
      } catch (RefusedException e) {
        progress.tell(source.name(), tally.refused(e.problems()));
      }
      boolean web = input(inputs) instanceof ImportInput.Web;
      if (web || inputs.size() >= MOST_ITEMS || size >= MOST_BYTES) {
        job(names, request.apply(inputs));
        names.clear();
        inputs.clear();
        size = 0;
      }
    }
    if (!inputs.isEmpty()) {
      job(names, request.apply(inputs));
    }
    return tally;
  }

  private static @Nullable ImportInput input(List<ImportInput> inputs) {
    return inputs.isEmpty() ? null : inputs.getLast();
  }

  private void job(List<String> names, ImportRequest request) {
    String job;
    try {
      job = started(request);
    } catch (RefusedException e) {
      names.forEach(name -> progress.tell(name, tally.refused(e.problems())));
      return;
    }
    String last = null;
    while (true) {
      boolean finished = destination.isFinished(job);
      List<ImportItem> items = destination.items(job, last);
      for (ImportItem item : items) {
        if (!item.state().isFinal()) {
          break;
        }
        progress.tell(name(item, names), told(item));
        last = item.id();
      }
      if (items.isEmpty() && finished) {
        return;
      }
      if (items.isEmpty() || !items.getFirst().state().isFinal()) {
        pause(PAUSE);
      }
    }
  }

  /** Waits as long as the queue is full. */
  private String started(ImportRequest request) {
    while (true) {
      try {
        return destination.start(request);
      } catch (RefusedException e) {
        Predicate<Problem> full = problem -> problem.place().equals(ImportDestination.QUEUE);
        if (e.problems().stream().noneMatch(full)) {
          throw e;
        }
        pause(LONG_PAUSE);
      }
    }
  }

  private String told(ImportItem item) {
    return switch (item.state()) {
      case FAILED -> tally.refused(item.problems());
      case CANCELLED ->
          tally.refused(List.of(new Problem(item.place(), "it was cancelled", "import it again")));
      case QUEUED, RUNNING, DONE ->
          tally.imported(
              new ImportReport(
                  String.valueOf(item.source()),
                  item.statements(),
                  item.relations(),
                  item.entities(),
                  item.alreadyKnown(),
                  item.problems()));
    };
  }

  /** As it was named here: items begin with the number of what they were found in. */
  private static String name(ImportItem item, List<String> names) {
    String[] ordinals = item.id().substring(item.id().indexOf('/') + 1).split("\\.", 2);
    String name = names.get(Integer.parseInt(ordinals[0]));
    return ordinals.length == 1 ? name : name + " (" + item.place() + ")";
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
