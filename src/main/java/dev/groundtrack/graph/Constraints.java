package dev.groundtrack.graph;

import static dev.groundtrack.model.marking.MarkedProperties.DIFFERS;

import dev.groundtrack.graph.DeclaredIndex.Kind;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess;
import dev.groundtrack.model.SearchIndex;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constraints and indexes that a Model asks for: a uniqueness constraint for each {@code
 * @unique} property, an index for each other one by which things are found, and those of its types.
 */
public final class Constraints {
  private static final String SHOW =
      "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options, owningConstraint";
  private static final String ANALYZER = "fulltext.analyzer";
  private static final String SIMILARITY = "vector.similarity_function";
  private static final String DIMENSIONS = "vector.dimensions";

  /** Indexes whose names begin so are nobody else's. */
  private static final String OURS = "groundtrack_";

  private static final int LONGEST_WAIT_SECONDS = 300;
  private static final Set<String> BRIEF =
      Set.of("Int", "Float", "BigInt", "Date", "DateTime", "LocalDateTime", "Time", "LocalTime");

  /** Who writes evidence; of two first writers at once each would make one of its own. */
  private static final String TURN = "GroundtrackTurn";

  /** What entities that may be one have in common. */
  private static final String KEY = "GroundtrackKey";

  /** What a statement says, by its words alone, for what is rejected of them. */
  private static final String SAYING = "sayingId";

  private static final String QUEUE = "GroundtrackQueue";
  private static final String JOB = "GroundtrackJob";
  private static final String JOB_ITEM = "GroundtrackJobItem";
  private static final String FEED = "GroundtrackFeed";

  /** What texts that may be copies have in common. */
  private static final String BAND = "GroundtrackBand";

  private final Model model;
  private final Map<String, DeclaredIndex> indexes = new LinkedHashMap<>();

  private Constraints(Model model) {
    this.model = model;
    for (InterfaceType type : model.interfaces().values()) {
      type.fields().values().forEach(property -> add(type.name(), property));
    }
    names(model);
    SearchedNodes.of(model).forEach(this::add);
    for (EntityType type : model.nodeTypes().values()) {
      type.properties().forEach(property -> add(type.label(), property));
      type.indexes().forEach(index -> add(type.label(), index));
    }
    if (model.hasEvidence() || model.hasEvents()) {
      unique(TURN, "id");
      List.of("turn", "number", "at").forEach(of -> put(of(Kind.RANGE, "GroundtrackChange", of)));
    }
    if (model.hasEvidence()) {
      List.of(KEY, BAND).forEach(label -> unique(label, "id"));
      model
          .evidence(EvidenceRole.STATEMENT)
          .ifPresent(statement -> put(of(Kind.RANGE, statement.label(), SAYING)));
      queue();
      Histories.of(model).changes().forEach(label -> put(of(Kind.RANGE, label, AsOf.CHANGED)));
      Histories.of(model).changes().forEach(label -> put(of(Kind.RANGE, label, DIFFERS)));
    }
  }

  /**
   * Creates what is missing, and makes anew what the schema declares otherwise than before. What
   * the database does not let us create is told as a problem with its remedy, and so is an index of
   * a database elsewhere that others may have made; queries are answered all the same, only slower.
   */
  public static List<Problem> create(Graph graph, Model model) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Row> there = there(graph, problems);
    for (DeclaredIndex index : new Constraints(model).indexes.values()) {
      create(graph, index, there.get(index.name()), problems);
    }
    await(graph, problems);
    return problems;
  }

  private static Map<String, Row> there(Graph graph, List<Problem> problems) {
    Map<String, Row> there = new LinkedHashMap<>();
    try {
      graph.write(tx -> tx.run(SHOW, Map.of())).forEach(row -> there.put(row.text("name"), row));
    } catch (GraphException e) {
      problems.add(
          new Problem(
              "indexes",
              "cannot be compared with the schema: " + e.getMessage(),
              "grant SHOW INDEX to this user, or look at SHOW INDEXES yourself"));
    }
    return there;
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

  private static void create(
      Graph graph, DeclaredIndex index, @Nullable Row there, List<Problem> problems) {
    if (there != null && index.isAs(there)) {
      return;
    }
    try {
      if (there != null) {
        if (!(graph instanceof EmbeddedGraph) && !index.name().startsWith(OURS)) {
          problems.add(index.otherwise(there));
          return;
        }
        graph.execute(index.drop(there));
      }
      graph.execute(index.create());
    } catch (GraphException e) {
      problems.add(
          new Problem(
              "index " + index.name(),
              "could not be created: " + e.getMessage(),
              "run as an administrator: " + index.create()));
    }
  }

  /** What the queue of imports is found by: its items by their states, in their order. */
  private void queue() {
    List.of(QUEUE, JOB, JOB_ITEM, FEED).forEach(label -> unique(label, "id"));
    String items = name(JOB_ITEM, "state_id");
    put(new DeclaredIndex(items, Kind.RANGE, List.of(JOB_ITEM), List.of("state", "id"), Map.of()));
  }

  private void put(DeclaredIndex index) {
    indexes.put(index.name(), index);
  }

  private void add(String label, Property property) {
    if (property.unique()) {
      unique(label, property.databaseName());
    } else if (isLookedUp(property)) {
      put(of(Kind.RANGE, label, property.databaseName()));
    }
  }

  private void unique(String label, String property) {
    put(of(Kind.UNIQUE, label, property));
  }

  private static DeclaredIndex of(Kind kind, String label, String property) {
    return new DeclaredIndex(
        name(label, property), kind, List.of(label), List.of(property), Map.of());
  }

  /** What the constraint or index of a property is called. */
  public static String name(String label, String property) {
    return (OURS + label + "_" + property).toLowerCase(Locale.ROOT);
  }

  /**
   * Things are found by their names, by ids that lead to others, and by all else that may be asked
   * for and is short whatever it is: a text may be too long for an index.
   */
  private boolean isLookedUp(Property property) {
    boolean asked =
        property.usage().may(PropertyAccess.Reading.FILTER)
            || property.usage().may(PropertyAccess.Reading.SORT);
    boolean brief = BRIEF.contains(property.type()) || model.enums().containsKey(property.type());
    boolean leads = property.naming() != null || property.type().equals("ID");
    return !property.list() && (leads || asked && brief);
  }

  /** All names of all types that have any, each name whole, and by what else they are found. */
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
      names(NameRole.INDEX, labels, List.of(NameRole.EVERY, NameRole.KEYS), "keyword");
      names(NameRole.WORDS_INDEX, labels, List.of(NameRole.WORDS), "whitespace");
    }
  }

  private void names(String index, Set<String> labels, List<String> of, String analyzer) {
    Map<String, Object> settings = Map.of(ANALYZER, analyzer);
    put(new DeclaredIndex(index, Kind.FULLTEXT, List.copyOf(labels), of, settings));
  }

  /** The words of English texts, and what they mean. */
  private void add(SearchedNodes searched) {
    List<String> labels = List.of(searched.label());
    put(
        new DeclaredIndex(
            searched.words(),
            Kind.FULLTEXT,
            labels,
            names(searched.properties()),
            Map.of(ANALYZER, "english")));
    put(
        new DeclaredIndex(
            searched.vectors(),
            Kind.VECTOR,
            labels,
            List.of(SearchedNodes.VECTOR),
            Map.of(SIMILARITY, "cosine")));
  }

  private static List<String> names(List<Property> properties) {
    return properties.stream().map(Property::databaseName).toList();
  }

  private void add(String label, SearchIndex index) {
    List<String> labels = List.of(label);
    put(
        switch (index) {
          case SearchIndex.FullText text ->
              new DeclaredIndex(
                  text.name(), Kind.FULLTEXT, labels, names(text.properties()), Map.of());
          case SearchIndex.Vectors vectors ->
              new DeclaredIndex(
                  vectors.name(),
                  Kind.VECTOR,
                  labels,
                  List.of(vectors.property()),
                  vectors.dimensions() == null
                      ? Map.of(SIMILARITY, "cosine")
                      : Map.of(SIMILARITY, "cosine", DIMENSIONS, vectors.dimensions()));
        });
  }
}
