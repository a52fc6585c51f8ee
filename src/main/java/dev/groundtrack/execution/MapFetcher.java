package dev.groundtrack.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a field's value stands in the map that its parent is: nothing has to be fetched. */
public enum MapFetcher implements DataFetcher<Object> {
  /** What the database shaped stands under the key that the response has for it. */
  BY_KEY {
    @Override
    @Nullable Object fetch(Map<?, ?> parent, String key, String name) {
      return parent.get(key);
    }
  },
  BY_NAME {
    @Override
    @Nullable Object fetch(Map<?, ?> parent, String key, String name) {
      return parent.get(name);
    }
  },
  /** Of what was made here, such as a report or the info on a page, the field's name is the key. */
  BY_KEY_OR_NAME {
    @Override
    @Nullable Object fetch(Map<?, ?> parent, String key, String name) {
      return parent.containsKey(key) && !(parent instanceof NamedValues)
          ? parent.get(key)
          : parent.get(name);
    }
  };

  abstract @Nullable Object fetch(Map<?, ?> parent, String key, String name);

  @Override
  public @Nullable Object get(DataFetchingEnvironment env) {
    Map<?, ?> parent = Objects.requireNonNull(env.getSource());
    return fetch(parent, env.getField().getResultKey(), env.getField().getName());
  }
}
