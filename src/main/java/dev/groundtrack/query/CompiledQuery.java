package dev.groundtrack.query;

import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.BoundPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is ready to run. It gives one row with one column, {@link #COLUMN}.
 *
 * @param cypher constant for a shape of query
 */
public record CompiledQuery(BoundPlan planned, String cypher) {
  public static final String COLUMN = "value";

  /** Every value that the query gave. */
  public Map<String, @Nullable Object> parameters() {
    return CypherCompiler.parameters(planned.values());
  }

  /** The column's value in the shape of the response: maps by result key. */
  public @Nullable Object shape(@Nullable Object value) {
    return new ResponseShaper(planned.values()).shape(planned.plan(), value);
  }
}
