package dev.groundtrack.web;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.embedding.BackgroundEmbedding;
import dev.groundtrack.embedding.NodeEmbedder;
import dev.groundtrack.embedding.SentenceModel;
import dev.groundtrack.execution.AfterMutations;
import dev.groundtrack.execution.MapFetcher;
import dev.groundtrack.execution.MutationFetcher;
import dev.groundtrack.execution.OperationCache;
import dev.groundtrack.execution.ParsedDocumentCache;
import dev.groundtrack.execution.QueryFetcher;
import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.execution.WholeResponseStrategy;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Curator;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.store.CurationWriter;
import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.model.Model;
import dev.groundtrack.mutation.MutationCompiler;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/** The generated API as an executable schema. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {
  /** Types whose objects have what they have by the names of its fields, whatever is asked. */
  private static final List<String> MADE_HERE =
      List.of(
          "Point",
          "CartesianPoint",
          "PageInfo",
          "CreateInfo",
          "UpdateInfo",
          "UpsertInfo",
          "DeleteInfo",
          "ImportReport",
          "RemoveReport",
          "Problem",
          "MergeReport",
          "SplitReport",
          "UndoReport");

  @Bean
  Api api(Model model, Settings settings, Graph graph) {
    if (settings.matches() && !graph.hasFunction(DatabaseFunctions.MATCHES)) {
      throw new RefusedException(
          List.of(
              new Problem(
                  "groundtrack.matches",
                  "cannot be on: the database at spring.neo4j.uri matches by backtracking, which"
                      + " may take for ever",
                  "turn it off, or leave spring.neo4j.uri out for the embedded database")));
    }
    return Api.of(model, settings.matches());
  }

  @Bean
  SentenceModel sentenceModel() {
    return new SentenceModel();
  }

  @Bean
  NodeEmbedder nodeVectors(Graph graph, Model model, SentenceModel sentences) {
    return new NodeEmbedder(graph, model, sentences);
  }

  /** Nothing is embedded where it is turned off. */
  @Bean
  @DependsOn("constraints")
  BackgroundEmbedding background(NodeEmbedder vectors) {
    return new BackgroundEmbedding(vectors);
  }

  @Bean
  PhraseVectors phrases(SentenceModel model, BackgroundEmbedding background, Settings settings) {
    return settings.embeddings() ? new EmbeddedPhrases(model, background) : PhraseVectors.NONE;
  }

  @Bean
  QueryCompiler queryCompiler(Api api, PhraseVectors phrases, Settings settings, Graph graph) {
    return new QueryCompiler(
        api,
        phrases,
        new QueryPlanner.Limits(settings.maxRows(), settings.planLimits()),
        graph.hasFunction(DatabaseFunctions.FIRST));
  }

  @Bean
  MutationCompiler mutationCompiler(Api api, QueryCompiler queries, Settings settings) {
    return new MutationCompiler(api, queries, settings.planLimits());
  }

  @Bean
  MutationFetcher mutating(
      Graph graph,
      MutationCompiler compiler,
      Model model,
      ObjectProvider<CurationWriter> curations) {
    return new MutationFetcher(
        graph, compiler, () -> model.hasEvidence() ? curations.getObject() : null);
  }

  /** Whatever writes. */
  record Writers(
      MutationFetcher mutating,
      ObjectProvider<Importer> importer,
      ObjectProvider<Curator> curator) {}

  @Bean
  Writers writers(
      MutationFetcher mutating,
      ObjectProvider<Importer> importer,
      ObjectProvider<Curator> curator) {
    return new Writers(mutating, importer, curator);
  }

  @Bean
  ReadScope readScope(Graph graph) {
    return new ReadScope(graph);
  }

  @Bean
  QueryFetcher rootFields(QueryCompiler compiler, ReadScope reads) {
    return new QueryFetcher(compiler, reads);
  }

  @Bean
  GraphQLSchema graphQlSchema(Api api, QueryCompiler compiler, ReadScope reads, Writers writers) {
    TypeDefinitionRegistry types = api.definitions();
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    wiring.type("Query", query -> query.defaultDataFetcher(new QueryFetcher(compiler, reads)));
    api.model()
        .edgeUnions()
        .values()
        .forEach(edge -> wiring.type(edge.type(), type -> type.typeResolver(typeName())));
    api.model()
        .interfaces()
        .keySet()
        .forEach(name -> wiring.type(name, type -> type.typeResolver(typeName())));
    api.model()
        .unions()
        .keySet()
        .forEach(name -> wiring.type(name, type -> type.typeResolver(typeName())));
    if (api.field("Query", "node").isPresent()) {
      wiring.type("Node", type -> type.typeResolver(typeName()));
    }
    MADE_HERE.forEach(
        name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_NAME)));
    api.model()
        .nodeTypes()
        .keySet()
        .forEach(name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_KEY)));
    if (api.hasMutations()) {
      wiring.type("Mutation", mutation -> mutation.defaultDataFetcher(writers.mutating()));
    }
    if (api.model().hasEvidence()) {
      ImportFetchers imports =
          new ImportFetchers(api.model(), writers.importer().getObject(), compiler, reads);
      types.merge(new SchemaParser().parse(imported(api)));
      wiring.type(
          "Mutation",
          mutation ->
              mutation
                  .dataFetcher("importText", imports.importText())
                  .dataFetcher("removeSource", imports.removeSource()));
      wiring.type("ImportReport", report -> report.dataFetcher("source", imports.source()));
    }
    if (JudgementFetchers.serves(api.model())) {
      JudgementFetchers judgements =
          new JudgementFetchers(api.model(), writers.curator().getObject(), compiler, reads);
      types.merge(new SchemaParser().parse(judgements.sdl(resource("judgement.graphqls"))));
      judgements.into(wiring);
    }
    wiring.codeRegistry(
        graphql.schema.GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(MapFetcher.BY_KEY_OR_NAME)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static TypeResolver typeName() {
    return env -> {
      Map<?, ?> node = env.getObject();
      return env.getSchema().getObjectType(String.valueOf(node.get("__typename")));
    };
  }

  /** What the server adds to the mutation type, or the whole of it. */
  private static String imported(Api api) {
    String sdl = resource("import.graphqls");
    return api.hasMutations() ? sdl.replace("type Mutation", "extend type Mutation") : sdl;
  }

  private static String resource(String name) {
    try (InputStream in = GraphQlConfiguration.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Bean
  GraphQlSource graphQlSource(
      GraphQLSchema schema,
      QueryFetcher roots,
      ReadScope reads,
      Settings settings,
      BackgroundEmbedding background) {
    List<DataFetcherExceptionResolver> failures = List.of(new ErrorMapping());
    return GraphQlSource.builder(schema)
        .exceptionResolvers(failures)
        .instrumentation(
            List.of(
                new QueryLimits(settings.maxDepth(), settings.maxFields()),
                new AfterMutations(settings.embeddings() ? background::wake : () -> {}),
                reads))
        .configureGraphQl(
            graphQl ->
                graphQl
                    .preparsedDocumentProvider(new ParsedDocumentCache())
                    .queryExecutionStrategy(
                        new WholeResponseStrategy(
                            new OperationCache(schema),
                            roots,
                            DataFetcherExceptionResolver.createExceptionHandler(failures))))
        .build();
  }

  @Bean
  PathWarmUp planningAhead(Api api, GraphQlSource source) {
    return new PathWarmUp(api, source);
  }

  @Bean
  ExecutionGraphQlService executionGraphQlService(GraphQlSource source) {
    return new DefaultExecutionGraphQlService(source);
  }
}
