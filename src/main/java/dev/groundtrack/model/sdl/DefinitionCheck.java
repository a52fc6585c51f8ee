package dev.groundtrack.model.sdl;

import dev.groundtrack.problem.ProblemCollector;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every name that the definitions use means something. */
final class DefinitionCheck {
  static final Set<String> SCALARS =
      Set.of(
          "ID",
          "String",
          "Int",
          "Float",
          "Boolean",
          "BigInt",
          "Date",
          "DateTime",
          "LocalDateTime",
          "Time",
          "LocalTime",
          "Duration",
          "Point",
          "CartesianPoint");

  /** As in @neo4j/graphql, what is neither a number, a truth nor a text. */
  private static final Set<String> NEVER_COALESCED =
      Set.of(
          "Date",
          "DateTime",
          "LocalDateTime",
          "Time",
          "LocalTime",
          "Duration",
          "Point",
          "CartesianPoint");

  /** The directives of @neo4j/graphql 7 and of federation that a schema may carry. */
  private static final Set<String> FOREIGN =
      Set.of(
          "node",
          "relationship",
          "relationshipProperties",
          "declareRelationship",
          "plural",
          "alias",
          "id",
          "default",
          "coalesce",
          "timestamp",
          "limit",
          "fulltext",
          "vector",
          "cypher",
          "customResolver",
          "selectable",
          "filterable",
          "sortable",
          "settable",
          "query",
          "mutation",
          "subscription",
          "authentication",
          "authorization",
          "subscriptionsAuthorization",
          "jwt",
          "jwtClaim",
          "key",
          "shareable",
          "deprecated");

  /** Those that cannot be met: a schema that asks for them must not be served without. */
  private static final Map<String, String> UNMET =
      Map.of(
          "customResolver",
          "say what the field is by @cypher, or take it out",
          "populatedBy",
          "say @default, @id or @timestamp, or let clients give the value");

  private static final Map<String, Set<String>> OURS = ours();

  private final Definitions definitions;
  private final ProblemCollector problems;

  DefinitionCheck(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
  }

  private static Map<String, Set<String>> ours() {
    try (InputStream in = DefinitionCheck.class.getResourceAsStream("directives.graphqls")) {
      String sdl = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Set<String>> arguments = new LinkedHashMap<>();
      Parser.parse(sdl)
          .getDefinitionsOfType(graphql.language.DirectiveDefinition.class)
          .forEach(
              d ->
                  arguments.put(
                      d.getName(),
                      d.getInputValueDefinitions().stream()
                          .map(graphql.language.InputValueDefinition::getName)
                          .collect(Collectors.toSet())));
      return Map.copyOf(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void all() {
    definitions.objects.values().forEach(this::object);
    definitions
        .interfaces
        .values()
        .forEach(
            type -> {
              directives(type);
              type.getFieldDefinitions().forEach(this::field);
            });
    definitions.claims.forEach(
        type -> {
          directives(type);
          type.getFieldDefinitions().forEach(this::field);
        });
    definitions.queries.forEach(this::field);
    definitions.mutations.forEach(this::field);
    definitions.unions.values().forEach(this::union);
    definitions
        .enums
        .values()
        .forEach(
            type -> {
              directives(type);
              type.getEnumValueDefinitions().forEach(this::directives);
            });
  }

  private void union(UnionTypeDefinition type) {
    directives(type);
    Definitions.members(type).stream()
        .filter(member -> !definitions.objects.containsKey(member))
        .forEach(
            member ->
                problems.add(
                    type,
                    "union \"" + type.getName() + "\" has unknown member \"" + member + "\"",
                    ProblemCollector.didYouMean(member, definitions.objects.keySet())));
  }

  private void object(ObjectTypeDefinition type) {
    directives(type);
    type.getFieldDefinitions().forEach(this::field);
    new InterfaceConformance(definitions, problems).check(type);
  }

  private void field(FieldDefinition field) {
    directives(field);
    String type = TypeInfo.typeInfo(field.getType()).getName();
    if (field.hasDirective("coalesce") && NEVER_COALESCED.contains(type)) {
      problems.add(
          field,
          "\"@coalesce\" cannot stand in for a " + type + ", as of \"" + field.getName() + "\"",
          "say @default, which is stored, or take it out");
    }
    if (!SCALARS.contains(type) && !definitions.knows(type)) {
      List<String> names = new ArrayList<>(SCALARS);
      names.addAll(definitions.objects.keySet());
      names.addAll(definitions.interfaces.keySet());
      names.addAll(definitions.unions.keySet());
      names.addAll(definitions.enums.keySet());
      problems.add(
          field,
          (field.hasDirective("relationship") ? "relation \"" : "field \"")
              + field.getName()
              + "\" points to unknown type \""
              + type
              + "\"",
          ProblemCollector.didYouMean(type, names));
    }
  }

  private void directives(DirectivesContainer<?> container) {
    for (Directive directive : container.getDirectives()) {
      String remedy = UNMET.get(directive.getName());
      if (remedy != null) {
        problems.add(
            directive, "\"@" + directive.getName() + "\" cannot be met by this server", remedy);
        continue;
      }
      Set<String> arguments = OURS.get(directive.getName());
      if (arguments == null && !FOREIGN.contains(directive.getName())) {
        Set<String> names = new LinkedHashSet<>(FOREIGN);
        names.addAll(OURS.keySet());
        problems.add(
            directive,
            "directive \"@" + directive.getName() + "\" is unknown",
            ProblemCollector.didYouMean(directive.getName(), names));
      } else if (arguments != null) {
        directive.getArguments().stream()
            .filter(argument -> !arguments.contains(argument.getName()))
            .forEach(
                argument ->
                    problems.add(
                        argument,
                        "directive \"@"
                            + directive.getName()
                            + "\" has no argument \""
                            + argument.getName()
                            + "\"",
                        ProblemCollector.didYouMean(argument.getName(), arguments)));
      }
    }
  }
}
