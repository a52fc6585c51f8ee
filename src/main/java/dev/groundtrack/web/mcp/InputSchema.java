package dev.groundtrack.web.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema of a tool's arguments, in the making; whatever it does not name is refused. */
final class InputSchema {
  static final int MOST = 50;

  private static final int LONGEST = 1_000;

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  InputSchema text(String name, String description) {
    return text(name, description, LONGEST);
  }

  InputSchema text(String name, String description, int longest) {
    Map<String, Object> schema = typed("string", description);
    schema.put("maxLength", longest);
    properties.put(name, schema);
    return this;
  }

  InputSchema needed(String name, String description) {
    required.add(name);
    Map<String, Object> schema = typed("string", description);
    schema.put("minLength", 1);
    schema.put("maxLength", LONGEST);
    properties.put(name, schema);
    return this;
  }

  InputSchema neededText(String name, String description, int longest) {
    required.add(name);
    return text(name, description, longest);
  }

  InputSchema day(String name, String description) {
    Map<String, Object> schema = typed("string", description + " (YYYY-MM-DD)");
    schema.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    properties.put(name, schema);
    return this;
  }

  InputSchema flag(String name, String description) {
    properties.put(name, typed("boolean", description));
    return this;
  }

  InputSchema oneOf(String name, String description, Collection<String> values) {
    Map<String, Object> schema = typed("string", description);
    schema.put("enum", List.copyOf(values));
    properties.put(name, schema);
    return this;
  }

  InputSchema number(String name, String description, int most) {
    Map<String, Object> schema = typed("integer", description + ", at most " + most);
    schema.put("minimum", 1);
    schema.put("maximum", most);
    properties.put(name, schema);
    return this;
  }

  /** How many, and behind which. */
  InputSchema paged() {
    return number(
            "first", "How many are wanted, " + ToolArguments.PAGE + " unless it is said", MOST)
        .text("after", "The nextCursor of the page before");
  }

  private static Map<String, Object> typed(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }

  Map<String, Object> map() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }
}
