package dev.groundtrack.web;

import dev.groundtrack.web.http.ExplainInterceptor;
import dev.groundtrack.web.http.GetQueries;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** GraphQL over HTTP, where it says more than Spring for GraphQL does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> getQueries(GraphQlHttpHandler posts, JsonMapper json) {
    return RouterFunctions.route().GET("/graphql", new GetQueries(posts, json)::answer).build();
  }

  @Bean
  ExplainInterceptor explaining(Settings settings, ServerProperties server) {
    Boolean chosen = settings.explain();
    boolean loopback = server.getAddress() != null && server.getAddress().isLoopbackAddress();
    return new ExplainInterceptor(chosen == null ? loopback : chosen);
  }

  /** A query that is a number is a mistake, not a text. */
  @Bean
  JsonMapperBuilderCustomizer textIsText() {
    return builder ->
        builder.withCoercionConfig(
            LogicalType.Textual,
            coercions ->
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)
                    .forEach(shape -> coercions.setCoercion(shape, CoercionAction.Fail)));
  }
}
