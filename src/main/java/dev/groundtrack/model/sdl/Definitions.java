package dev.groundtrack.model.sdl;

import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The definitions of all files, with what extends them put together. */
public final class Definitions {
  public final Map<String, ObjectTypeDefinition> objects = new LinkedHashMap<>();
  public final Map<String, InterfaceTypeDefinition> interfaces = new LinkedHashMap<>();
  public final Map<String, UnionTypeDefinition> unions = new LinkedHashMap<>();
  final Map<String, EnumTypeDefinition> enums = new LinkedHashMap<>();
  private final List<Definition<?>> extensions = new ArrayList<>();

  private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
  private static final Set<String> OF_SCHEMAS = Set.of("subscription", "authentication");

  /** Fields that the schema adds to the query type. */
  final List<FieldDefinition> queries = new ArrayList<>();

  /** Fields that it adds to the mutation type. */
  final List<FieldDefinition> mutations = new ArrayList<>();

  /** The directives of the schema itself. */
  final List<Directive> directives = new ArrayList<>();

  /** The directives of the root types, by their names. */
  final Map<String, List<Directive>> rootDirectives = new LinkedHashMap<>();

  /** What the schema calls the claims of tokens: types that are no part of the graph. */
  final List<ObjectTypeDefinition> claims = new ArrayList<>();

  private Definitions() {}

  static Definitions parse(List<SchemaFile> files, ProblemCollector problems) {
    Definitions definitions = new Definitions();
    files.forEach(file -> definitions.parse(file, problems));
    definitions.extensions.forEach(extension -> definitions.extend(extension, problems));
    definitions.objects.values().stream()
        .filter(type -> type.hasDirective("jwt"))
        .forEach(definitions.claims::add);
    definitions.claims.forEach(type -> definitions.objects.remove(type.getName()));
    return definitions;
  }

  private void parse(SchemaFile file, ProblemCollector problems) {
    try {
      MultiSourceReader reader =
          MultiSourceReader.newMultiSourceReader()
              .string(file.text(), file.name())
              .trackData(true)
              .build();
      Parser.parse(ParserEnvironment.newParserEnvironment().document(reader).build())
          .getDefinitions()
          .forEach(definition -> take(definition, problems));
    } catch (InvalidSyntaxException e) {
      SourceLocation at = e.getLocation();
      problems.add(
          new SourceLocation(at.getLine(), at.getColumn(), file.name()),
          "is not SDL: " + e.getMessage(),
          "mend the syntax there");
    }
  }

  private void take(Definition<?> definition, ProblemCollector problems) {
    switch (definition) {
      case ObjectTypeExtensionDefinition extension when ROOTS.contains(extension.getName()) ->
          root(extension, problems);
      case ObjectTypeExtensionDefinition extension -> extensions.add(extension);
      case InterfaceTypeExtensionDefinition extension -> extensions.add(extension);
      case EnumTypeExtensionDefinition extension -> extensions.add(extension);
      case ObjectTypeDefinition type when ROOTS.contains(type.getName()) -> root(type, problems);
      case ObjectTypeDefinition type -> put(objects, type.getName(), type, problems);
      case InterfaceTypeDefinition type -> put(interfaces, type.getName(), type, problems);
      case UnionTypeDefinition type -> put(unions, type.getName(), type, problems);
      case EnumTypeDefinition type -> put(enums, type.getName(), type, problems);
      case SchemaDefinition schema when isOnlyDirected(schema) ->
          directives.addAll(schema.getDirectives());
      default ->
          problems.add(
              definition,
              "a schema declares types, interfaces, unions and enums only, not a "
                  + definition.getClass().getSimpleName(),
              "take it out; scalars and directives are built in");
    }
  }

  /** Whether it says nothing but what all types are told by. */
  private static boolean isOnlyDirected(SchemaDefinition schema) {
    return schema.getOperationTypeDefinitions().isEmpty()
        && schema.getDirectives().stream().allMatch(d -> OF_SCHEMAS.contains(d.getName()));
  }

  private void root(ObjectTypeDefinition root, ProblemCollector problems) {
    String type = root.getName();
    rootDirectives.computeIfAbsent(type, t -> new ArrayList<>()).addAll(root.getDirectives());
    for (FieldDefinition field : root.getFieldDefinitions()) {
      if (type.equals("Subscription")) {
        problems.add(
            field,
            "the field \"" + field.getName() + "\" of " + type + " cannot be served",
            "take it out");
      } else if (!CypherFieldReader.is(field)) {
        problems.add(
            field,
            "the field \""
                + field.getName()
                + "\" of "
                + type
                + " has nothing that gives its value",
            "say what it is by @cypher, or take it out");
      } else {
        (type.equals("Query") ? queries : mutations).add(field);
      }
    }
  }

  private <T extends SDLDefinition<?>> void put(
      Map<String, T> into, String name, T type, ProblemCollector problems) {
    if (knows(name)) {
      problems.add(type, "type \"" + name + "\" is declared twice", "use extend, or another name");
      return;
    }
    into.put(name, type);
  }

  boolean knows(String name) {
    return objects.containsKey(name)
        || interfaces.containsKey(name)
        || unions.containsKey(name)
        || enums.containsKey(name);
  }

  private void extend(Definition<?> extension, ProblemCollector problems) {
    switch (extension) {
      case ObjectTypeExtensionDefinition more when objects.containsKey(more.getName()) ->
          objects.computeIfPresent(
              more.getName(),
              (name, type) ->
                  type.transform(
                      builder ->
                          builder
                              .directives(joined(type.getDirectives(), more.getDirectives()))
                              .fieldDefinitions(
                                  joined(type.getFieldDefinitions(), more.getFieldDefinitions()))));
      case InterfaceTypeExtensionDefinition more when interfaces.containsKey(more.getName()) ->
          interfaces.computeIfPresent(
              more.getName(),
              (name, type) ->
                  type.transform(
                      builder ->
                          builder
                              .directives(joined(type.getDirectives(), more.getDirectives()))
                              .definitions(
                                  joined(type.getFieldDefinitions(), more.getFieldDefinitions()))));
      case EnumTypeExtensionDefinition more when enums.containsKey(more.getName()) ->
          enums.computeIfPresent(
              more.getName(),
              (name, type) ->
                  type.transform(
                      builder ->
                          builder.enumValueDefinitions(
                              joined(
                                  type.getEnumValueDefinitions(),
                                  more.getEnumValueDefinitions()))));
      default ->
          problems.add(
              extension, "nothing is declared that this could extend", "declare the type first");
    }
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The object types that implement an interface, in the order of the schema. */
  List<String> implementations(String interfaceName) {
    return objects.values().stream()
        .filter(type -> interfaceNames(type).contains(interfaceName))
        .map(ObjectTypeDefinition::getName)
        .toList();
  }

  /** The types of a union, in the order of the schema. */
  static List<String> members(UnionTypeDefinition union) {
    return union.getMemberTypes().stream().map(t -> ((TypeName) t).getName()).toList();
  }

  /** The object types that a type stands for: itself, its implementations or its members. */
  List<String> concrete(String type) {
    UnionTypeDefinition union = unions.get(type);
    if (union != null) {
      return members(union);
    }
    return interfaces.containsKey(type) ? implementations(type) : List.of(type);
  }

  static List<String> interfaceNames(ObjectTypeDefinition type) {
    return type.getImplements().stream().map(t -> ((TypeName) t).getName()).toList();
  }

  static List<FieldDefinition> fields(ObjectTypeDefinition type) {
    return type.getFieldDefinitions();
  }

  static List<EnumValueDefinition> values(EnumTypeDefinition type) {
    return type.getEnumValueDefinitions();
  }
}
