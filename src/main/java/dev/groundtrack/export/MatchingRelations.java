package dev.groundtrack.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations that a filter matches, as the API matches them, a page at a time. */
@FunctionalInterface
public interface MatchingRelations {
  /**
   * A page of them.
   *
   * @param ids of relations
   * @param next what the page behind it comes after; none behind the last
   */
  record Page(List<String> ids, @Nullable String next) {
    public Page {
      ids = List.copyOf(ids);
    }
  }

  /**
   * The page after another, the first after none.
   *
   * @param where the API's filter of relations
   * @throws dev.groundtrack.problem.RefusedException if it is none
   */
  Page page(Map<String, ?> where, @Nullable String after);
}
