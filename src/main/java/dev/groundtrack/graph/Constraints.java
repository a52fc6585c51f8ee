package dev.groundtrack.graph;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The constraints and indexes that a Model asks for: a uniqueness constraint for each {@code
 * @unique} property, an index for each other property by which things are found or sorted.
 */
public final class Constraints {
  private final Map<String, String> statements = new LinkedHashMap<>();

  private Constraints(Model model) {
    for (InterfaceType type : model.interfaces().values()) {
      type.fields().values().forEach(property -> add(type.name(), property));
    }
    for (EntityType type : model.nodeTypes().values()) {
      type.properties().forEach(property -> add(type.label(), property));
    }
  }

  /**
   * Creates what is missing. What the database does not let us create is told as a problem with its
   * remedy; queries are answered all the same, only slower.
   */
  public static List<Problem> create(Graph graph, Model model) {
    List<Problem> problems = new ArrayList<>();
    new Constraints(model)
        .statements.forEach((name, statement) -> create(graph, name, statement, problems));
    return problems;
  }

  private static void create(Graph graph, String name, String statement, List<Problem> problems) {
    try {
      graph.execute(statement);
    } catch (GraphException e) {
      problems.add(
          new Problem(
              "index " + name,
              "could not be created: " + e.getMessage(),
              "run as an administrator: " + statement));
    }
  }

  private void add(String label, Property property) {
    String name = ("groundtrack_" + label + "_" + property.databaseName()).toLowerCase(Locale.ROOT);
    String on = "FOR (n:" + quoted(label) + ")";
    String key = "n." + quoted(property.databaseName());
    if (property.unique()) {
      statements.put(
          name,
          "CREATE CONSTRAINT "
              + quoted(name)
              + " IF NOT EXISTS "
              + on
              + " REQUIRE "
              + key
              + " IS UNIQUE");
    } else if (isLookedUp(property)) {
      statements.put(
          name, "CREATE INDEX " + quoted(name) + " IF NOT EXISTS " + on + " ON (" + key + ")");
    }
  }

  /** Things are found by their names, and by ids that lead to others. */
  private static boolean isLookedUp(Property property) {
    return !property.list() && (property.naming() != null || property.type().equals("ID"));
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
