package dev.groundtrack.web;

import dev.groundtrack.web.http.OperationMistakes;
import dev.groundtrack.web.http.RemedyInterceptor;
import dev.groundtrack.web.http.RequestErrors;
import dev.groundtrack.web.http.RequestGuard;
import graphql.schema.GraphQLSchema;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before every address: who may ask, and how it is told who may not. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RequestConfiguration {

  @Bean
  FilterRegistrationBean<RequestGuard> requestGuard(ServerProperties server) {
    boolean loopbackOnly = server.getAddress() != null && server.getAddress().isLoopbackAddress();
    FilterRegistrationBean<RequestGuard> filter =
        new FilterRegistrationBean<>(new RequestGuard(loopbackOnly));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  RemedyInterceptor remedies(GraphQLSchema schema) {
    return new RemedyInterceptor(new OperationMistakes(schema));
  }

  @Bean
  RequestErrors requestErrors() {
    return new RequestErrors();
  }
}
