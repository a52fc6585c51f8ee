package dev.groundtrack.web;

import dev.groundtrack.embedding.BackgroundEmbedding;
import dev.groundtrack.graph.Constraints;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.Curator;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.llm.LlmEndpoint;
import dev.groundtrack.ingest.llm.LlmExtractor;
import dev.groundtrack.ingest.match.NameSimilarity;
import dev.groundtrack.ingest.store.CurationWriter;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.ingest.store.JudgementWriter;
import dev.groundtrack.ingest.store.MatchProposer;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.web.http.ListeningAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;

/** The rooms, put together. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ServicesConfiguration.class);

  @Bean
  Model model(Settings settings) {
    return ModelReader.model(SchemaFiles.of(settings.schema()));
  }

  /** What the schema wants of the database, made before anything is written or read. */
  @Bean
  List<Problem> constraints(Graph graph, Model model) {
    List<Problem> problems = Constraints.create(graph, model);
    problems.forEach(problem -> LOG.warn("{}", problem));
    return problems;
  }

  /** What imports needs a schema with evidence; a plain graph does without it. */
  @Bean
  @Lazy
  @DependsOn("constraints")
  GraphWriter graphWriter(Graph graph, Model model, MatchProposer matcher) {
    return new GraphWriter(graph, model, matcher);
  }

  @Bean
  MatchProposer matcher(Model model) {
    NameSimilarity likeness = new NameSimilarity(model);
    return new MatchProposer(likeness::keys, likeness::propose, NameSimilarity::inCompany);
  }

  @Bean
  @Lazy
  CurationWriter curationWriter(GraphWriter writer, Model model) {
    return new CurationWriter(writer, model);
  }

  @Bean
  @Lazy
  Reader reader(Model model, ObjectProvider<LlmExtractor> llm) {
    return new Reader(model, llm.getIfAvailable());
  }

  /** None unless an address is set. A wrong one stops the start, not the first import. */
  @Bean
  @Nullable LlmExtractor llmExtractor(Model model, Settings settings) {
    Settings.Llm llm = settings.llm();
    return llm.url().isBlank()
        ? null
        : new LlmExtractor(
            model, LlmEndpoint.of(llm.url(), llm.model(), llm.apiKey(), llm.timeout()));
  }

  @Bean
  @Lazy
  Importer importer(Model model, Reader reader, GraphWriter writer) {
    return new Importer(model, reader, writer);
  }

  @Bean
  @Lazy
  @DependsOn("constraints")
  Curator curator(Graph graph, Model model, MatchProposer matcher) {
    return new Curator(new JudgementWriter(graph, model, matcher));
  }

  @Bean
  SeedFiles seedFiles(Settings settings) {
    return SeedFiles.of(settings.seed());
  }

  @Bean
  SeedImport seed(ObjectProvider<Importer> importer, SeedFiles files) {
    return new SeedImport(importer::getObject, files);
  }

  /** What is done in the background once everything is there. */
  record Later(
      ObjectProvider<BackgroundEmbedding> background, ObjectProvider<PathWarmUp> planning) {}

  @Bean
  Later later(ObjectProvider<BackgroundEmbedding> background, ObjectProvider<PathWarmUp> planning) {
    return new Later(background, planning);
  }

  /** Runs when the server listens already: importing the seed takes a while at the first start. */
  @Bean
  ApplicationRunner ready(
      Model model,
      ObjectProvider<SeedImport> seed,
      Later later,
      Settings settings,
      ApplicationContext context) {
    return arguments -> {
      if (model.hasEvidence()) {
        seed.getObject().plant();
      }
      if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
        if (settings.embeddings()) {
          later.background().getObject().wake();
        }
        if (settings.planAhead()) {
          later.planning().getObject().start();
        }
        LOG.info(
            "Groundtrack is ready: http://{}:{}/graphiql (the API is /graphql, its schema"
                + " /graphql/schema)",
            context.getBean(ListeningAddress.class).host(),
            web.getWebServer().getPort());
      }
    };
  }
}
