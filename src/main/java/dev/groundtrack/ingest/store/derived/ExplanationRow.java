package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.graph.Row;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An explanation as it is embedded in a node or an edge; spans are parallel lists. */
public final class ExplanationRow {
  static final String PREFIX = "explain_";

  private ExplanationRow() {}

  public static Map<String, Object> properties(Explanation explanation, Text text) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(PREFIX + "rule", explanation.rule());
    put(row, "schema", explanation.schema());
    put(row, "wording", explanation.wording());
    List<Span> words = explanation.words();
    row.put(PREFIX + "words_start", words.stream().map(Span::start).toList());
    row.put(PREFIX + "words_end", words.stream().map(Span::end).toList());
    row.put(PREFIX + "words_text", words.stream().map(text::cut).toList());
    row.put(PREFIX + "path", explanation.path());
    row.put(PREFIX + "factuality", explanation.factuality());
    row.put(PREFIX + "scores", explanation.scores());
    return row;
  }

  private static void put(
      Map<String, Object> row, String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      row.put(PREFIX + field, value);
    }
  }

  /** Those of the properties of a node or an edge that explain it. */
  public static Map<String, Object> among(Map<String, Object> properties) {
    Map<String, Object> row = new TreeMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            row.put(key, value);
          }
        });
    return row;
  }

  /** Those of the properties that name a relation, when it is called otherwise. */
  public static Map<String, Object> renamed(Row properties, String from, String to) {
    Map<String, Object> row = new TreeMap<>();
    for (String field : List.of(PREFIX + "rule", PREFIX + "schema", PREFIX + "wording")) {
      if (properties.value(field) instanceof String text) {
        row.put(field, text.replaceAll("\\b" + Pattern.quote(from) + "\\b", to));
      }
    }
    return row;
  }

  /** The explanation that was embedded in these properties. */
  public static Explanation explanation(Map<String, Object> properties) {
    Row row = new Row(properties);
    List<?> starts = row.list(PREFIX + "words_start");
    List<?> ends = row.list(PREFIX + "words_end");
    return new Explanation(
        row.text(PREFIX + "rule"),
        (String) row.value(PREFIX + "schema"),
        (String) row.value(PREFIX + "wording"),
        IntStream.range(0, starts.size())
            .mapToObj(
                i ->
                    new Span(
                        ((Number) starts.get(i)).intValue(), ((Number) ends.get(i)).intValue()))
            .toList(),
        texts(row, "path"),
        texts(row, "factuality"),
        texts(row, "scores"));
  }

  private static List<String> texts(Row row, String field) {
    return row.list(PREFIX + field).stream().map(String::valueOf).toList();
  }

  public static String rule(Map<String, Object> row) {
    return String.valueOf(row.get(PREFIX + "rule"));
  }
}
