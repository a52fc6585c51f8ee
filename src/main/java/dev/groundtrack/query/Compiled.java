package dev.groundtrack.query;

import dev.groundtrack.query.plan.Plan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is ready to run. It gives one row with one column, {@link #COLUMN}.
 *
 * @param cypher constant for a shape of query
 * @param parameters every value that the query gave
 */
public record Compiled(Plan plan, String cypher, Map<String, @Nullable Object> parameters) {
  public static final String COLUMN = "value";

  public Compiled {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** The column's value in the shape of the response: maps by result key. */
  public @Nullable Object shape(@Nullable Object value) {
    return Shape.of(plan, value);
  }
}
