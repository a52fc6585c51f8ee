package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What several entity types have in common.
 *
 * @param offer the root fields that it has
 */
public record InterfaceType(
    String name,
    String plural,
    String description,
    Set<String> implementations,
    Map<String, Property> fields,
    Map<String, Relationship> relationships,
    RootFieldOptions offer) {
  public InterfaceType {
    implementations = Collections.unmodifiableSet(new LinkedHashSet<>(implementations));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    relationships = Collections.unmodifiableMap(new LinkedHashMap<>(relationships));
  }
}
