package dev.groundtrack.graph.migration;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a schema stores, by the names of the database.
 *
 * @param nodes the types of properties by their names, by the labels that they stand on
 * @param edges the same by relationship types, of those that are not derived from evidence
 * @param relations the relations that rest on evidence
 */
record StoredSchema(
    Map<String, Map<String, String>> nodes,
    Map<String, Map<String, String>> edges,
    Set<String> relations) {
  StoredSchema {
    nodes = sorted(nodes);
    edges = sorted(edges);
    relations = Collections.unmodifiableSet(new TreeSet<>(relations));
  }

  private static Map<String, Map<String, String>> sorted(Map<String, Map<String, String>> types) {
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    types.forEach((name, of) -> sorted.put(name, Collections.unmodifiableMap(new TreeMap<>(of))));
    return Collections.unmodifiableMap(sorted);
  }

  static StoredSchema of(Model model) {
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    Map<String, Map<String, String>> edges = new TreeMap<>();
    for (EntityType type : model.nodeTypes().values()) {
      for (String label : type.labels()) {
        put(nodes.computeIfAbsent(label, name -> new TreeMap<>()), type.fields().values(), model);
      }
      add(edges, type.relationships().values(), model);
    }
    for (InterfaceType type : model.interfaces().values()) {
      add(edges, type.relationships().values(), model);
    }
    edges.keySet().removeAll(model.relationTypes().keySet());
    return new StoredSchema(nodes, edges, model.relationTypes().keySet());
  }

  private static void add(
      Map<String, Map<String, String>> edges, Collection<Relationship> relationships, Model model) {
    for (Relationship relationship : relationships) {
      Map<String, String> properties =
          edges.computeIfAbsent(relationship.type(), name -> new TreeMap<>());
      for (String type : model.edgeTypes(relationship)) {
        ValueType on = model.propertiesTypes().get(type);
        if (on != null) {
          put(properties, on.fields().values(), model);
        }
      }
    }
  }

  /** What is embedded stands under names of its own, and is left out. */
  private static void put(Map<String, String> types, Collection<Property> properties, Model model) {
    for (Property property : properties) {
      if (!model.valueTypes().containsKey(property.type())) {
        String type = property.list() ? "[" + property.type() + "]" : property.type();
        types.merge(property.databaseName(), type, (a, b) -> a.equals(b) ? a : a + "|" + b);
      }
    }
  }

  /** All of it, each with its type where it has one. */
  Map<StoredName, String> names() {
    Map<StoredName, String> names = new LinkedHashMap<>();
    nodes.forEach((label, of) -> add(names, StoredName.Kind.LABEL, label, of));
    edges.forEach((type, of) -> add(names, StoredName.Kind.TYPE, type, of));
    relations.forEach(r -> names.put(new StoredName(StoredName.Kind.RELATION, r, null), ""));
    return names;
  }

  private static void add(
      Map<StoredName, String> names,
      StoredName.Kind kind,
      String owner,
      Map<String, String> properties) {
    names.put(new StoredName(kind, owner, null), "");
    properties.forEach((name, type) -> names.put(new StoredName(kind, owner, name), type));
  }
}
