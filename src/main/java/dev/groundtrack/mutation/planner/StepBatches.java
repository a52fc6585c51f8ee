package dev.groundtrack.mutation.planner;

import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts neighbouring steps together that do the same to rows, and are followed by nothing. */
final class StepBatches {
  private StepBatches() {}

  static List<Step> of(List<Step> steps) {
    List<Step> batches = new ArrayList<>();
    for (Step step : steps) {
      Step last = batches.isEmpty() ? null : batches.getLast();
      if (last != null && fit(last, step)) {
        batches.set(batches.size() - 1, joined(last, step));
      } else {
        batches.add(step);
      }
    }
    return batches;
  }

  private static boolean fit(Step last, Step next) {
    boolean ofRows =
        switch (next.action()) {
          case Action.Create create -> true;
          case Action.CreateOver create -> true;
          case Action.CreateClaimed create -> true;
          case Action.Merge merge -> false;
          case Action.Find find -> false;
          case Action.FindOver find -> false;
          case Action.Only only -> false;
          case Action.Require require -> false;
          case Action.Alter alter -> false;
          case Action.AlterOver alter -> false;
          case Action.Connect connect -> false;
          case Action.Disconnect disconnect -> false;
          case Action.Remove remove -> false;
          case Action.Claim claim -> false;
          case Action.Deny deny -> false;
          case Action.Strike strike -> false;
        };
    return ofRows
        && last.action().equals(next.action())
        && last.then().isEmpty()
        && next.then().isEmpty();
  }

  private static Step joined(Step last, Step next) {
    List<@Nullable Object> rows = new ArrayList<>(rows(last));
    rows.addAll(rows(next));
    return new Step(last.place(), last.action(), List.of(rows), last.needed(), List.of());
  }

  private static List<?> rows(Step step) {
    return (List<?>) Objects.requireNonNull(step.values().getFirst());
  }
}
