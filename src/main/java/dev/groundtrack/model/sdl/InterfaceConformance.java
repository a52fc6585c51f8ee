package dev.groundtrack.model.sdl;

import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether types have what the interfaces promise that they implement. */
final class InterfaceConformance {
  private final Definitions definitions;
  private final ProblemCollector problems;

  InterfaceConformance(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
  }

  void check(ObjectTypeDefinition type) {
    Map<String, FieldDefinition> own =
        type.getFieldDefinitions().stream()
            .collect(Collectors.toMap(FieldDefinition::getName, Function.identity(), (a, b) -> a));
    for (Type<?> implemented : type.getImplements()) {
      String name = ((TypeName) implemented).getName();
      InterfaceTypeDefinition promise = definitions.interfaces.get(name);
      if (promise == null) {
        problems.add(
            implemented,
            "type \"" + type.getName() + "\" implements unknown interface \"" + name + "\"",
            ProblemCollector.didYouMean(name, definitions.interfaces.keySet()));
        continue;
      }
      for (FieldDefinition field : promise.getFieldDefinitions()) {
        if (own.containsKey(field.getName())) {
          stored(promise, field, Objects.requireNonNull(own.get(field.getName())));
        } else if (!field.hasDirective("relationship")) {
          problems.add(
              type,
              "type \""
                  + type.getName()
                  + "\" lacks the field \""
                  + field.getName()
                  + "\" of "
                  + name,
              "declare it there as well");
        }
      }
    }
  }

  /** Nodes of an interface are filtered and sorted by one property, whichever type they are of. */
  private void stored(InterfaceTypeDefinition promise, FieldDefinition field, FieldDefinition own) {
    if (!stored(own).equals(stored(field))) {
      problems.add(
          own,
          "the field \""
              + own.getName()
              + "\" is stored as \""
              + stored(own)
              + "\", but "
              + promise.getName()
              + " has it stored as \""
              + stored(field)
              + "\"",
          "give it the same @alias in both");
    }
  }

  private static String stored(FieldDefinition field) {
    return AppliedDirective.on(field, "alias")
        .flatMap(a -> a.text("property"))
        .orElse(field.getName());
  }
}
