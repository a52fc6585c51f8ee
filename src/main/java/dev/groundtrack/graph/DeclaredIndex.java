package dev.groundtrack.graph;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An index as the schema wants it, or the constraint that has one.
 *
 * @param labels the nodes that bear any of them
 * @param settings what it must be set to, by the database's names; the rest is left to the database
 */
record DeclaredIndex(
    String name,
    Kind kind,
    List<String> labels,
    List<String> properties,
    Map<String, Object> settings) {
  DeclaredIndex {
    labels = List.copyOf(labels);
    properties = List.copyOf(properties);
    settings = new TreeMap<>(settings);
  }

  /** What it is for. */
  enum Kind {
    UNIQUE,
    RANGE,
    FULLTEXT,
    VECTOR
  }

  String create() {
    String label = labels.stream().map(DatabaseNames::quoted).collect(Collectors.joining("|"));
    String keys =
        properties.stream()
            .map(key -> "n." + DatabaseNames.quoted(key))
            .collect(Collectors.joining(", "));
    String named = DatabaseNames.quoted(name) + " IF NOT EXISTS FOR (n:" + label + ") ";
    return switch (kind) {
      case UNIQUE -> "CREATE CONSTRAINT " + named + "REQUIRE " + keys + " IS UNIQUE";
      case RANGE -> "CREATE INDEX " + named + "ON (" + keys + ")";
      case FULLTEXT -> "CREATE FULLTEXT INDEX " + named + "ON EACH [" + keys + "]" + options();
      case VECTOR -> "CREATE VECTOR INDEX " + named + "ON (" + keys + ")" + options();
    };
  }

  private String options() {
    return settings.isEmpty()
        ? ""
        : settings.entrySet().stream()
            .map(
                setting ->
                    DatabaseNames.quoted(setting.getKey()) + ": " + literal(setting.getValue()))
            .collect(Collectors.joining(", ", " OPTIONS {indexConfig: {", "}}"));
  }

  private static String literal(Object value) {
    return value instanceof Number ? value.toString() : "'" + value + "'";
  }

  /** Whether an index of its name, a row of {@code SHOW INDEXES}, is as this one. */
  boolean isAs(Row row) {
    String type = row.value("owningConstraint") == null ? row.text("type") : Kind.UNIQUE.name();
    return kind.name().equals(type)
        && Map.of(labels, properties)
            .equals(Map.of(row.list("labelsOrTypes"), row.list("properties")))
        && isSetAs(row.row("options").row("indexConfig"));
  }

  private boolean isSetAs(Row there) {
    return settings.entrySet().stream()
        .allMatch(
            setting ->
                setting
                    .getValue()
                    .toString()
                    .equalsIgnoreCase(String.valueOf(there.value(setting.getKey()))));
  }

  /** Takes away what a row of {@code SHOW INDEXES} tells of. */
  String drop(Row row) {
    return (row.value("owningConstraint") == null ? "DROP INDEX " : "DROP CONSTRAINT ")
        + DatabaseNames.quoted(name);
  }

  /** Tells that an index of its name, a row of {@code SHOW INDEXES}, is not as this one. */
  Problem otherwise(Row there) {
    return new Problem(
        "index " + name,
        "is not as the schema declares it: it is of "
            + there.list("properties")
            + " of "
            + there.list("labelsOrTypes")
            + ", "
            + there.row("options").value("indexConfig"),
        "give it another indexName, or run as an administrator: " + drop(there) + "; " + create());
  }
}
