package dev.groundtrack.web.http;

import dev.groundtrack.problem.Suggestions;
import graphql.GraphQLError;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with an operation that the schema does not know, and what may have been meant. */
public final class OperationMistakes {
  /** So many are told where none is near. */
  private static final int FEW = 12;

  private final GraphQLSchema schema;
  private final List<Rule> rules =
      List.of(
          new Rule(
              "Field '(?<wrong>\\w+)' in type '(?<type>\\w+)' is undefined",
              m -> fields(m.group("type"))),
          new Rule(
              "UnknownArgument@\\[(?<path>[\\w/]+)].*Unknown field argument '(?<wrong>\\w+)'",
              m -> arguments(m.group("path"))),
          new Rule(
              "contains a field not in '(?<type>\\w+)': '(?<wrong>[^']+)'",
              m -> inputs(m.group("type"))),
          new Rule(
              "a field name '(?<wrong>[^']+)' that is not defined for input object type"
                  + " '(?<type>\\w+)'",
              m -> inputs(m.group("type"))),
          new Rule(
              "with value '(?<wrong>[^']*)' is not a valid '(?<type>\\w+)'",
              m -> constants(m.group("type"))),
          new Rule(
              "for enum '(?<type>\\w+)'\\. No value found for name '(?<wrong>[^']*)'",
              m -> constants(m.group("type"))),
          new Rule("Unknown type '(?<wrong>\\w+)'", m -> types()),
          new Rule("Unknown directive '(?<wrong>\\w+)'", m -> directives()),
          new Rule("Unknown directive argument '(?<wrong>\\w+)'", m -> argumentsOfDirectives()));

  public OperationMistakes(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** What is written wrong, and the names of which it may be one. */
  private record Rule(Pattern mistake, Names names) {
    Rule(String mistake, Names names) {
      this(Pattern.compile(mistake, Pattern.DOTALL), names);
    }

    Optional<String> suggestion(String message) {
      Matcher found = mistake.matcher(message);
      return found.find() ? suggested(found.group("wrong"), names.of(found)) : Optional.empty();
    }
  }

  private interface Names {
    Collection<String> of(MatchResult mistake);
  }

  /** The error in words, with the name that may have been meant. */
  String told(GraphQLError error) {
    String message = ValidationWording.of(error.getMessage());
    return rules.stream()
        .flatMap(rule -> rule.suggestion(message).stream())
        .findFirst()
        .map(suggestion -> message + ". " + suggestion)
        .orElse(message);
  }

  private static Optional<String> suggested(String wrong, Collection<String> names) {
    Optional<String> near =
        Suggestions.nearest(wrong, names).map(name -> "Did you mean \"" + name + "\"?");
    return near.isPresent() || names.isEmpty() || names.size() > FEW
        ? near
        : Optional.of("There are " + String.join(", ", names.stream().sorted().toList()));
  }

  private List<String> fields(String type) {
    return schema.getType(type) instanceof GraphQLFieldsContainer container
        ? container.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList()
        : List.of();
  }

  /** The field at the end of a path from a root; of an interface, that of any type that has it. */
  private List<String> arguments(String path) {
    List<GraphQLFieldDefinition> fields = List.of();
    List<? extends GraphQLType> types = roots();
    for (String name : path.split("/")) {
      fields = types.stream().flatMap(this::concrete).flatMap(type -> field(type, name)).toList();
      types = fields.stream().map(field -> GraphQLTypeUtil.unwrapAll(field.getType())).toList();
    }
    return fields.stream()
        .flatMap(field -> field.getArguments().stream())
        .map(GraphQLArgument::getName)
        .distinct()
        .toList();
  }

  private List<GraphQLObjectType> roots() {
    return Stream.of(schema.getQueryType(), schema.getMutationType())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private Stream<GraphQLObjectType> concrete(GraphQLType type) {
    return switch (type) {
      case GraphQLObjectType object -> Stream.of(object);
      case GraphQLInterfaceType shared -> schema.getImplementations(shared).stream();
      case GraphQLUnionType union -> union.getTypes().stream().flatMap(this::concrete);
      default -> Stream.empty();
    };
  }

  private static Stream<GraphQLFieldDefinition> field(GraphQLObjectType type, String name) {
    return Stream.ofNullable(type.getFieldDefinition(name));
  }

  private List<String> inputs(String type) {
    return schema.getType(type) instanceof GraphQLInputObjectType input
        ? input.getFields().stream().map(GraphQLInputObjectField::getName).toList()
        : List.of();
  }

  private List<String> constants(String type) {
    return schema.getType(type) instanceof GraphQLEnumType choice
        ? choice.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()
        : List.of();
  }

  private List<String> types() {
    return schema.getAllTypesAsList().stream()
        .map(GraphQLNamedType::getName)
        .filter(name -> !name.startsWith("__"))
        .toList();
  }

  private List<String> directives() {
    return schema.getDirectives().stream().map(GraphQLDirective::getName).toList();
  }

  private List<String> argumentsOfDirectives() {
    return schema.getDirectives().stream()
        .flatMap(directive -> directive.getArguments().stream())
        .map(GraphQLArgument::getName)
        .toList();
  }
}
