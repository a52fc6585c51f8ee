package dev.groundtrack.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.language.ObjectTypeDefinition;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tools ask of a schema before anything else is answered, however deep they look. */
class IntrospectionTest {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start("--groundtrack.seed=none");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** As GraphiQL, codegen, Apollo's tools, Insomnia and Altair ask, all options on. */
  private static String query(int depth) {
    return """
    query IntrospectionQuery {
      __schema {
        description
        queryType { name kind }
        mutationType { name kind }
        subscriptionType { name kind }
        types { ...FullType }
        directives {
          name description isRepeatable locations
          args(includeDeprecated: true) { ...InputValue }
        }
      }
    }
    fragment FullType on __Type {
      kind name description specifiedByURL isOneOf
      fields(includeDeprecated: true) {
        name description
        args(includeDeprecated: true) { ...InputValue }
        type { ...TypeRef }
        isDeprecated deprecationReason
      }
      inputFields(includeDeprecated: true) { ...InputValue }
      interfaces { ...TypeRef }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
      possibleTypes { ...TypeRef }
    }
    fragment InputValue on __InputValue {
      name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
    }
    fragment TypeRef on __Type { kind name %s %s }
    """
        .formatted("ofType { kind name ".repeat(depth), "}".repeat(depth));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 9, 14})
  void theWholeSchemaIsTold(int depth) {
    JsonNode data = server.data(query(depth));
    Map<String, Object> told =
        JsonMapper.shared().convertValue(data, new TypeReference<Map<String, Object>>() {});
    Document schema = new IntrospectionResultToSchema().createSchemaDefinition(told);
    assertThat(schema.getDefinitionsOfType(ObjectTypeDefinition.class))
        .extracting(ObjectTypeDefinition::getName)
        .contains("Query", "Mutation", "Agency", "AgenciesConnection", "ImportReport");
  }

  @Test
  void whatIsNotDoneIsNotDeclared() {
    assertThat(server.data("{ __schema { directives { name } } }").at("/__schema/directives"))
        .extracting(directive -> directive.get("name").asString())
        .contains("include", "skip", "oneOf")
        .doesNotContain("defer", "stream");
  }

  @Test
  void whatNoToolAsksIsRefusedWithACode() {
    String round =
        "{ __schema { types "
            + "{ fields { type ".repeat(12)
            + "{ name }"
            + " } }".repeat(12)
            + " } }";
    JsonNode error = server.ask(round).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
  }
}
