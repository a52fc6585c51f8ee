package dev.groundtrack.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table for {@code neo4j-admin database import}: one for each name that a property
 * has, with the type of its values; text where they are of several.
 *
 * @param types by name
 * @see <a
 *     href="https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format">CSV
 *     header format</a>
 */
record CsvColumns(Map<String, String> types) {
  /** Between the values of a list: no name has one, and a semicolon many do. */
  static final char BETWEEN = '\u001f';

  private static final Pattern LIST = Pattern.compile("LIST<(.*?)( NOT NULL)?>");

  /**
   * @param kinds as Cypher's {@code valueType} calls them
   */
  static CsvColumns of(SortedMap<String, Set<String>> kinds) {
    Map<String, String> types = new LinkedHashMap<>();
    kinds.forEach((name, all) -> types.put(name, type(all)));
    return new CsvColumns(types);
  }

  private static String type(Set<String> kinds) {
    Set<String> types = kinds.stream().map(CsvColumns::type).collect(Collectors.toSet());
    if (types.size() > 1) {
      types.remove("");
    }
    if (types.size() == 1) {
      String only = types.iterator().next();
      return only.isEmpty() ? "string[]" : only;
    }
    return types.stream().allMatch(type -> type.endsWith("[]")) ? "string[]" : "string";
  }

  /** Nothing of an empty list, which is of every type. */
  private static String type(String kind) {
    Matcher list = LIST.matcher(kind);
    if (list.find()) {
      return list.group(1).equals("NOTHING") ? "" : type(list.group(1)) + "[]";
    }
    return switch (kind.replace(" NOT NULL", "")) {
      case "INTEGER" -> "long";
      case "FLOAT" -> "double";
      case "BOOLEAN" -> "boolean";
      case "DATE" -> "date";
      case "ZONED DATETIME" -> "datetime";
      case "LOCAL DATETIME" -> "localdatetime";
      case "ZONED TIME" -> "time";
      case "LOCAL TIME" -> "localtime";
      case "DURATION" -> "duration";
      case "POINT" -> "point";
      default -> "string";
    };
  }

  /** A header line, behind what stands first. */
  String header(String first) {
    List<String> cells = new ArrayList<>();
    types.forEach((name, type) -> cells.add(quoted(name + ":" + type)));
    return first + cells.stream().map(cell -> "," + cell).collect(Collectors.joining()) + "\n";
  }

  /** A line of values, behind those that stand first; nothing where there is none. */
  String line(List<String> first, Map<?, ?> properties) {
    StringBuilder line = new StringBuilder();
    for (String cell : first) {
      line.append(line.isEmpty() ? "" : ",").append(quoted(cell));
    }
    types
        .keySet()
        .forEach(
            name -> {
              Object value = properties.get(name);
              line.append(',').append(value == null ? "" : quoted(text(value)));
            });
    return line.append('\n').toString();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream()
              .map(each -> text((Object) each).replace(BETWEEN, ' '))
              .collect(Collectors.joining(String.valueOf(BETWEEN)));
      case Map<?, ?> point -> point(point);
      case null, default -> String.valueOf(value);
    };
  }

  private static String point(Map<?, ?> point) {
    return point.entrySet().stream()
        .filter(axis -> axis.getValue() != null && !"srid".equals(axis.getKey()))
        .map(axis -> axis.getKey() + ":" + axis.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
