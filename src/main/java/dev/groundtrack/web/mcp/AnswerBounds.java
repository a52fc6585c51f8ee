package dev.groundtrack.web.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large an answer may be, so that it does not fill an agent's memory: texts and lists are cut,
 * and {@code truncated} tells that something was.
 */
final class AnswerBounds {
  private static final int LONGEST_TEXT = 1_500;
  private static final int LONGEST_LIST = 50;
  private static final int LONGEST_LINES = 6_000;

  /** Of all texts together. */
  private static final int MOST = 60_000;

  private int left = MOST;
  private boolean cut;

  private AnswerBounds() {}

  static AgentTool.Answer bounded(AgentTool.Answer answer) {
    AnswerBounds bounds = new AnswerBounds();
    Map<String, Object> structured = bounds.map(answer.structured());
    if (bounds.cut) {
      structured.put("truncated", true);
    }
    return new AgentTool.Answer(structured, shortened(answer.text(), LONGEST_LINES));
  }

  private Map<String, Object> map(Map<?, ?> map) {
    Map<String, Object> bounded = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Object part = value(value);
          if (part != null) {
            bounded.put(String.valueOf(key), part);
          }
        });
    return bounded;
  }

  private List<Object> list(List<?> list) {
    List<Object> bounded = new ArrayList<>();
    for (Object each : list) {
      if (bounded.size() == LONGEST_LIST || left <= 0) {
        cut = true;
        break;
      }
      Object part = value(each);
      if (part != null) {
        bounded.add(part);
      }
    }
    return bounded;
  }

  private @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> list(list);
      case String text -> text(text);
      case null -> null;
      case Number number -> number;
      case Boolean flag -> flag;
      default -> String.valueOf(value);
    };
  }

  private String text(String text) {
    String bounded = shortened(text, LONGEST_TEXT);
    cut |= bounded.length() < text.length();
    left -= bounded.length();
    return bounded;
  }

  /** Never between the halves of a character. */
  private static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
  }
}
