package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields that are stored on something else: an object embedded in a node (a span), or the
 * properties of a relationship.
 */
public record ValueType(String name, String description, Map<String, Property> fields) {
  public ValueType {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
