package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.NodeFieldMeaning;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import dev.groundtrack.query.limits.PlanBudget;
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
final class SelectionPlanner implements NodeSelections {
  private static final Set<String> EVERY_TYPE = Set.of();

  private final Api api;
  private final Targets targets;
  private final FetchPlanner fetches;
  private final PlanBudget budget;

  SelectionPlanner(PlanningContext context) {
    this.api = context.api();
    this.targets = context.targets();
    this.budget = context.parameters().budget();
    this.fetches = new FetchPlanner(context, this);
  }

  @Override
  public List<Selection> plan(Target target, List<SelectedField> selected) {
    return selected.stream().flatMap(field -> one(target, field)).toList();
  }

  /**
   * A field as selections; on an interface or a union, one for each meaning that its types give it.
   */
  private Stream<Selection> one(Target target, SelectedField field) {
    if (!target.isAbstract()) {
      Asked asked = new Asked(field, EVERY_TYPE, false);
      return meaning(field.getObjectTypeNames().getFirst(), field).stream()
          .map(meaning -> selection(meaning, asked));
    }
    Map<NodeFieldMeaning, Set<String>> types = new LinkedHashMap<>();
    for (String type : new TreeSet<>(field.getObjectTypeNames())) {
      meaning(type, field)
          .ifPresent(
              meaning -> {
                NodeFieldMeaning first =
                    types.keySet().stream().filter(meaning::isLike).findFirst().orElse(meaning);
                types.computeIfAbsent(first, m -> new LinkedHashSet<>()).add(type);
              });
    }
    return types.entrySet().stream()
        .map(one -> selection(one.getKey(), new Asked(field, one.getValue(), types.size() > 1)));
  }

  private Optional<NodeFieldMeaning> meaning(String type, SelectedField field) {
    return api.field(type, field.getName(), NodeFieldMeaning.class);
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

  private Selection selection(NodeFieldMeaning meaning, Asked asked) {
    SelectedField field = asked.field();
    Set<String> types = asked.types();
    String key = asked.key();
    return switch (meaning) {
      case NodeFieldMeaning.Value value ->
          new Selection.Property(
              key, types, value.property().databaseName(), value.property().usage().coalesced());
      case FieldMeaning.Scripted scripted ->
          new Selection.Scripted(
              key,
              types,
              budget.over(
                  field.getName(),
                  () -> fetches.script(scripted.field(), field.getArguments(), asked.within())));
      case NodeFieldMeaning.Embedded embedded -> embedded(embedded, types, field);
      case NodeFieldMeaning.Related related -> related(related, asked);
      case NodeFieldMeaning.RelatedConnection connection -> connected(connection, asked);
      case NodeFieldMeaning.EdgeEvidence evidence -> evidence(evidence, types, field);
    };
  }

  private Selection embedded(
      NodeFieldMeaning.Embedded embedded, Set<String> types, SelectedField field) {
    return embedded(embedded, types, field, embedded.property().databaseName());
  }

  private Selection.Embedded embedded(
      NodeFieldMeaning.Embedded embedded, Set<String> types, SelectedField field, String prefix) {
    List<Selection.Part> parts = new ArrayList<>();
    for (SelectedField part : field.getSelectionSet().getImmediateFields()) {
      NodeFieldMeaning meaning = meaning(embedded.type().name(), part).orElse(null);
      if (meaning instanceof NodeFieldMeaning.Value value) {
        String name = prefix + "_" + value.property().databaseName();
        parts.add(new Selection.Property(part.getResultKey(), EVERY_TYPE, name));
      } else if (meaning instanceof NodeFieldMeaning.Embedded inner) {
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

  private Selection related(NodeFieldMeaning.Related related, Asked asked) {
    Relationship relationship = related.relationship();
    return new Selection.Related(
        asked.key(),
        asked.types(),
        new Hop(relationship.type(), relationship.direction()),
        relationship.list(),
        budget.over(
            asked.field().getName(),
            () ->
                fetches.related(
                    targets.target(relationship.target()),
                    related.inputs(),
                    asked.arguments(),
                    asked.within())));
  }

  private Selection connected(NodeFieldMeaning.RelatedConnection connection, Asked asked) {
    Relationship relationship = connection.relationship();
    FetchPlanner.Connected connected =
        new FetchPlanner.Connected(
            targets.target(relationship.target()),
            null,
            !restsOnEvidence(relationship),
            new ConnectionPlanner.EdgeKind(relationship.properties(), asked.varies()));
    return new Selection.Connected(
        asked.key(),
        asked.types(),
        new Hop(relationship.type(), relationship.direction()),
        budget.over(
            asked.field().getName(),
            () ->
                fetches.connection(
                    connected, connection.inputs(), asked.arguments(), asked.within())));
  }

  /** A relation that rests on evidence stands once between two nodes. */
  private boolean restsOnEvidence(Relationship relationship) {
    String properties = relationship.properties();
    return properties != null
        && properties.equals(api.model().roles().get(EvidenceRole.RELATION_PROPERTIES));
  }

  private Selection evidence(
      NodeFieldMeaning.EdgeEvidence evidence, Set<String> types, SelectedField field) {
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
        budget.over(
            field.getName(),
            () ->
                fetches.related(
                    statement,
                    evidence.inputs(),
                    arguments,
                    field.getSelectionSet().getImmediateFields())));
  }

  @Override
  public List<Selection> ofEdges(String type, List<SelectedField> selected) {
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
