package dev.groundtrack.web;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.web.bookmark.BookmarkInterceptor;
import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.unit.DataSize;

/** The database: the embedded one, unless {@code spring.neo4j.uri} names another. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(2);

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "\0")
  static class Embedded {
    /** After all that somebody may have got wrong, so that a mistake is told at once. */
    @Bean
    @ConditionalOnMissingBean
    @DependsOn({"model", "linkedDataContext", "seedFiles"})
    EmbeddedNeo4j embeddedNeo4j(Settings settings) {
      DataSize pageCache = settings.pageCache();
      return pageCache == null
          ? EmbeddedNeo4j.start(settings.data())
          : EmbeddedNeo4j.start(settings.data(), pageCache.toBytes());
    }

    @Bean
    Graph graph(EmbeddedNeo4j server, Settings settings) {
      return server.graph(settings.limits());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("spring.neo4j.uri")
  @Import(Neo4jAutoConfiguration.class)
  static class External {
    /** What Boot knows of {@code spring.neo4j.*}, and that we ask for no notifications. */
    @Bean
    ConfigBuilderCustomizer driverOfOurs() {
      return config ->
          config
              .withUserAgent("groundtrack")
              .withMinimumNotificationSeverity(NotificationSeverity.OFF);
    }

    @Bean
    Graph graph(Driver driver, Settings settings) {
      return Graph.over(driver, settings.database(), settings.limits());
    }
  }

  /** First of all at the end, so that no request waits, and nobody for a request. */
  @Bean
  ApplicationListener<ContextClosedEvent> planningStop(Graph graph) {
    return closed -> graph.stopPlanning();
  }

  /** Up while the database answers, and soon enough. */
  @Bean
  HealthIndicator graphHealthIndicator(Graph graph) {
    return () -> (graph.answers(HEALTHY_WITHIN) ? Health.up() : Health.down()).build();
  }

  /** Sees to it that a client sees what it wrote, whichever server it asks. */
  @Bean
  BookmarkInterceptor bookmarks(Graph graph) {
    return new BookmarkInterceptor(graph);
  }
}
