package dev.groundtrack.web;

import dev.groundtrack.web.access.CallerFilter;
import dev.groundtrack.web.access.CallerInterceptor;
import dev.groundtrack.web.access.Callers;
import dev.groundtrack.web.cache.CacheHeaders;
import dev.groundtrack.web.cache.EntityTags;
import dev.groundtrack.web.document.PersistedQueries;
import dev.groundtrack.web.document.TrustedDocuments;
import dev.groundtrack.web.http.AddressWithoutQuery;
import dev.groundtrack.web.http.AllowedOrigins;
import dev.groundtrack.web.http.BodyPace;
import dev.groundtrack.web.http.HostCheck;
import dev.groundtrack.web.http.ListeningAddress;
import dev.groundtrack.web.http.OperationMistakes;
import dev.groundtrack.web.http.RemedyInterceptor;
import dev.groundtrack.web.http.RequestErrors;
import dev.groundtrack.web.http.RequestGuard;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What stands before every address: who may ask, and how it is told who may not. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RequestConfiguration {

  @Bean
  FilterRegistrationBean<RequestGuard> requestGuard(
      ListeningAddress listening,
      Settings settings,
      GraphQlCorsProperties cors,
      @Value("${server.tomcat.threads.max}") int threads) {
    RequestGuard guard =
        new RequestGuard(
            new HostCheck(listening, settings.hosts()),
            new AllowedOrigins(listening.isLoopback(), cors.toCorsConfiguration()),
            new BodyPace(threads * 2 / 3));
    FilterRegistrationBean<RequestGuard> filter = new FilterRegistrationBean<>(guard);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<EntityTags> entityTags() {
    FilterRegistrationBean<EntityTags> filter = new FilterRegistrationBean<>(new EntityTags());
    filter.addUrlPatterns("/graphql", "/graphql/schema");
    return filter;
  }

  @Bean
  FilterRegistrationBean<AddressWithoutQuery> addressWithoutQuery() {
    FilterRegistrationBean<AddressWithoutQuery> filter =
        new FilterRegistrationBean<>(new AddressWithoutQuery());
    filter.addUrlPatterns("/graphql");
    return filter;
  }

  /** Around all others, so that no refusal of theirs is kept. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CacheHeaders cacheHeaders() {
    return new CacheHeaders();
  }

  @Bean
  FilterRegistrationBean<CallerFilter> callerFilter(Callers callers) {
    FilterRegistrationBean<CallerFilter> filter =
        new FilterRegistrationBean<>(new CallerFilter(callers));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  AccessNotice accessNotice(ListeningAddress listening, Callers callers, Settings settings) {
    return new AccessNotice(listening, callers.anonymous(), settings);
  }

  /** Before whatever an operation is looked at for. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  CallerInterceptor callerInterceptor(Callers callers) {
    return new CallerInterceptor(callers);
  }

  @Bean
  RemedyInterceptor remedies(GraphQLSchema schema) {
    return new RemedyInterceptor(new OperationMistakes(schema));
  }

  @Bean
  PersistedQueries persistedQueries(Settings settings, GraphQLSchema schema) {
    return new PersistedQueries(
        settings.persistedQueries(),
        settings.documents().isEmpty()
            ? null
            : TrustedDocuments.read(Path.of(settings.documents()), schema));
  }

  @Bean
  RequestErrors requestErrors() {
    return new RequestErrors();
  }
}
