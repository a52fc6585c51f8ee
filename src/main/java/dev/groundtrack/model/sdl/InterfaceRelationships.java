package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EdgeUnion;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Relationship fields of interfaces that each of their types declares for itself: {@code
 * declareRelationship}.
 */
final class InterfaceRelationships {
  private final Definitions definitions;
  private final ProblemCollector problems;
  private final Function<String, Map<String, Relationship>> of;
  private final Map<String, Map<String, Relationship>> kept = new LinkedHashMap<>();
  private final Map<String, EdgeUnion> edgeUnions = new LinkedHashMap<>();

  /**
   * Promises as they are kept.
   *
   * @param of what a type has declared
   */
  InterfaceRelationships(
      Definitions definitions,
      ProblemCollector problems,
      Function<String, Map<String, Relationship>> of) {
    this.definitions = definitions;
    this.problems = problems;
    this.of = of;
    definitions.interfaces.values().forEach(this::promised);
  }

  /** The fields, by interface and name. */
  Map<String, Map<String, Relationship>> all() {
    return kept;
  }

  /** What edges have on them where it differs by type, by name. */
  Map<String, EdgeUnion> edgeUnions() {
    return edgeUnions;
  }

  private void promised(InterfaceTypeDefinition type) {
    type.getFieldDefinitions().stream()
        .filter(field -> field.hasDirective("declareRelationship"))
        .forEach(field -> promised(type.getName(), field));
  }

  private void promised(String owner, FieldDefinition field) {
    Map<String, Relationship> own = new LinkedHashMap<>();
    for (String type : definitions.implementations(owner)) {
      Relationship given = of.apply(type).get(field.getName());
      if (given == null) {
        problems.add(
            field,
            "\"" + type + "\" has no relationship \"" + field.getName() + "\"",
            "say there what " + owner + " promises, with @relationship");
        return;
      }
      own.put(type, given);
    }
    if (own.isEmpty()) {
      problems.add(field, "no type is a " + owner, "let a type implement it, or take it out");
      return;
    }
    Relationship first = own.values().iterator().next();
    String target = TypeInfo.typeInfo(field.getType()).getName();
    boolean alike = own.values().stream().allMatch(r -> r.at(target).isLike(first.at(target)));
    kept.computeIfAbsent(owner, t -> new LinkedHashMap<>())
        .put(
            field.getName(),
            (alike ? first : first.varied(ofAll(owner, field, own.values()), own)).at(target));
  }

  /** The one type of properties that edges have, or a union of several. */
  private @Nullable String ofAll(
      String owner, FieldDefinition field, Collection<Relationship> own) {
    Set<String> types =
        own.stream()
            .flatMap(relationship -> Stream.ofNullable(relationship.properties()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (types.size() < 2) {
      return types.isEmpty() ? null : types.iterator().next();
    }
    EdgeUnion union = EdgeUnion.of(owner, field.getName(), types);
    edgeUnions.put(union.name(), union);
    return union.name();
  }
}
