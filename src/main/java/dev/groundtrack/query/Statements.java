package dev.groundtrack.query;

import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of plans that were compiled before; those not asked for longest go first. */
final class Statements {
  private static final int MOST = 1_000;

  private final Map<Plan, String> compiled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Plan, String> eldest) {
          return size() > MOST;
        }
      };

  String of(Plan plan) {
    String known = known(plan);
    if (known != null) {
      return known;
    }
    String text = CypherCompiler.compile(plan);
    synchronized (compiled) {
      compiled.put(plan, text);
    }
    return text;
  }

  private @Nullable String known(Plan plan) {
    synchronized (compiled) {
      return compiled.get(plan);
    }
  }
}
