package dev.groundtrack.api.generator;

import dev.groundtrack.model.CypherField;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of a field, in order. */
final class Arguments {
  private final List<InputValueDefinition> all = new ArrayList<>();

  Arguments add(String name, String type) {
    return add(name, TypeReferences.named(type));
  }

  Arguments add(String name, Type<?> type) {
    return add(name, type, null);
  }

  /** A number that is never null, and this one where it is not given. */
  Arguments add(String name, int standard) {
    return add(name, TypeReferences.required("Int"), IntValue.of(standard));
  }

  private Arguments add(String name, Type<?> type, @Nullable Value<?> standard) {
    all.add(
        InputValueDefinition.newInputValueDefinition()
            .name(name)
            .type(type)
            .defaultValue(standard)
            .build());
    return this;
  }

  /** By what a list is sorted, where there is anything. */
  Arguments sort(boolean sortable, String input) {
    return sortable ? add("sort", TypeReferences.listOf(input)) : this;
  }

  /** How much of a list is given. */
  Arguments slice() {
    return add("limit", "Int").add("offset", "Int");
  }

  /** Which page of a connection is given. */
  Arguments page() {
    return add("first", "Int").add("after", "String");
  }

  /** Which page of a connection is given, counted from its start or from its end. */
  Arguments pageFromEitherEnd() {
    return page().add("last", "Int").add("before", "String");
  }

  /** The day whose knowledge is asked for, where the graph keeps it. */
  Arguments asOf(boolean kept) {
    return kept ? add("asOf", "Date") : this;
  }

  List<InputValueDefinition> list() {
    return List.copyOf(all);
  }

  /** Arguments as the author of a schema wrote them. */
  static List<InputValueDefinition> parse(List<CypherField.Argument> arguments) {
    if (arguments.isEmpty()) {
      return List.of();
    }
    String fields =
        arguments.stream().map(CypherField.Argument::sdl).collect(Collectors.joining("\n"));
    return Parser.parse("input Arguments {\n" + fields + "\n}")
        .getFirstDefinitionOfType(InputObjectTypeDefinition.class)
        .orElseThrow()
        .getInputValueDefinitions();
  }
}
