package dev.groundtrack.web.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent gave; its schema has been checked.
 *
 * @param context of the call
 */
record ToolArguments(McpTransportContext context, Map<String, Object> values) {
  /** How many of a list come, unless it is said. */
  static final int PAGE = 20;

  @Nullable String text(String name) {
    return (String) values.get(name);
  }

  String needed(String name) {
    return (String) Objects.requireNonNull(values.get(name), name);
  }

  @Nullable Object value(String name) {
    return values.get(name);
  }

  int first() {
    return values.get("first") instanceof Number number ? number.intValue() : PAGE;
  }

  /** The variables of a page, and a filter. */
  Map<String, Object> page(Map<String, ?> where) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("first", first());
    if (text("after") instanceof String after && !after.isEmpty()) {
      variables.put("after", after);
    }
    variables.put("where", where);
    return variables;
  }
}
