package dev.groundtrack.web.jobs;

import dev.groundtrack.ingest.job.ImportState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conditions on jobs, worked out as the states that fulfil them: there is nothing else to ask. */
final class ImportStateFilter {
  private ImportStateFilter() {}

  /** The states that a {@code where} lets through; all where there is none. */
  static Set<ImportState> states(@Nullable Map<String, ?> where) {
    Set<ImportState> states = EnumSet.noneOf(ImportState.class);
    for (ImportState state : ImportState.values()) {
      if (where == null || passes(where, state)) {
        states.add(state);
      }
    }
    return states;
  }

  private static boolean passes(Map<?, ?> where, ImportState state) {
    return is(where.get("state"), state)
        && all(where.get("AND"), part -> passes(part, state))
        && any(where.get("OR"), part -> passes(part, state))
        && !(where.get("NOT") instanceof Map<?, ?> not && passes(not, state));
  }

  private static boolean is(@Nullable Object filter, ImportState state) {
    return !(filter instanceof Map<?, ?> given)
        || (given.get("eq") == null || state.name().equals(given.get("eq")))
            && (!(given.get("in") instanceof List<?> names) || names.contains(state.name()));
  }

  private static boolean all(@Nullable Object parts, Predicate<Map<?, ?>> passes) {
    return !(parts instanceof List<?> list)
        || list.stream().allMatch(part -> passes.test((Map<?, ?>) part));
  }

  /** An empty condition asks nothing. */
  private static boolean any(@Nullable Object parts, Predicate<Map<?, ?>> passes) {
    return !(parts instanceof List<?> list)
        || list.isEmpty()
        || list.stream().anyMatch(part -> passes.test((Map<?, ?>) part));
  }
}
