package dev.groundtrack.web;

import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.model.Model;
import dev.groundtrack.web.access.ApiKeys;
import dev.groundtrack.web.access.AuditLog;
import dev.groundtrack.web.access.Callers;
import dev.groundtrack.web.access.KeyEndpoint;
import dev.groundtrack.web.access.SignIn;
import dev.groundtrack.web.document.PersistedQueries;
import dev.groundtrack.web.http.ExplainInterceptor;
import dev.groundtrack.web.http.ExportDownload;
import dev.groundtrack.web.http.GetQueries;
import dev.groundtrack.web.http.GraphQlEndpoint;
import dev.groundtrack.web.http.JsonErrorReport;
import dev.groundtrack.web.http.ListeningAddress;
import dev.groundtrack.web.http.MultipartQueries;
import dev.groundtrack.web.http.RequestBodies;
import dev.groundtrack.web.http.SchemaText;
import dev.groundtrack.web.http.Uploads;
import dev.groundtrack.web.live.LiveEndpoint;
import dev.groundtrack.web.live.LiveStream;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.function.RequestPredicates;
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
  /** What stands beside the files: the operation, and which file is which. */
  private static final long UPLOAD_REST = 27L << 20;

  private static final int UPLOAD_IN_MEMORY = 64 << 10;

  @Bean
  GraphQlEndpoint graphQlHttpHandler(WebGraphQlHandler operations, Settings settings) {
    return new GraphQlEndpoint(operations, settings.maxBatch());
  }

  @Bean
  GraphQlSseHandler liveStream(WebGraphQlHandler operations, GraphQlProperties settings) {
    return new LiveStream(
        operations,
        Objects.requireNonNull(
            settings.getHttp().getSse().getKeepAlive(), "spring.graphql.http.sse.keep-alive"));
  }

  @Bean
  GraphQlWebSocketHandler liveEndpoint(
      WebGraphQlHandler operations, JsonMapper json, GraphQlProperties settings) {
    GraphQlProperties.Websocket live = settings.getWebsocket();
    return new LiveEndpoint(
        operations,
        new JacksonJsonHttpMessageConverter(json),
        live.getConnectionInitTimeout(),
        Objects.requireNonNull(live.getKeepAlive(), "spring.graphql.websocket.keep-alive"));
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> getQueries(
      GraphQlEndpoint posts,
      GraphQlSseHandler streams,
      PersistedQueries documents,
      JsonMapper json,
      GraphQlSource source,
      GraphQlProperties settings,
      ExportDownload export) {
    SchemaText schema = new SchemaText(source, settings.getSchema().getIntrospection().isEnabled());
    return RouterFunctions.route()
        .GET("/graphql", new GetQueries(posts, streams, documents, json)::answer)
        .GET("/export", export::answer)
        .HEAD("/export", export::answer)
        .GET("/graphql/schema", schema::answer)
        .HEAD("/graphql/schema", schema::answer)
        .build();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> uploads(GraphQlEndpoint posts, JsonMapper json) {
    MultipartQueries multipart = new MultipartQueries(posts, json);
    return RouterFunctions.route()
        .POST(
            "/graphql",
            RequestPredicates.contentType(MediaType.MULTIPART_FORM_DATA),
            multipart::answer)
        .build();
  }

  @Bean
  Uploads uploadedFiles() {
    return new Uploads();
  }

  /** On disk, so that many of them at once do not fill the memory. */
  @Bean
  MultipartConfigElement uploadLimits(Settings settings) {
    long most = settings.maxUpload().toBytes();
    return new MultipartConfigElement("", most, most + UPLOAD_REST, UPLOAD_IN_MEMORY);
  }

  @Bean
  ExportDownload exportDownload(GraphExporter exporter, AuditLog audit, Model model) {
    return new ExportDownload(exporter, audit, !model.access().isEmpty());
  }

  @Bean
  RouterFunction<ServerResponse> keyRoutes(
      ApiKeys keys, Callers callers, AuditLog audit, Optional<SignIn> signIn) {
    KeyEndpoint endpoint = new KeyEndpoint(keys, callers, audit);
    return RouterFunctions.route()
        .GET("/access/caller", endpoint::caller)
        .GET("/access/sign-in", request -> SignIn.answer(signIn))
        .GET("/access/keys", endpoint::list)
        .POST("/access/keys", endpoint::create)
        .DELETE("/access/keys/{id}", endpoint::revoke)
        .build();
  }

  @Bean
  ExplainInterceptor explaining(Settings settings, ListeningAddress listening, Model model) {
    Boolean chosen = settings.explain();
    return new ExplainInterceptor(
        chosen == null ? listening.isLoopback() : chosen, !model.access().isEmpty());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> jsonErrorReport() {
    return tomcat -> tomcat.addContextCustomizers(JsonErrorReport::install);
  }

  @Bean
  JsonMapperBuilderCustomizer requestBodies() {
    return builder -> builder.addModule(RequestBodies.module());
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
