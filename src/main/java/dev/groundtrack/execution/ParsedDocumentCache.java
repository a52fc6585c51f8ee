package dev.groundtrack.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents that were parsed and validated before; those that are seldom asked for go first. */
public final class ParsedDocumentCache implements PreparsedDocumentProvider {
  private static final int MOST = 1_000;
  private static final int LONGEST = 20_000;

  private final Cache<String, PreparsedDocumentEntry> parsed;

  /**
   * @param meters where it tells how often it has what is asked for
   */
  public ParsedDocumentCache(MeterRegistry meters) {
    parsed =
        CaffeineCacheMetrics.monitor(
            meters, Caffeine.newBuilder().maximumSize(MOST).recordStats().build(), "documents");
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    PreparsedDocumentEntry known = parsed.getIfPresent(input.getQuery());
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    PreparsedDocumentEntry entry = parse.apply(input);
    if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
      parsed.put(input.getQuery(), entry);
    }
    return CompletableFuture.completedFuture(entry);
  }
}
