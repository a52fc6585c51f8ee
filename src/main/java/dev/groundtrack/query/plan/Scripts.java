package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.model.Computed;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that statements of the schema's author give. */
final class Scripts {
  private final Api api;
  private final Targets targets;
  private final Selections selections;
  private final Slots slots;

  Scripts(Api api, Targets targets, Selections selections, Slots slots) {
    this.api = api;
    this.targets = targets;
    this.selections = selections;
    this.slots = slots;
  }

  Script of(Computed field, Map<String, Object> arguments, List<SelectedField> selected) {
    List<Given> values = given(field, arguments, slots);
    return of(field, values, held(field, selected));
  }

  /** The value, or values, that a statement gives with no arguments. */
  static Script value(Computed field, Slots slots) {
    return of(field, given(field, Map.of(), slots), new Script.Values());
  }

  private static List<Given> given(Computed field, Map<String, Object> arguments, Slots slots) {
    Map<String, Given> given = new LinkedHashMap<>();
    return field.statement().parameters().stream()
        .map(name -> given.computeIfAbsent(name, argument -> slots.take(arguments.get(argument))))
        .toList();
  }

  private static Script of(Computed field, List<Given> values, Script.Yield yield) {
    return new Script(field.statement().texts(), values, field.column(), field.list(), yield);
  }

  private Script.Yield held(Computed field, List<SelectedField> selected) {
    if (targets.has(field.named())) {
      Target target = targets.of(field.named());
      return new Script.Nodes(target, selections.of(target, selected));
    }
    if (!api.model().valueTypes().containsKey(field.named())) {
      return new Script.Values();
    }
    List<Selection.Property> parts = new ArrayList<>();
    for (SelectedField part : selected) {
      if (api.field(field.named(), part.getName()).orElse(null)
          instanceof FieldMeaning.Value value) {
        parts.add(
            new Selection.Property(part.getResultKey(), Set.of(), value.property().databaseName()));
      }
    }
    return new Script.Objects(parts);
  }
}
