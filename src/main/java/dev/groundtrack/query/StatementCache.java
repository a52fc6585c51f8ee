package dev.groundtrack.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/** The texts of what was compiled before; those that are seldom asked for go first. */
public final class StatementCache<T> {
  private static final int MOST = 1_000;

  private final LoadingCache<T, String> compiled;

  public StatementCache(Function<T, String> compile) {
    this.compiled = Caffeine.newBuilder().maximumSize(MOST).build(compile::apply);
  }

  public String statement(T plan) {
    return compiled.get(plan);
  }
}
