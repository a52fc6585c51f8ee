package dev.groundtrack.web;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.generator.ApiGenerator;
import dev.groundtrack.embedding.BackgroundEmbedding;
import dev.groundtrack.embedding.NodeEmbedder;
import dev.groundtrack.embedding.SentenceModel;
import dev.groundtrack.execution.AfterMutations;
import dev.groundtrack.execution.MutationFetcher;
import dev.groundtrack.execution.OperationCache;
import dev.groundtrack.execution.ParsedDocumentCache;
import dev.groundtrack.execution.QueryFetcher;
import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.execution.TextMentions;
import dev.groundtrack.execution.WholeResponseStrategy;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.live.LiveChanges;
import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.model.Model;
import dev.groundtrack.mutation.MutationCompiler;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import dev.groundtrack.web.access.AuthorizedOperations;
import dev.groundtrack.web.cache.CachePolicies;
import dev.groundtrack.web.federation.Subgraph;
import dev.groundtrack.web.http.WholeAnswers;
import dev.groundtrack.web.operation.TracedStatements;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  @Bean
  Api api(Model model, Settings settings, Graph graph) {
    if (settings.matches() && !graph.hasFunction(DatabaseFunctions.MATCHES)) {
      throw RefusedException.of(
          "groundtrack.matches",
          "cannot be on: the database at spring.neo4j.uri matches by backtracking, which"
              + " may take for ever",
          "turn it off, or leave spring.neo4j.uri out for the embedded database");
    }
    return ApiGenerator.generate(model, settings.matches());
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
  MutationFetcher mutationFetcher(Graph graph, MutationCompiler compiler, Optional<Ingest> ingest) {
    return new MutationFetcher(graph, compiler, ingest.map(Ingest::curations).orElse(null));
  }

  @Bean
  ReadScope readScope(Graph graph) {
    return new ReadScope(graph);
  }

  @Bean
  QueryFetcher rootFields(
      QueryCompiler compiler, ReadScope reads, Optional<TextMentions> mentions) {
    return new QueryFetcher(compiler, reads, mentions.orElse(null));
  }

  /** None where relations do not rest on evidence. */
  @Bean
  @Nullable TextMentions textMentions(Api api, QueryCompiler compiler, Optional<Ingest> ingest) {
    return ingest.map(all -> new TextMentions(api.model(), all, compiler)).orElse(null);
  }

  @Bean
  GraphQLSchema graphQlSchema(
      Api api,
      QueryFetcher queries,
      MutationFetcher mutations,
      Optional<EvidenceFetchers> evidence,
      Optional<LiveChanges> live,
      Optional<Subgraph> subgraph) {
    return new ExecutableSchema(api, queries, mutations).with(evidence, live, subgraph);
  }

  /** None unless it is asked for. */
  @Bean
  @Nullable Subgraph subgraph(Api api, QueryCompiler compiler, ReadScope reads, Settings settings) {
    return settings.federation() ? new Subgraph(api.model(), compiler, reads) : null;
  }

  @Bean
  ReadAfterWrite readAfterWrite(QueryCompiler compiler, ReadScope reads) {
    return new ReadAfterWrite(compiler, reads);
  }

  /** None where relations do not rest on evidence. */
  @Bean
  @Nullable EvidenceFetchers evidenceFetchers(
      Api api,
      ReadAfterWrite reads,
      Optional<Ingest> ingest,
      Optional<ImportJobs> jobs,
      Optional<LiveChanges> live) {
    return ingest.isPresent() && jobs.isPresent() && live.isPresent()
        ? EvidenceFetchers.of(api.model(), ingest.get(), jobs.get(), live.get(), reads)
        : null;
  }

  /** None where nothing is told. */
  @Bean
  @DependsOn("constraints")
  @Nullable LiveChanges liveChanges(
      Graph graph, QueryCompiler compiler, Settings settings, Api api) {
    return api.model().hasEvidence() || api.model().hasEvents()
        ? new LiveChanges(graph, compiler, settings.live().limits())
        : null;
  }

  @Bean
  GraphQlSource graphQlSource(
      GraphQLSchema schema,
      QueryFetcher roots,
      ReadScope reads,
      Settings settings,
      BackgroundEmbedding background,
      AuthorizedOperations.Rules access,
      MeterRegistry meters,
      Api api) {
    ErrorMapping mapping = new ErrorMapping();
    List<DataFetcherExceptionResolver> failures = List.of(mapping);
    DataFetcherExceptionHandler told =
        DataFetcherExceptionResolver.createExceptionHandler(failures);
    return GraphQlSource.builder(schema)
        .exceptionResolvers(failures)
        .subscriptionExceptionResolvers(List.of(mapping))
        .instrumentation(
            List.of(
                new CachePolicies(
                    api.model().cacheHints(), Math.toIntExact(settings.cacheMaxAge().toSeconds())),
                new WholeAnswers(),
                new QueryLimits(settings.maxDepth(), settings.maxFields()),
                new AfterMutations(settings.embeddings() ? background::wake : () -> {}),
                reads))
        .configureGraphQl(
            graphQl ->
                graphQl
                    .preparsedDocumentProvider(new ParsedDocumentCache(meters))
                    .queryExecutionStrategy(
                        new AuthorizedOperations(
                            access,
                            new TracedStatements(
                                new WholeResponseStrategy(
                                    new OperationCache(schema), roots, told))))
                    .mutationExecutionStrategy(
                        new AuthorizedOperations(
                            access, new TracedStatements(new AsyncSerialExecutionStrategy(told))))
                    .subscriptionExecutionStrategy(
                        new AuthorizedOperations(access, new SubscriptionExecutionStrategy(told))))
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
