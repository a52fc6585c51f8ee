package dev.groundtrack.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that are searched together.
 *
 * @param label all of them bear it
 * @param properties the texts that are searched
 * @param except nodes from which an edge of this type leads are left out: rows of tables, which say
 *     what stands on the nodes that they define
 */
public record SearchedNodes(String label, List<Property> properties, @Nullable String except) {
  /** The property that holds what a node's texts mean, as a vector; it is derived. */
  public static final String VECTOR = "groundtrackVector";

  /** The property that holds the text whose vector that is. */
  public static final String TEXT = "groundtrackVectorText";

  public SearchedNodes {
    properties = List.copyOf(properties);
  }

  /** The index of their words. */
  public String words() {
    return "groundtrack_words_" + label.toLowerCase(Locale.ROOT);
  }

  /** The index of their vectors. */
  public String vectors() {
    return "groundtrack_vectors_" + label.toLowerCase(Locale.ROOT);
  }

  /** What a schema marks as searchable, by label, in its order. */
  public static List<SearchedNodes> of(Model model) {
    Map<String, Map<String, Property>> all = new LinkedHashMap<>();
    Set<String> covered = new LinkedHashSet<>();
    for (InterfaceType type : model.interfaces().values()) {
      boolean labelled = model.labels(type.name()).equals(List.of(type.name()));
      if (labelled) {
        covered.addAll(type.implementations());
      }
      List<String> labels = labelled ? List.of(type.name()) : model.labels(type.name());
      labels.forEach(label -> add(all, label, type.fields()));
    }
    for (EntityType type : model.nodeTypes().values()) {
      String label =
          covered.contains(type.name())
              ? type.interfaces().stream()
                  .filter(name -> model.labels(name).equals(List.of(name)))
                  .findFirst()
                  .orElse(type.label())
              : type.label();
      add(all, label, type.fields());
    }
    List<SearchedNodes> searched = new ArrayList<>();
    all.forEach(
        (label, properties) -> {
          if (!properties.isEmpty()) {
            searched.add(
                new SearchedNodes(label, List.copyOf(properties.values()), except(model, label)));
          }
        });
    return searched;
  }

  private static @Nullable String except(Model model, String label) {
    return model
        .evidence(EvidenceRole.STATEMENT)
        .filter(statement -> statement.label().equals(label))
        .map(statement -> statement.relationships().get("defines"))
        .map(Relationship::type)
        .orElse(null);
  }

  private static void add(
      Map<String, Map<String, Property>> all, String label, Map<String, Property> fields) {
    Map<String, Property> properties = all.computeIfAbsent(label, name -> new LinkedHashMap<>());
    fields.values().stream()
        .filter(Property::searchable)
        .forEach(property -> properties.putIfAbsent(property.databaseName(), property));
  }
}
