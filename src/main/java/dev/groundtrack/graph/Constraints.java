package dev.groundtrack.graph;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Naming;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.SearchIndex;
import dev.groundtrack.model.Searched;
import dev.groundtrack.model.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The constraints and indexes that a Model asks for: a uniqueness constraint for each {@code
 * @unique} property, an index for each other property by which things are found or sorted, one for
 * all names, and those that types declare.
 */
public final class Constraints {
  private static final String COSINE =
      " OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}";
  private static final int LONGEST_WAIT_SECONDS = 300;
  private static final Set<String> BRIEF =
      Set.of("Int", "Float", "BigInt", "Date", "DateTime", "LocalDateTime", "Time", "LocalTime");

  /** What entities that may be one have in common. */
  private static final String KEY = "GroundtrackKey";

  private final Model model;
  private final Map<String, String> statements = new LinkedHashMap<>();

  private Constraints(Model model) {
    this.model = model;
    for (InterfaceType type : model.interfaces().values()) {
      type.fields().values().forEach(property -> add(type.name(), property));
    }
    names(model);
    Searched.of(model).forEach(this::add);
    for (EntityType type : model.nodeTypes().values()) {
      type.properties().forEach(property -> add(type.label(), property));
      type.indexes().forEach(index -> add(type.label(), index));
    }
    if (model.hasEvidence()) {
      unique(KEY, "id");
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
    await(graph, problems);
    return problems;
  }

  /** Waits until they can be asked: on a new store at once, on an old one it has to be read. */
  private static void await(Graph graph, List<Problem> problems) {
    try {
      graph.execute("CALL db.awaitIndexes(" + LONGEST_WAIT_SECONDS + ")");
    } catch (GraphException e) {
      problems.add(
          new Problem(
              "indexes",
              "are not all ready: " + e.getMessage(),
              "wait a little; SHOW INDEXES tells how far they are"));
    }
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
    String name = name(label, property.databaseName());
    String on = "FOR (n:" + quoted(label) + ")";
    String key = "n." + quoted(property.databaseName());
    if (property.unique()) {
      unique(label, property.databaseName());
    } else if (isLookedUp(property)) {
      statements.put(
          name, "CREATE INDEX " + quoted(name) + " IF NOT EXISTS " + on + " ON (" + key + ")");
    }
  }

  private void unique(String label, String property) {
    String name = name(label, property);
    statements.put(
        name,
        "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
            .formatted(quoted(name), quoted(label), quoted(property)));
  }

  private static String name(String label, String property) {
    return ("groundtrack_" + label + "_" + property).toLowerCase(Locale.ROOT);
  }

  /**
   * Things are found by their names, by ids that lead to others, and by all else that may be asked
   * for and is short whatever it is: a text may be too long for an index.
   */
  private boolean isLookedUp(Property property) {
    boolean asked =
        property.usage().may(Usage.Reading.FILTER) || property.usage().may(Usage.Reading.SORT);
    boolean brief = BRIEF.contains(property.type()) || model.enums().containsKey(property.type());
    boolean leads = property.naming() != null || property.type().equals("ID");
    return !property.list() && (leads || asked && brief);
  }

  /** All names of all types that have any, each name whole. */
  private void names(Model model) {
    Set<String> labels = new LinkedHashSet<>();
    for (InterfaceType type : model.interfaces().values()) {
      if (type.fields().values().stream().anyMatch(property -> property.naming() != null)) {
        labels.addAll(model.labels(type.name()));
      }
    }
    for (EntityType type : model.nodeTypes().values()) {
      boolean covered = type.interfaces().stream().anyMatch(labels::contains);
      if (!covered && type.properties().stream().anyMatch(p -> p.naming() != null)) {
        labels.add(type.label());
      }
    }
    if (!labels.isEmpty()) {
      statements.put(
          Naming.INDEX,
          "CREATE FULLTEXT INDEX "
              + quoted(Naming.INDEX)
              + " IF NOT EXISTS FOR (n:"
              + labels.stream().map(Constraints::quoted).collect(Collectors.joining("|"))
              + ") ON EACH [n."
              + quoted(Naming.EVERY)
              + "] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}");
    }
  }

  /** The words of English texts, and what they mean. */
  private void add(Searched searched) {
    String on = " IF NOT EXISTS FOR (n:" + quoted(searched.label()) + ") ON ";
    statements.put(
        searched.words(),
        "CREATE FULLTEXT INDEX "
            + quoted(searched.words())
            + on
            + "EACH "
            + each(searched.properties())
            + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}");
    statements.put(
        searched.vectors(),
        "CREATE VECTOR INDEX "
            + quoted(searched.vectors())
            + on
            + "(n."
            + quoted(Searched.VECTOR)
            + ")"
            + COSINE);
  }

  private static List<String> each(List<Property> properties) {
    return properties.stream().map(property -> "n." + quoted(property.databaseName())).toList();
  }

  private void add(String label, SearchIndex index) {
    statements.put(
        index.name(),
        switch (index) {
          case SearchIndex.FullText text ->
              "CREATE FULLTEXT INDEX "
                  + quoted(text.name())
                  + " IF NOT EXISTS FOR (n:"
                  + quoted(label)
                  + ") ON EACH "
                  + each(text.properties());
          case SearchIndex.Vectors vectors ->
              "CREATE VECTOR INDEX "
                  + quoted(vectors.name())
                  + " IF NOT EXISTS FOR (n:"
                  + quoted(label)
                  + ") ON (n."
                  + quoted(vectors.property())
                  + ")"
                  + COSINE;
        });
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
