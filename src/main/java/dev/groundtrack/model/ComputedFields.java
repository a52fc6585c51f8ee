package dev.groundtrack.model;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields that statements of the schema's author give. */
final class ComputedFields {
  /** A parameter, or something in which a dollar is none: texts, quoted names, comments. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "'(?:\\\\.|[^'\\\\])*+'|\"(?:\\\\.|[^\"\\\\])*+\"|`[^`]*+`|//[^\\n]*+|(?s:/\\*.*?\\*/)"
              + "|\\$(\\w++)");

  private final Problems problems;

  ComputedFields(Problems problems) {
    this.problems = problems;
  }

  static boolean is(FieldDefinition field) {
    return field.hasDirective("cypher");
  }

  Map<String, Computed> of(List<FieldDefinition> fields) {
    Map<String, Computed> computed = new LinkedHashMap<>();
    fields.stream()
        .filter(ComputedFields::is)
        .forEach(field -> one(field).ifPresent(c -> computed.put(c.name(), c)));
    return computed;
  }

  private Optional<Computed> one(FieldDefinition field) {
    Applied cypher = Applied.on(field, "cypher").orElseThrow();
    String statement = cypher.text("statement").orElse("");
    String column = cypher.text("columnName").orElse("");
    if (statement.isBlank() || column.isBlank()) {
      problems.add(
          field,
          "@cypher at \"" + field.getName() + "\" lacks its statement or its columnName",
          "say @cypher(statement: \"RETURN 1 AS one\", columnName: \"one\")");
      return Optional.empty();
    }
    List<Computed.Argument> arguments =
        field.getInputValueDefinitions().stream().map(ComputedFields::argument).toList();
    return Optional.of(
        new Computed(
            field.getName(),
            Relationships.description(field),
            AstPrinter.printAst(field.getType()),
            TypeInfo.typeInfo(field.getType()).getName(),
            Relationships.isList(field.getType()),
            parsed(field, statement, arguments),
            column,
            arguments,
            Usages.of(field)));
  }

  private static Computed.Argument argument(InputValueDefinition argument) {
    InputValueDefinition bare =
        argument.transform(builder -> builder.description(null).directives(List.of()));
    boolean free =
        argument.getDefaultValue() == null && !TypeInfo.typeInfo(argument.getType()).isNonNull();
    return new Computed.Argument(argument.getName(), AstPrinter.printAst(bare), free);
  }

  private Computed.Statement parsed(
      FieldDefinition field, String statement, List<Computed.Argument> arguments) {
    List<String> names = arguments.stream().map(Computed.Argument::name).toList();
    List<String> texts = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    int from = 0;
    Matcher matcher = PARAMETER.matcher(statement);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name == null) {
        continue;
      }
      if (!names.contains(name)) {
        problems.add(
            field,
            "the statement of \""
                + field.getName()
                + "\" asks for $"
                + name
                + ", no argument of it",
            names.isEmpty()
                ? "declare the argument, or take the parameter out"
                : Problems.didYouMean(name, names));
      }
      texts.add(statement.substring(from, matcher.start()));
      parameters.add(name);
      from = matcher.end();
    }
    texts.add(statement.substring(from));
    return new Computed.Statement(texts, parameters);
  }
}
