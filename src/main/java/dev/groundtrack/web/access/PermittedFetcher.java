package dev.groundtrack.web.access;

import dev.groundtrack.access.Permission;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A root field that is no part of the generated API, with the permission that it takes.
 *
 * @param <T> what it fetches
 */
public record PermittedFetcher<T>(Permission permission, DataFetcher<T> fetcher)
    implements DataFetcher<T> {
  @Override
  public @Nullable T get(DataFetchingEnvironment env) throws Exception {
    return fetcher.get(env);
  }
}
