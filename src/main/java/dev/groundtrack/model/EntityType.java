package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are nodes.
 *
 * @param plural its name in the plural, in camel case: “people”
 * @param labels its nodes bear all of them; where relations rest on evidence, their interface's
 *     name too
 * @param label the one of them by which they are told from nodes of other types, if any is
 * @param mutations how clients may write its nodes; none where it has a part in the evidence
 * @param role its part in the evidence, if it has one
 * @param computed fields that statements give
 * @param offer the root fields that it has
 * @param indexes those that rank its nodes
 */
public record EntityType(
    String name,
    String plural,
    List<String> labels,
    String label,
    String description,
    List<String> interfaces,
    Map<String, Property> fields,
    Map<String, Relationship> relationships,
    Wording wording,
    Set<MutationKind> mutations,
    @Nullable EvidenceRole role,
    List<SearchIndex> indexes,
    Map<String, CypherField> computed,
    RootFieldOptions offer) {
  public EntityType {
    labels = List.copyOf(labels);
    interfaces = List.copyOf(interfaces);
    mutations = Set.copyOf(mutations);
    indexes = List.copyOf(indexes);
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    relationships = Collections.unmodifiableMap(new LinkedHashMap<>(relationships));
  }

  /** Its properties in the order of the schema. */
  public List<Property> properties() {
    return List.copyOf(fields.values());
  }

  /** What properties tell of an entity in words, its names left out; empty where none does. */
  public String describe(Map<?, ?> properties) {
    return fields.values().stream()
        .filter(p -> p.naming() == null && p.type().equals("String") && !p.list())
        .map(p -> Objects.toString(properties.get(p.databaseName()), ""))
        .collect(Collectors.joining(" "))
        .strip();
  }
}
