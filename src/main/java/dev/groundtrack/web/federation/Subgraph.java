package dev.groundtrack.web.federation;

import com.apollographql.federation.graphqljava.Federation;
import dev.groundtrack.access.Permission;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.web.access.PermittedFetcher;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.StringValue;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema as a subgraph: each type whose nodes have keys is an entity, and what every such server
 * calls alike may be shared.
 *
 * @see <a
 *     href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">The
 *     specification</a>
 */
public final class Subgraph {
  private static final String URL = "https://specs.apollo.dev/federation/v2.9";

  /** Types that any server generated like this one has, whatever its domain. */
  private static final Set<String> SHARED =
      Set.of(
          "PageInfo",
          "Count",
          "ConnectionCount",
          "CreateInfo",
          "UpdateInfo",
          "UpsertInfo",
          "DeleteInfo",
          "Point",
          "CartesianPoint",
          "Problem");

  private final EntityKeys keys;
  private final EntityFetcher entities;

  public Subgraph(Model model, QueryCompiler compiler, ReadScope reads) {
    this.keys = new EntityKeys(model);
    this.entities = new EntityFetcher(keys, compiler, reads);
  }

  /**
   * The schema with what a router asks.
   *
   * @param types of the schema, which are changed
   * @param typeOf the type of a node that was read
   */
  public GraphQLSchema schema(
      TypeDefinitionRegistry types, RuntimeWiring wiring, TypeResolver typeOf) {
    Set<String> shared = shared();
    for (ObjectTypeDefinition type : List.copyOf(types.getTypes(ObjectTypeDefinition.class))) {
      List<Property> identifying = keys.byType().get(type.getName());
      if (identifying != null) {
        replace(types, type, identifying.stream().map(Subgraph::key).toList());
      } else if (shared.contains(type.getName())) {
        replace(types, type, List.of(Directive.newDirective().name("shareable").build()));
      }
    }
    types.add(link());
    return Federation.transform(types, wiring)
        .fetchEntities(new PermittedFetcher<>(Permission.READ, entities))
        .resolveEntityType(typeOf)
        .setFederation2(true)
        .build();
  }

  private static Set<String> shared() {
    Set<String> shared = new LinkedHashSet<>(SHARED);
    for (String scalar : List.of("ID", "String", "Int", "Float")) {
      shared.add(scalar + "AggregateSelection");
    }
    Scalars.ALL.stream()
        .map(GraphQLScalarType::getName)
        .forEach(scalar -> shared.add(scalar + "AggregateSelection"));
    return shared;
  }

  private static void replace(
      TypeDefinitionRegistry types, ObjectTypeDefinition type, List<Directive> directives) {
    types.remove(type);
    types.add(type.transform(changed -> directives.forEach(changed::directive)));
  }

  private static Directive key(Property property) {
    return Directive.newDirective()
        .name("key")
        .argument(new Argument("fields", StringValue.of(property.name())))
        .build();
  }

  private static SchemaExtensionDefinition link() {
    return SchemaExtensionDefinition.newSchemaExtensionDefinition()
        .directive(
            Directive.newDirective()
                .name("link")
                .argument(new Argument("url", StringValue.of(URL)))
                .argument(
                    new Argument(
                        "import",
                        ArrayValue.newArrayValue()
                            .value(StringValue.of("@key"))
                            .value(StringValue.of("@shareable"))
                            .build()))
                .build())
        .build();
  }
}
