package dev.groundtrack.model.sdl;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.problem.ProblemCollector;
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
final class CypherFieldReader {
  /** A parameter, or something in which a dollar is none: texts, quoted names, comments. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "'(?:\\\\.|[^'\\\\])*+'|\"(?:\\\\.|[^\"\\\\])*+\"|`[^`]*+`|//[^\\n]*+|(?s:/\\*.*?\\*/)"
              + "|\\$(\\w++)");

  private final ProblemCollector problems;

  CypherFieldReader(ProblemCollector problems) {
    this.problems = problems;
  }

  static boolean is(FieldDefinition field) {
    return field.hasDirective("cypher");
  }

  Map<String, CypherField> read(List<FieldDefinition> fields) {
    Map<String, CypherField> computed = new LinkedHashMap<>();
    fields.stream()
        .filter(CypherFieldReader::is)
        .forEach(field -> one(field).ifPresent(c -> computed.put(c.name(), c)));
    return computed;
  }

  private Optional<CypherField> one(FieldDefinition field) {
    AppliedDirective cypher = AppliedDirective.on(field, "cypher").orElseThrow();
    String statement = cypher.text("statement").orElse("");
    String column = cypher.text("columnName").orElse("");
    if (statement.isBlank() || column.isBlank()) {
      problems.add(
          field,
          "@cypher at \"" + field.getName() + "\" lacks its statement or its columnName",
          "say @cypher(statement: \"RETURN 1 AS one\", columnName: \"one\")");
      return Optional.empty();
    }
    List<CypherField.Argument> arguments =
        field.getInputValueDefinitions().stream().map(CypherFieldReader::argument).toList();
    return Optional.of(
        new CypherField(
            field.getName(),
            SdlFields.description(field),
            AstPrinter.printAst(field.getType()),
            TypeInfo.typeInfo(field.getType()).getName(),
            SdlFields.isList(field.getType()),
            parsed(field, statement, arguments),
            column,
            arguments,
            PropertyAccessReader.of(field, problems)));
  }

  private static CypherField.Argument argument(InputValueDefinition argument) {
    InputValueDefinition bare =
        argument.transform(builder -> builder.description(null).directives(List.of()));
    boolean free =
        argument.getDefaultValue() == null && !TypeInfo.typeInfo(argument.getType()).isNonNull();
    return new CypherField.Argument(argument.getName(), AstPrinter.printAst(bare), free);
  }

  private CypherField.Statement parsed(
      FieldDefinition field, String statement, List<CypherField.Argument> arguments) {
    List<String> names = arguments.stream().map(CypherField.Argument::name).toList();
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
                : ProblemCollector.didYouMean(name, names));
      }
      texts.add(statement.substring(from, matcher.start()));
      parameters.add(name);
      from = matcher.end();
    }
    texts.add(statement.substring(from));
    return new CypherField.Statement(texts, parameters);
  }
}
