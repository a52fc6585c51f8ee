package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that the server hands out. */
class SchemaTextTest {
  private static RunningServer server;

  @BeforeAll
  static void startAServer() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/json", "image/png", "nonsense", ""})
  void itIsGivenWhateverIsAccepted(String accept) {
    HttpResponse<String> response = asked("GET", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(response.body()).contains("type Query {", "type Mutation {");
  }

  @Test
  void itsHeadIsGiven() {
    HttpResponse<String> response = asked("HEAD", "text/html");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void everyRootFieldIsDescribed() {
    GraphQLSchema schema = server.bean(GraphQLSchema.class);
    assertThat(
            Stream.of(schema.getQueryType(), Objects.requireNonNull(schema.getMutationType()))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> Objects.requireNonNullElse(field.getDescription(), "").isBlank())
                .map(GraphQLFieldDefinition::getName))
        .isEmpty();
  }

  private static HttpResponse<String> asked(String method, String accept) {
    return server.send(
        HttpRequest.newBuilder(server.address("/graphql/schema"))
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }
}
