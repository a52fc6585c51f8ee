package dev.groundtrack.web.access;

import dev.groundtrack.access.Action;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A root field that is no part of the generated API, with the action that it is.
 *
 * @param <T> what it fetches
 */
public record ActingFetcher<T>(Action action, DataFetcher<T> fetcher) implements DataFetcher<T> {
  @Override
  public @Nullable T get(DataFetchingEnvironment env) throws Exception {
    return fetcher.get(env);
  }
}
