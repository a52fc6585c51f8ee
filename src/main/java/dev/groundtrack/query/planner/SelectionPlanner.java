package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields asked of a node or an edge as selections. */
final class SelectionPlanner {
  private static final Set<String> EVERY_TYPE = Set.of();

  private final Api api;
  private final RootFieldPlanner planning;
  private final Targets targets;

  SelectionPlanner(Api api, RootFieldPlanner planning, Targets targets) {
    this.api = api;
    this.planning = planning;
    this.targets = targets;
  }

  List<Selection> plan(Target target, List<SelectedField> selected) {
    return selected.stream().flatMap(field -> one(target, field)).toList();
  }

  /** Of an interface or a union, by what the field asks for of each type. */
  private Stream<Selection> one(Target target, SelectedField field) {
    if (!target.isAbstract()) {
      Asked asked = new Asked(field, EVERY_TYPE, false);
      return meaning(field.getObjectTypeNames().getFirst(), field).stream()
          .map(meaning -> selection(meaning, asked));
    }
    Map<FieldMeaning, Set<String>> types = new LinkedHashMap<>();
    for (String type : new TreeSet<>(field.getObjectTypeNames())) {
      meaning(type, field)
          .ifPresent(
              meaning -> {
                FieldMeaning first =
                    types.keySet().stream().filter(meaning::isLike).findFirst().orElse(meaning);
                types.computeIfAbsent(first, m -> new LinkedHashSet<>()).add(type);
              });
    }
    return types.entrySet().stream()
        .map(one -> selection(one.getKey(), new Asked(field, one.getValue(), types.size() > 1)));
  }

  private Optional<FieldMeaning> meaning(String type, SelectedField field) {
    return api.field(type, field.getName());
  }

  /**
   * A field as nodes of some types are asked it.
   *
   * @param varies whether it is another one for nodes of other types
   */
  private record Asked(SelectedField field, Set<String> types, boolean varies) {
    String key() {
      return field.getResultKey();
    }

    List<SelectedField> within() {
      return field.getSelectionSet().getImmediateFields();
    }

    FieldArguments arguments() {
      return new FieldArguments(field.getName(), field.getArguments());
    }
  }

  private Selection selection(FieldMeaning meaning, Asked asked) {
    SelectedField field = asked.field();
    Set<String> types = asked.types();
    String key = asked.key();
    return switch (meaning) {
      case FieldMeaning.Value value ->
          new Selection.Property(
              key, types, value.property().databaseName(), value.property().usage().coalesced());
      case FieldMeaning.Scripted scripted ->
          new Selection.Scripted(
              key,
              types,
              planning
                  .budget()
                  .over(
                      field.getName(),
                      () ->
                          planning.script(scripted.field(), field.getArguments(), asked.within())));
      case FieldMeaning.Embedded embedded -> embedded(embedded, types, field);
      case FieldMeaning.Related related -> related(related.relationship(), asked);
      case FieldMeaning.RelatedConnection connection -> connected(connection.relationship(), asked);
      case FieldMeaning.EdgeEvidence evidence -> evidence(types, field);
      case FieldMeaning.Roots roots -> throw unexpected(field);
      case FieldMeaning.RootConnection roots -> throw unexpected(field);
      case FieldMeaning.RankedConnection ranked -> throw unexpected(field);
      case FieldMeaning.Named named -> throw unexpected(field);
      case FieldMeaning.ById byId -> throw unexpected(field);
      case FieldMeaning.WaysBetween ways -> throw unexpected(field);
      case FieldMeaning.WayPart way -> throw unexpected(field);
      case FieldMeaning.Searches search -> throw unexpected(field);
      case FieldMeaning.SearchPart part -> throw unexpected(field);
      case FieldMeaning.Measured measured -> throw unexpected(field);
      case FieldMeaning.Part part -> throw unexpected(field);
      case FieldMeaning.Tally tally -> throw unexpected(field);
      case FieldMeaning.Figure figure -> throw unexpected(field);
    };
  }

  static IllegalArgumentException unexpected(SelectedField field) {
    return new IllegalArgumentException("No field of a node: " + field.getName());
  }

  private Selection embedded(
      FieldMeaning.Embedded embedded, Set<String> types, SelectedField field) {
    return embedded(embedded, types, field, embedded.property().databaseName());
  }

  private Selection.Embedded embedded(
      FieldMeaning.Embedded embedded, Set<String> types, SelectedField field, String prefix) {
    List<Selection.Part> parts = new ArrayList<>();
    for (SelectedField part : field.getSelectionSet().getImmediateFields()) {
      FieldMeaning meaning = api.field(embedded.type().name(), part.getName()).orElse(null);
      if (meaning instanceof FieldMeaning.Value value) {
        String name = prefix + "_" + value.property().databaseName();
        parts.add(new Selection.Property(part.getResultKey(), EVERY_TYPE, name));
      } else if (meaning instanceof FieldMeaning.Embedded inner) {
        String within = prefix + "_" + inner.property().databaseName();
        parts.add(embedded(inner, EVERY_TYPE, part, within));
      }
    }
    return new Selection.Embedded(
        field.getResultKey(),
        types,
        prefix,
        embedded.property().list(),
        presence(embedded.type()),
        parts);
  }

  private static String presence(ValueType type) {
    return type.fields().values().stream()
        .filter(Property::required)
        .findFirst()
        .orElseGet(() -> type.fields().values().iterator().next())
        .databaseName();
  }

  private Selection related(Relationship relationship, Asked asked) {
    return new Selection.Related(
        asked.key(),
        asked.types(),
        new Hop(relationship.type(), relationship.direction()),
        relationship.list(),
        planning
            .budget()
            .over(
                asked.field().getName(),
                () ->
                    planning.fetch(
                        targets.target(relationship.target()), asked.arguments(), asked.within())));
  }

  private Selection connected(Relationship relationship, Asked asked) {
    String owner = asked.field().getObjectTypeNames().getFirst();
    String name = asked.field().getName();
    RootFieldPlanner.Inputs inputs =
        new RootFieldPlanner.Inputs(
            api.argumentType(owner, name, "where").orElseThrow(),
            api.argumentType(owner, name, "sort").orElse(""),
            !restsOnEvidence(relationship),
            new EdgeKind(relationship.properties(), asked.varies()));
    return new Selection.Connected(
        asked.key(),
        asked.types(),
        new Hop(relationship.type(), relationship.direction()),
        planning
            .budget()
            .over(
                name,
                () ->
                    planning.pages(
                        targets.target(relationship.target()),
                        inputs,
                        asked.arguments(),
                        asked.within())));
  }

  /** A relation that rests on evidence stands once between two nodes. */
  private boolean restsOnEvidence(Relationship relationship) {
    String properties = relationship.properties();
    return properties != null
        && properties.equals(api.model().roles().get(EvidenceRole.RELATION_PROPERTIES));
  }

  private Selection evidence(Set<String> types, SelectedField field) {
    EntityType relation = api.model().evidence(EvidenceRole.RELATION).orElseThrow();
    Relationship restsOn = Objects.requireNonNull(relation.relationships().get("evidence"));
    Target statement = targets.target(restsOn.target());
    FieldArguments arguments = new FieldArguments(field.getName(), field.getArguments());
    return new Selection.Evidence(
        field.getResultKey(),
        types,
        relation.label(),
        targets.target(relation.name()).key(),
        new Hop(restsOn.type(), restsOn.direction()),
        planning
            .budget()
            .over(
                field.getName(),
                () ->
                    planning.fetch(
                        statement, arguments, field.getSelectionSet().getImmediateFields())));
  }

  /** What is asked of the edges of a page, of which each is of a type. */
  List<Selection> ofEdges(String type, List<SelectedField> selected) {
    List<Selection> selections = new ArrayList<>();
    for (SelectedField field : selected) {
      if (field.getObjectTypeNames().contains(type)) {
        meaning(type, field)
            .map(meaning -> selection(meaning, new Asked(field, EVERY_TYPE, false)))
            .ifPresent(selections::add);
      }
    }
    return selections;
  }
}
