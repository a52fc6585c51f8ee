package dev.groundtrack.web.jobs;

import dev.groundtrack.problem.RefusedException;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a connection whose nodes are ordered by their ids.
 *
 * @param usual how many nodes there are on one, unless more are asked for
 * @param most how many may be asked for
 */
record ConnectionPages(int usual, int most) {
  /**
   * A page that is asked for.
   *
   * @param after the id of the node that it begins behind
   */
  record Page(int first, @Nullable String after) {
    /**
     * The page as clients see it.
     *
     * @param found its nodes, and one more if there are more
     */
    <T> Map<String, Object> connection(
        List<T> found, Function<T, String> id, Function<T, Map<String, @Nullable Object>> node) {
      List<Map<String, Object>> edges =
          found.stream()
              .limit(first)
              .map(
                  one -> {
                    Map<String, Object> edge = new LinkedHashMap<>();
                    edge.put("cursor", encode(id.apply(one)));
                    edge.put("node", node.apply(one));
                    return edge;
                  })
              .toList();
      Map<String, @Nullable Object> info = new LinkedHashMap<>();
      info.put("hasNextPage", found.size() > first);
      info.put("hasPreviousPage", after != null);
      info.put("startCursor", edges.isEmpty() ? null : edges.getFirst().get("cursor"));
      info.put("endCursor", edges.isEmpty() ? null : edges.getLast().get("cursor"));
      Map<String, Object> connection = new LinkedHashMap<>();
      connection.put("edges", edges);
      connection.put("pageInfo", info);
      return connection;
    }
  }

  /**
   * The page that a field's arguments ask for.
   *
   * @throws RefusedException if there is no such page
   */
  Page page(DataFetchingEnvironment env, String field) {
    Integer first = env.getArgument("first");
    if (first != null && (first < 0 || first > most)) {
      throw RefusedException.of(
          field + "(first:)",
          field + "(first:) is " + first,
          "give a number from 0 to " + most + ", and go on from endCursor with after");
    }
    String after = env.getArgument("after");
    return new Page(first == null ? usual : first, after == null ? null : decode(after, field));
  }

  private static String encode(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor, String field) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedException.of(
          field + "(after:)",
          field + "(after:) is no cursor of it",
          "take one that pageInfo { endCursor } gives");
    }
  }
}
