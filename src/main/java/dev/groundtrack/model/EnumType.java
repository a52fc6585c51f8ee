package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An enum, with its values in the order of the schema. */
public record EnumType(String name, String description, Map<String, EnumType.Value> values) {
  /** One of its values, and the words of prose for it. */
  public record Value(String name, String description, Wording wording) {}

  public EnumType {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
