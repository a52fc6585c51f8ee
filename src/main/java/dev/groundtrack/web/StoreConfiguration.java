package dev.groundtrack.web;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.Neo4jProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.unit.DataSize;

/** The database: the embedded one, unless {@code spring.neo4j.uri} names another. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "\0")
  static class Embedded {
    /** After all that somebody may have got wrong, so that a mistake is told at once. */
    @Bean
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
  static class External {
    @Bean
    Graph graph(Neo4jProperties neo4j, Settings settings) {
      URI uri = Objects.requireNonNull(neo4j.getUri());
      return Graph.connect(new Graph.Address(uri, token(neo4j), "neo4j", settings.limits()));
    }

    private static AuthToken token(Neo4jProperties neo4j) {
      String user = neo4j.getAuthentication().getUsername();
      String password = neo4j.getAuthentication().getPassword();
      return user == null ? AuthTokens.none() : AuthTokens.basic(user, password);
    }
  }

  /** First of all at the end, so that no request waits, and nobody for a request. */
  @Bean
  ApplicationListener<ContextClosedEvent> planningStop(Graph graph) {
    return closed -> graph.stopPlanning();
  }

  /** Up while the database answers. */
  @Bean
  HealthIndicator graphHealthIndicator(Graph graph) {
    return () -> {
      graph.read(tx -> tx.run("RETURN 1 AS one", Map.of()));
      return Health.up().build();
    };
  }
}
