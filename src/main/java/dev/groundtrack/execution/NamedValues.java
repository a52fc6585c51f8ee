package dev.groundtrack.execution;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that was made here, of a type that the database shapes elsewhere: its values stand by
 * the names of its fields, whatever the response calls them.
 */
public final class NamedValues extends AbstractMap<String, Object> {
  private final Map<String, Object> values;

  public NamedValues(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public @Nullable Object get(Object name) {
    return values.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
