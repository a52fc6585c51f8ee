package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EdgeUnion;
import dev.groundtrack.model.NestedOperations;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every type the relationship fields that it has declared, or that a relation gives it. */
final class RelationshipReader {
  private final Definitions definitions;
  private final ProblemCollector problems;
  private final Map<String, Map<String, Relationship>> fields = new LinkedHashMap<>();
  private final InterfaceRelationships promises;
  private final RelationTypeReader evidenced;

  RelationshipReader(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
    this.evidenced = new RelationTypeReader(definitions, problems);
    definitions
        .objects
        .values()
        .forEach(type -> declared(type.getName(), type.getFieldDefinitions()));
    definitions
        .interfaces
        .values()
        .forEach(type -> declared(type.getName(), type.getFieldDefinitions()));
    this.promises = new InterfaceRelationships(definitions, problems, this::read);
    promises.all().forEach((owner, kept) -> fields.merge(owner, kept, RelationshipReader::both));
  }

  private static Map<String, Relationship> both(
      Map<String, Relationship> one, Map<String, Relationship> other) {
    Map<String, Relationship> all = new LinkedHashMap<>(one);
    all.putAll(other);
    return all;
  }

  /** What edges of interfaces have on them where it differs by type, by name. */
  Map<String, EdgeUnion> edgeUnions() {
    return promises.edgeUnions();
  }

  /** The relationship fields of an object type or an interface. */
  Map<String, Relationship> read(String type) {
    return fields.getOrDefault(type, Map.of());
  }

  /** The relation types that rest on evidence, by their names. */
  Map<String, RelationType> evidenced() {
    return evidenced.all();
  }

  private void declared(String type, List<FieldDefinition> all) {
    all.stream()
        .filter(field -> field.hasDirective("relationship"))
        .forEach(field -> declared(type, field));
  }

  private void declared(String owner, FieldDefinition field) {
    AppliedDirective edge = AppliedDirective.on(field, "relationship").orElseThrow();
    AppliedDirective relation = AppliedDirective.on(field, "relation").orElse(null);
    String target = TypeInfo.typeInfo(field.getType()).getName();
    Set<String> from = ends(field, relation, "from", owner);
    Set<String> to = ends(field, relation, "to", target);
    String type = edge.text("type").orElse("");
    if (type.isEmpty()) {
      problems.add(
          field,
          "relation \"" + field.getName() + "\" has no type",
          "say @relationship(type: \"" + constant(field.getName()) + "\", direction: OUT)");
      return;
    }
    boolean symmetric =
        relation != null && relation.flag("symmetric")
            || edge.text("queryDirection").filter("UNDIRECTED"::equals).isPresent();
    boolean in = edge.text("direction").orElse("OUT").equals("IN");
    Relationship forward =
        new Relationship(
            field.getName(),
            SdlFields.description(field),
            type,
            symmetric
                ? Relationship.Direction.UNDIRECTED
                : in ? Relationship.Direction.IN : Relationship.Direction.OUT,
            target,
            to,
            SdlFields.isList(field.getType()),
            edge.text("properties").orElse(null),
            nesting(field, edge),
            Map.of());
    checkProperties(field, forward.properties());
    give(field, from, forward);
    inverse(field, relation, forward, from);
    evidenced.add(field, forward, in ? to : from, in ? from : to);
  }

  private NestedOperations nesting(FieldDefinition field, AppliedDirective edge) {
    return new NestedOperations(
        edge.constants("nestedOperations", NestedOperations.Operation.class, problems),
        PropertyAccessReader.settable(field));
  }

  private Set<String> ends(
      FieldDefinition field,
      @Nullable AppliedDirective relation,
      String argument,
      String otherwise) {
    if (relation == null || !relation.has(argument)) {
      return new LinkedHashSet<>(definitions.concrete(otherwise));
    }
    Set<String> ends = new LinkedHashSet<>();
    for (String name : relation.texts(argument)) {
      if (!definitions.objects.containsKey(name)) {
        problems.add(
            field,
            "relation \""
                + field.getName()
                + "\" names unknown type \""
                + name
                + "\" in "
                + argument,
            ProblemCollector.didYouMean(name, definitions.objects.keySet()));
      }
      ends.add(name);
    }
    return ends;
  }

  private void checkProperties(FieldDefinition field, @Nullable String properties) {
    if (properties == null) {
      return;
    }
    ObjectTypeDefinition type = definitions.objects.get(properties);
    if (type == null || !type.hasDirective("relationshipProperties")) {
      problems.add(
          field,
          "relation \"" + field.getName() + "\" has unknown properties \"" + properties + "\"",
          ProblemCollector.didYouMean(
              properties,
              definitions.objects.values().stream()
                  .filter(t -> t.hasDirective("relationshipProperties"))
                  .map(ObjectTypeDefinition::getName)
                  .toList()));
    }
  }

  private void inverse(
      FieldDefinition field,
      @Nullable AppliedDirective relation,
      Relationship forward,
      Set<String> from) {
    String name = relation == null ? null : relation.text("inverse").orElse(null);
    if (relation == null || name == null) {
      return;
    }
    Relationship backward =
        new Relationship(
            name,
            relation.text("inverseDescription").orElse(""),
            forward.type(),
            forward.direction() == Relationship.Direction.IN
                ? Relationship.Direction.OUT
                : Relationship.Direction.IN,
            common(field, from),
            from,
            true,
            forward.properties(),
            forward.nesting(),
            Map.of());
    give(field, forward.to(), backward);
  }

  /** The one type at the start, or the interface that all of them implement. */
  private String common(FieldDefinition field, Set<String> types) {
    if (types.size() == 1) {
      return types.iterator().next();
    }
    return definitions.interfaces.keySet().stream()
        .filter(i -> definitions.implementations(i).containsAll(types))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  field,
                  "the types " + types + " have no interface in common",
                  "let them implement one");
              return types.iterator().next();
            });
  }

  /** Gives a field to types, and to each interface whose implementations all have it now. */
  private void give(FieldDefinition field, Collection<String> types, Relationship relationship) {
    for (String type : types) {
      Relationship before =
          fields
              .computeIfAbsent(type, t -> new LinkedHashMap<>())
              .putIfAbsent(relationship.name(), relationship);
      if (before != null && !before.type().equals(relationship.type())) {
        problems.add(
            field,
            "type \"" + type + "\" has two fields \"" + relationship.name() + "\"",
            "give one of them another name");
      }
    }
    definitions.interfaces.keySet().stream()
        .filter(i -> types.containsAll(definitions.implementations(i)))
        .forEach(
            i ->
                fields
                    .computeIfAbsent(i, t -> new LinkedHashMap<>())
                    .putIfAbsent(relationship.name(), relationship));
  }

  private static String constant(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
  }
}
