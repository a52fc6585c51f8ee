package dev.groundtrack.web.mcp;

import static dev.groundtrack.web.mcp.Selections.map;
import static dev.groundtrack.web.mcp.Selections.maps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A page of a connection as an agent gets it. */
final class Pages {
  private Pages() {}

  static List<? extends Map<?, ?>> nodes(Map<?, ?> page) {
    return maps(page.get("edges")).stream().map(edge -> map(edge.get("node"))).toList();
  }

  static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }

  /**
   * The page under a name, with how many there are in all, and where the next one begins.
   *
   * @param line what is told of each in a line
   */
  static AgentTool.Answer answer(
      String name,
      List<? extends Map<?, ?>> nodes,
      Map<?, ?> page,
      Function<Map<?, ?>, String> line) {
    Map<?, ?> info = map(page.get("pageInfo"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(name, nodes);
    answer.put("totalCount", page.get("totalCount"));
    boolean more = Boolean.TRUE.equals(info.get("hasNextPage"));
    if (more) {
      answer.put("nextCursor", info.get("endCursor"));
    }
    String head =
        "%d of %s %s%s"
            .formatted(
                nodes.size(),
                page.get("totalCount"),
                name,
                more ? "; more with after = nextCursor" : "");
    return new AgentTool.Answer(
        answer,
        head + nodes.stream().map(node -> "\n" + line.apply(node)).collect(Collectors.joining()));
  }
}
