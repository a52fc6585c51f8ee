package dev.groundtrack.ingest.table;

import com.google.re2j.PatternSyntaxException;
import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where values come from, as a mapping writes it. */
final class ValueRules {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  private final YamlTree tree;
  private final List<Problem> problems;
  private String separator = ";";
  private List<DatePattern> dates = List.of(DatePattern.of("uuuu-MM-dd"));

  ValueRules(YamlTree tree, List<Problem> problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** What holds where a rule says nothing of its own. */
  void defaults(@Nullable String separator, @Nullable Object dates) {
    this.separator = separator == null ? this.separator : separator;
    this.dates = dates == null ? this.dates : dates("/dates", dates);
  }

  /** A rule that gives a single value, unless it has a separator itself. */
  @Nullable ValueRule read(String pointer, @Nullable Object written) {
    return written == null ? null : of(pointer, written, false);
  }

  /**
   * A rule.
   *
   * @param list whether cells hold several values as a matter of course
   */
  ValueRule of(String pointer, Object written, boolean list) {
    String place = tree.at(pointer);
    if (written instanceof String column) {
      return new ValueRule(
          place,
          List.of(new Column(column, place)),
          null,
          Map.of(),
          null,
          list ? separator : null,
          dates);
    }
    Map<?, ?> rule = MappingReader.map(written);
    Object own = rule.get("separator");
    return new ValueRule(
        place,
        columns(pointer, rule),
        text(rule),
        values(pointer, rule),
        rule.get("otherwise") == null ? null : String.valueOf(rule.get("otherwise")),
        own != null ? own.toString() : list ? separator : null,
        rule.get("dates") == null ? dates : dates(pointer + "/dates", rule.get("dates")));
  }

  private static @Nullable String text(Map<?, ?> rule) {
    Object text = rule.get("template") == null ? rule.get("constant") : rule.get("template");
    return text == null ? null : text.toString();
  }

  private List<Column> columns(String pointer, Map<?, ?> rule) {
    List<Column> columns = new ArrayList<>();
    if (rule.get("column") != null) {
      columns.add(new Column(rule.get("column").toString(), tree.at(pointer + "/column")));
    }
    List<?> several = MappingReader.list(rule.get("columns"));
    for (int i = 0; i < several.size(); i++) {
      columns.add(new Column(several.get(i).toString(), tree.at(pointer + "/columns/" + i)));
    }
    if (rule.get("template") != null) {
      COLUMN
          .matcher(rule.get("template").toString())
          .results()
          .forEach(m -> columns.add(new Column(m.group(1), tree.at(pointer + "/template"))));
    }
    return columns;
  }

  private Map<String, String> values(String pointer, Map<?, ?> rule) {
    Map<String, String> values = new LinkedHashMap<>();
    MappingReader.map(rule.get("values"))
        .forEach(
            (key, value) -> {
              values.put(key.toString(), value.toString());
              check(pointer + "/values/" + key, key.toString());
            });
    return values;
  }

  private void check(String pointer, String key) {
    try {
      if (ValueRule.isPattern(key)) {
        Objects.requireNonNull(ValueRule.pattern(key));
      }
    } catch (PatternSyntaxException e) {
      problems.add(
          new Problem(
              tree.at(pointer), "is no regular expression: " + e.getDescription(), "mend it"));
    }
  }

  private List<DatePattern> dates(String pointer, @Nullable Object written) {
    List<DatePattern> dates = new ArrayList<>();
    List<?> all = MappingReader.list(written);
    for (int i = 0; i < all.size(); i++) {
      String pattern = all.get(i).toString();
      try {
        dates.add(DatePattern.of(pattern));
      } catch (IllegalArgumentException e) {
        problems.add(
            new Problem(
                tree.at(pointer + "/" + i),
                "\"" + pattern + "\" is no pattern of a day",
                "write gcat, or a pattern such as yyyy-MM-dd, d/M/yyyy or d MMM yyyy"));
      }
    }
    return dates;
  }
}
