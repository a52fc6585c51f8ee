package dev.groundtrack.query.plan;

import dev.groundtrack.model.Property;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a type, an interface or a union.
 *
 * @param labels each node bears those of one of them
 * @param types the concrete types with their labels; one for a type, several for an interface
 * @param key the property that tells one node from another, or {@link #ELEMENT_ID}
 */
public record Target(String name, List<Labels> labels, Map<String, Labels> types, String key) {
  /** Stands for a property where nodes have none that tells them apart. */
  public static final String ELEMENT_ID = "#";

  /** The key under which a node tells its element id; no field of GraphQL may be called so. */
  public static final String ELEMENT_KEY = "__elementId";

  /** The key under which a node tells a property by which it was asked for. */
  public static String keyOf(Property property) {
    return "__key_" + property.databaseName();
  }

  public Target {
    labels = List.copyOf(labels);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** The same nodes, asked by the name of an interface. */
  public Target as(String interfaceName) {
    return new Target(interfaceName, labels, types, key);
  }

  public boolean isAbstract() {
    return types.size() != 1 || !types.containsKey(name);
  }
}
