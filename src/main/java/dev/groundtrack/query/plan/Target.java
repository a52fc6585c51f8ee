package dev.groundtrack.query.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nodes of a type or interface.
 *
 * @param label that all of them bear
 * @param types the concrete types with their labels; one for a type, several for an interface
 * @param key the property that tells one node from another
 */
public record Target(String name, String label, Map<String, String> types, String key) {
  public Target {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  public boolean isAbstract() {
    return types.size() != 1 || !types.containsKey(name);
  }
}
