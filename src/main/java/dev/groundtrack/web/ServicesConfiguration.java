package dev.groundtrack.web;

import dev.groundtrack.api.generator.ApiGenerator;
import dev.groundtrack.embedding.BackgroundEmbedding;
import dev.groundtrack.export.LinkedDataContext;
import dev.groundtrack.graph.Constraints;
import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.migration.SchemaCheck;
import dev.groundtrack.graph.transfer.StoreRestore;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.web.http.ListeningAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;

/** The domain, and all that writes evidence of it. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ServicesConfiguration.class);

  @Bean
  Model model(Settings settings) {
    Model model = ModelReader.model(SchemaFiles.of(settings.schema()));
    if (!model.access().isEmpty()) {
      // What rules ask of nodes is held against the API: a mistake is told before anything is open.
      ApiGenerator.generate(model);
    }
    return model;
  }

  /** What the domain is called elsewhere. */
  @Bean
  LinkedDataContext linkedDataContext(Settings settings) {
    return LinkedDataContext.of(settings.schema());
  }

  /** What the schema wants of the database, made before anything is written or read. */
  @Bean
  List<Problem> constraints(Graph graph, Model model, Optional<Server.AsItIs> asItIs) {
    StoreRestore.checkFinished(graph);
    if (asItIs.isPresent()) {
      return List.of();
    }
    SchemaCheck changes = SchemaCheck.of(graph, model);
    changes.refuseUndecided();
    if (!changes.told().isEmpty()) {
      LOG.info(
          "The schema is another than when this store was last opened: {}",
          String.join("; ", changes.told()));
    }
    List<Problem> problems = Constraints.create(graph, model);
    changes.accept(graph);
    problems.forEach(problem -> LOG.warn("{}", problem));
    return problems;
  }

  /** None where relations do not rest on evidence: a plain graph is written as it is. */
  @Bean
  @DependsOn("constraints")
  @Nullable Ingest ingest(Graph graph, Model model, Settings settings) {
    if (!model.hasEvidence()) {
      return null;
    }
    LearntWeights weights =
        settings.encoder() ? LearntWeights.of(settings.schema()) : LearntWeights.NONE;
    return new Ingest(
        graph, model, weights, settings.readingTimeout(), languageModel(settings.llm()));
  }

  private static Ingest.@Nullable LanguageModel languageModel(Settings.Llm llm) {
    return llm.url().isBlank()
        ? null
        : new Ingest.LanguageModel(llm.url(), llm.model(), llm.apiKey(), llm.timeout());
  }

  @Bean
  SeedFiles seedFiles(Settings settings) {
    return SeedFiles.of(settings.seed());
  }

  @Bean
  Fetcher fetcher(Settings settings) {
    return new Fetcher(settings.fetch().limits());
  }

  /** None where relations do not rest on evidence. */
  @Bean
  @DependsOn("constraints")
  @Nullable ImportJobs importJobs(
      Graph graph, Optional<Ingest> ingest, ImportTools tools, Settings settings) {
    return ingest
        .map(
            all ->
                new ImportJobs(
                    graph, settings.jobs().limits(settings.feedsEvery()), tools.with(all)))
        .orElse(null);
  }

  @Bean
  ImportTools importTools(Settings settings, Fetcher fetcher, BackgroundEmbedding embedding) {
    return new ImportTools(fetcher, settings.embeddings() ? embedding::wake : () -> {});
  }

  /**
   * What jobs import with, beside the importer.
   *
   * @param afterEach is told when there is something new to embed
   */
  record ImportTools(Fetcher fetcher, Runnable afterEach) {
    ImportJobs.Tools with(Ingest ingest) {
      return new ImportJobs.Tools(ingest::importer, fetcher, afterEach);
    }
  }

  /** Runs when the server listens already: importing the seed takes a while at the first start. */
  @Bean
  @Order(1)
  ApplicationRunner seedImport(
      ObjectProvider<Ingest> ingest, SeedFiles files, Optional<Server.AsItIs> asItIs) {
    return arguments -> {
      if (asItIs.isEmpty()) {
        ingest.ifAvailable(all -> new SeedImport(all, files).plant());
      }
    };
  }

  /** What is done in the background once everything is there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Background {
    /** Once the seed is there, of which imports know the names. */
    @Bean
    @Order(2)
    ApplicationRunner importWork(
        Optional<ImportJobs> jobs, Optional<EmbeddedNeo4j> embedded, Settings settings) {
      return arguments ->
          jobs.ifPresent(
              all -> {
                settings.feeds().forEach(url -> all.feeds().add(url, settings.feedsEvery()));
                all.work(embedded.isPresent());
              });
    }

    @Bean
    @Order(3)
    ApplicationRunner ready(
        Settings settings,
        BackgroundEmbedding embedding,
        PathWarmUp paths,
        ListeningAddress address,
        WebServerApplicationContext context) {
      return arguments -> {
        if (settings.embeddings()) {
          embedding.wake();
        }
        if (settings.planAhead()) {
          paths.start();
        }
        LOG.info(
            "Groundtrack is ready: http://{}:{}/ (GraphiQL is /graphiql, the API /graphql, its"
                + " schema /graphql/schema)",
            address.host(),
            Objects.requireNonNull(context.getWebServer()).getPort());
      };
    }
  }
}
