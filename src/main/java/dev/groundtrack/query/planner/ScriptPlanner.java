package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.NodeFieldMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that statements of the schema's author give. */
final class ScriptPlanner {
  private final Api api;
  private final Targets targets;
  private final NodeSelections selections;
  private final Parameters parameters;
  private final AccessPlanner access;

  ScriptPlanner(PlanningContext context, NodeSelections selections) {
    this.api = context.api();
    this.targets = context.targets();
    this.selections = selections;
    this.parameters = context.parameters();
    this.access = context.access();
  }

  CypherScript plan(
      CypherField field, Map<String, Object> arguments, List<SelectedField> selected) {
    targets.checkWhole(field.name());
    List<ParameterRef> values = given(field, arguments, parameters);
    return plan(field, values, held(field, selected));
  }

  /** The value, or values, that a statement gives with no arguments. */
  static CypherScript value(CypherField field, Parameters parameters) {
    return plan(field, given(field, Map.of(), parameters), new CypherScript.Values());
  }

  private static List<ParameterRef> given(
      CypherField field, Map<String, Object> arguments, Parameters parameters) {
    Map<String, ParameterRef> given = new LinkedHashMap<>();
    return field.statement().parameters().stream()
        .map(
            name ->
                given.computeIfAbsent(name, argument -> parameters.given(arguments.get(argument))))
        .toList();
  }

  private static CypherScript plan(
      CypherField field, List<ParameterRef> values, CypherScript.Yield yield) {
    return new CypherScript(field.statement().texts(), values, field.column(), field.list(), yield);
  }

  private CypherScript.Yield held(CypherField field, List<SelectedField> selected) {
    if (targets.has(field.named())) {
      Target target = targets.target(field.named());
      return new CypherScript.Nodes(
          target,
          access.guarded(
              field.name(),
              target,
              new AccessPlanner.Touched(
                  AccessOperation.READ, selected.stream().map(SelectedField::getName).toList()),
              Predicate.TRUE),
          selections.plan(target, selected));
    }
    if (!api.model().valueTypes().containsKey(field.named())) {
      return new CypherScript.Values();
    }
    List<Selection.Property> parts = new ArrayList<>();
    for (SelectedField part : selected) {
      api.field(field.named(), part.getName(), NodeFieldMeaning.Value.class)
          .map(value -> value.property().databaseName())
          .map(name -> new Selection.Property(part.getResultKey(), Set.of(), name))
          .ifPresent(parts::add);
    }
    return new CypherScript.Objects(parts);
  }
}
