package dev.groundtrack.export;

import dev.groundtrack.problem.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which relations an export is of, as a filter of the API says. */
record RelationFilter(Map<String, ?> where, MatchingRelations matching) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};
  private static final String EXAMPLE =
      "give an object as the API's filter of relations takes it, such as {\"contested\": {\"eq\":"
          + " true}}";

  /**
   * Reads a filter, and asks it once, so that a mistake is told before anything is written.
   *
   * @throws RefusedException if it is none
   */
  static RelationFilter of(String json, MatchingRelations matching) {
    RelationFilter filter = new RelationFilter(object(json), matching);
    RefusedException.at("where", () -> filter.matching.page(filter.where, null).ids().isEmpty());
    return filter;
  }

  private static Map<String, Object> object(String json) {
    try {
      Map<String, Object> read = JSON.readValue(json, OBJECT);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      throw RefusedException.of(
          "where", "The filter is no JSON object: " + e.getOriginalMessage(), EXAMPLE);
    }
    throw RefusedException.of("where", "The filter is no JSON object", EXAMPLE);
  }

  /** Hands over the ids of what matches, in the same order each time, a page at a time. */
  void forEachPage(Consumer<List<String>> sink) {
    String after = null;
    do {
      MatchingRelations.Page page = matching.page(where, after);
      if (!page.ids().isEmpty()) {
        sink.accept(page.ids());
      }
      after = page.next();
    } while (after != null);
  }
}
