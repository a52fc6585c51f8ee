package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.Part;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The fields asked of a node or an edge as selections. */
final class Selections {
  private static final Set<String> EVERY_TYPE = Set.of();

  private final Api api;
  private final Planning planning;
  private final Targets targets;

  Selections(Api api, Planning planning, Targets targets) {
    this.api = api;
    this.planning = planning;
    this.targets = targets;
  }

  List<Selection> of(Target target, List<SelectedField> selected) {
    return selected.stream().flatMap(field -> one(target, field).stream()).toList();
  }

  private Optional<Selection> one(Target target, SelectedField field) {
    String type = field.getObjectTypeNames().getFirst();
    Set<String> types =
        target.isAbstract() ? new HashSet<>(field.getObjectTypeNames()) : EVERY_TYPE;
    return api.field(type, field.getName()).map(meaning -> selection(meaning, types, field));
  }

  private Selection selection(FieldMeaning meaning, Set<String> types, SelectedField field) {
    String key = field.getResultKey();
    return switch (meaning) {
      case FieldMeaning.Value value ->
          new Selection.Property(
              key, types, value.property().databaseName(), value.property().usage().coalesced());
      case FieldMeaning.Scripted scripted ->
          new Selection.Scripted(
              key,
              types,
              planning.script(
                  scripted.field(),
                  field.getArguments(),
                  field.getSelectionSet().getImmediateFields()));
      case FieldMeaning.Embedded embedded -> embedded(embedded, types, field);
      case FieldMeaning.Related related -> related(related.relationship(), types, field);
      case FieldMeaning.RelatedConnection connection ->
          connected(connection.relationship(), types, field);
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
      case Part part -> throw unexpected(field);
      case FieldMeaning.Tally tally -> throw unexpected(field);
      case FieldMeaning.Figure figure -> throw unexpected(field);
    };
  }

  private static IllegalArgumentException unexpected(SelectedField field) {
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

  private Selection related(Relationship relationship, Set<String> types, SelectedField field) {
    Target target = targets.of(relationship.target());
    Arguments arguments = new Arguments(field.getName(), field.getArguments());
    return new Selection.Related(
        field.getResultKey(),
        types,
        new Hop(relationship.type(), relationship.direction()),
        relationship.list(),
        planning.fetch(target, arguments, field.getSelectionSet().getImmediateFields()));
  }

  private Selection connected(Relationship relationship, Set<String> types, SelectedField field) {
    Target target = targets.of(relationship.target());
    Arguments arguments = new Arguments(field.getName(), field.getArguments());
    String owner = field.getObjectTypeNames().getFirst();
    Planning.Inputs inputs =
        new Planning.Inputs(
            api.argumentType(owner, field.getName(), "where").orElseThrow(),
            api.argumentType(owner, field.getName(), "sort").orElse(""),
            !restsOnEvidence(relationship));
    return new Selection.Connected(
        field.getResultKey(),
        types,
        new Hop(relationship.type(), relationship.direction()),
        planning.pages(target, inputs, arguments, field.getSelectionSet().getImmediateFields()));
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
    Target statement = targets.of(restsOn.target());
    Arguments arguments = new Arguments(field.getName(), field.getArguments());
    return new Selection.Evidence(
        field.getResultKey(),
        types,
        relation.label(),
        targets.of(relation.name()).key(),
        new Hop(restsOn.type(), restsOn.direction()),
        planning.fetch(statement, arguments, field.getSelectionSet().getImmediateFields()));
  }

  /** The fields asked of a connection. */
  List<Pages.Part> parts(Target target, List<SelectedField> selected) {
    List<Pages.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      api.field(field.getObjectTypeNames().getFirst(), field.getName())
          .ifPresent(meaning -> parts.add(part(target, meaning, field)));
    }
    return parts;
  }

  private Pages.Part part(Target target, FieldMeaning meaning, SelectedField field) {
    String key = field.getResultKey();
    return switch ((Part) meaning) {
      case EDGES -> new Pages.Edges(key, edgeParts(target, field));
      case PAGE_INFO -> new Pages.Info(key);
      case TOTAL_COUNT -> new Pages.Total(key);
      case AGGREGATE -> new Pages.Aggregate(key, Aggregation.of(api, field));
      case NODE, PROPERTIES, CURSOR, SCORE -> throw unexpected(field);
    };
  }

  private List<Pages.EdgePart> edgeParts(Target target, SelectedField edges) {
    List<Pages.EdgePart> parts = new ArrayList<>();
    for (SelectedField field : edges.getSelectionSet().getImmediateFields()) {
      api.field(field.getObjectTypeNames().getFirst(), field.getName())
          .ifPresent(meaning -> parts.add(edgePart(target, (Part) meaning, field)));
    }
    return parts;
  }

  private Pages.EdgePart edgePart(Target target, Part meaning, SelectedField field) {
    String key = field.getResultKey();
    List<SelectedField> within = field.getSelectionSet().getImmediateFields();
    return switch (meaning) {
      case NODE -> new Pages.Node(key, of(target, within));
      case PROPERTIES -> new Pages.Properties(key, properties(within));
      case CURSOR -> new Pages.Cursor(key);
      case SCORE -> new Pages.Score(key);
      case EDGES, PAGE_INFO, TOTAL_COUNT, AGGREGATE -> throw unexpected(field);
    };
  }

  private List<Selection> properties(List<SelectedField> within) {
    return within.stream()
        .flatMap(
            field ->
                api
                    .field(field.getObjectTypeNames().getFirst(), field.getName())
                    .map(meaning -> selection(meaning, EVERY_TYPE, field))
                    .stream())
        .toList();
  }
}
