package dev.groundtrack.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of what was compiled before; those not asked for longest go first. */
public final class StatementCache<T> {
  private static final int MOST = 1_000;

  private final Function<T, String> compile;
  private final Map<T, String> compiled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<T, String> eldest) {
          return size() > MOST;
        }
      };

  public StatementCache(Function<T, String> compile) {
    this.compile = compile;
  }

  public String statement(T plan) {
    String known = known(plan);
    if (known != null) {
      return known;
    }
    String text = compile.apply(plan);
    synchronized (compiled) {
      compiled.put(plan, text);
    }
    return text;
  }

  private @Nullable String known(T plan) {
    synchronized (compiled) {
      return compiled.get(plan);
    }
  }
}
