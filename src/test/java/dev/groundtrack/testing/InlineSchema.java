package dev.groundtrack.testing;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.api.generator.ApiGenerator;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.query.printer.PlanPrinter;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;

/** The API of a schema that a test gives, and what becomes of questions to it. No server. */
public final class InlineSchema {
  private static final long MAX_ROWS = 10_000;

  private final Api api;
  private final GraphQL graphQl;
  private final List<RootField> asked = new ArrayList<>();

  private InlineSchema(Api api) {
    this.api = api;
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    DataFetcher<Object> noting = this::note;
    wiring.type("Query", type -> type.defaultDataFetcher(noting));
    if (api.hasMutations()) {
      wiring.type("Mutation", type -> type.defaultDataFetcher(noting));
    }
    TypeDefinitionRegistry types = api.definitions();
    for (TypeDefinition<?> type : types.getTypes(TypeDefinition.class)) {
      if (type instanceof InterfaceTypeDefinition || type instanceof UnionTypeDefinition) {
        wiring.type(type.getName(), open -> open.typeResolver(env -> null));
      }
    }
    this.graphQl =
        GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring.build()))
            .build();
  }

  /** Of a schema's text, with all that is offered by choice. */
  public static InlineSchema of(String sdl) {
    List<SchemaFile> files = List.of(new SchemaFile("inline.graphqls", sdl));
    return new InlineSchema(ApiGenerator.generate(ModelReader.model(files), true));
  }

  /** Of the domain that comes along, where relations rest on evidence. */
  public static InlineSchema ofDefaultDomain() {
    return new InlineSchema(
        ApiGenerator.generate(ModelReader.model(SchemaFiles.ofDefaultDomain()), true));
  }

  private Object note(DataFetchingEnvironment field) {
    asked.add(
        new RootField(
            field.getField().getName(),
            field.getArguments(),
            field.getSelectionSet().getImmediateFields(),
            new Caller.Server()));
    return null;
  }

  public Api api() {
    return api;
  }

  /** The first root field of an operation, as it is asked. */
  public RootField root(String operation) {
    asked.clear();
    ExecutionResult result = graphQl.execute(operation);
    if (asked.isEmpty()) {
      throw new AssertionError(result.getErrors());
    }
    return asked.getFirst();
  }

  /** The plan of the first root field, without a model that makes vectors. */
  public BoundPlan plan(String operation) {
    return plan(operation, PhraseVectors.NONE);
  }

  public BoundPlan plan(String operation, PhraseVectors phrases) {
    return new QueryPlanner(api, phrases, new QueryPlanner.Limits(MAX_ROWS, PlanLimits.NONE))
        .plan(root(operation));
  }

  /** The plan of a root field as somebody asks it. */
  public BoundPlan plan(RootField root) {
    return new QueryPlanner(
            api, PhraseVectors.NONE, new QueryPlanner.Limits(MAX_ROWS, PlanLimits.NONE))
        .plan(root);
  }

  /** The same as a printed tree. */
  public String printed(String operation) {
    return PlanPrinter.print(plan(operation).plan());
  }

  /** The statement that answers it in a database that has our own functions. */
  public String cypher(String operation) {
    return new CypherCompiler(true).compile(plan(operation).plan());
  }
}
