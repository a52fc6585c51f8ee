package dev.groundtrack.web;

import dev.groundtrack.api.Api;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.marking.MarkedSources;
import dev.groundtrack.web.access.AnonymousAccess;
import dev.groundtrack.web.access.ApiKeys;
import dev.groundtrack.web.access.AuditLog;
import dev.groundtrack.web.access.AuthorizedOperations;
import dev.groundtrack.web.access.CallerLimits;
import dev.groundtrack.web.access.Callers;
import dev.groundtrack.web.access.IssuerTokens;
import dev.groundtrack.web.access.OperatorToken;
import dev.groundtrack.web.access.RootFieldPermissions;
import dev.groundtrack.web.http.ListeningAddress;
import graphql.schema.GraphQLSchema;
import java.util.Optional;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the server listens, who asks, and what they may do. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  ListeningAddress listeningAddress(Environment environment) {
    return ListeningAddress.of(environment);
  }

  @Bean
  ApiKeys apiKeys(Graph graph) {
    return new ApiKeys(graph);
  }

  /** Whose tokens are trusted, {@link StartChecks} has asked before anything was opened. */
  @Bean
  Callers callers(
      ListeningAddress listening,
      Settings settings,
      Graph graph,
      ApiKeys keys,
      Optional<IssuerTokens> issued) {
    return new Callers(
        AnonymousAccess.of(settings.access().anonymous(), listening.isLoopback()),
        new MarkedSources(graph),
        new OperatorToken(settings.token()),
        keys,
        issued.orElse(null));
  }

  @Bean
  AuditLog auditLog() {
    return new AuditLog();
  }

  @Bean
  RootFieldPermissions rootFieldPermissions(GraphQLSchema schema, Api api) {
    return new RootFieldPermissions(schema, api);
  }

  @Bean
  AuthorizedOperations.Rules accessRules(
      RootFieldPermissions permissions,
      Callers callers,
      AuditLog audit,
      Settings settings,
      GraphQlProperties graphQl) {
    return new AuthorizedOperations.Rules(
        permissions,
        callers::anonymous,
        audit,
        callers::seesMarked,
        new CallerLimits(settings.maxRate(), settings.maxConcurrent()),
        graphQl.getSchema().getIntrospection().isEnabled());
  }
}
