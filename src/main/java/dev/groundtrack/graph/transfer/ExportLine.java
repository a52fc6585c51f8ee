package dev.groundtrack.graph.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A line of an export. */
sealed interface ExportLine {
  record Node(List<String> labels, Map<String, Object> properties) implements ExportLine {
    String id() {
      return String.valueOf(properties.get("id"));
    }
  }

  record Edge(String type, String from, String to, Map<String, Object> properties)
      implements ExportLine {}

  /**
   * The last: of how much the file consists, and the SHA-256 of all bytes before this line.
   *
   * @param whole whether it is the whole graph, and not what a filter matched
   */
  record End(int format, long nodes, long edges, String sha256, boolean whole)
      implements ExportLine {}

  /** The key of the filter that a part of a graph was chosen by. */
  String PART = "where";

  JsonMapper JSON = JsonMapper.builder().build();

  TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  /**
   * @throws IllegalArgumentException with what is wrong with it
   */
  static ExportLine of(String line) {
    Map<String, Object> map;
    try {
      map = JSON.readValue(line, MAP);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is no JSON object", e);
    }
    if (map == null) {
      throw new IllegalArgumentException("is no JSON object");
    }
    Set<String> keys = map.keySet();
    if (keys.equals(Set.of("labels", "properties"))
        && map.get("labels") instanceof List<?> labels
        && map.get("properties") instanceof Map<?, ?> properties) {
      Node node = new Node(labels.stream().map(String::valueOf).toList(), texts(properties));
      if (!node.properties().containsKey("id")) {
        throw new IllegalArgumentException("is a node without an id");
      }
      return node;
    }
    if (keys.equals(Set.of("type", "from", "to", "properties"))
        && map.get("properties") instanceof Map<?, ?> properties) {
      return new Edge(
          String.valueOf(map.get("type")),
          String.valueOf(map.get("from")),
          String.valueOf(map.get("to")),
          texts(properties));
    }
    if (keys.equals(Set.of("end")) && map.get("end") instanceof Map<?, ?> end) {
      return new End(
          (int) number(end.get("format")),
          number(end.get("nodes")),
          number(end.get("edges")),
          String.valueOf(end.get("sha256")),
          !end.containsKey(PART));
    }
    throw new IllegalArgumentException(
        keys.contains("elementId") ? "is a node without an id" : "is neither a node nor an edge");
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : -1;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
