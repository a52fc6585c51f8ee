package dev.groundtrack.web.http;

import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries by GET, as GraphQL over HTTP has them: {@code query}, {@code operationName}, {@code
 * variables} and {@code extensions} stand in the address, the latter two as JSON. Whatever writes
 * is refused, so that no link can change anything.
 */
public final class GetQueries {
  private final GraphQlHttpHandler posts;
  private final JsonMapper json;

  public GetQueries(GraphQlHttpHandler posts, JsonMapper json) {
    this.posts = posts;
    this.json = json;
  }

  public ServerResponse answer(ServerRequest request) throws ServletException, IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    try {
      request.param("query").ifPresent(query -> body.put("query", query));
      request.param("operationName").ifPresent(name -> body.put("operationName", name));
      request.param("variables").ifPresent(text -> body.put("variables", map(text)));
      request.param("extensions").ifPresent(text -> body.put("extensions", map(text)));
    } catch (JacksonException e) {
      return refusal(HttpStatus.BAD_REQUEST, "Variables and extensions must be JSON objects");
    }
    String query = (String) body.get("query");
    if (query == null) {
      return refusal(HttpStatus.BAD_REQUEST, "There is no query in the address");
    }
    return writes(query, (String) body.get("operationName"))
        ? refusal(HttpStatus.METHOD_NOT_ALLOWED, "Only queries may be asked by GET; use POST")
        : posts.handleRequest(posted(request, body));
  }

  private Map<?, ?> map(String text) {
    return json.readValue(text, Map.class);
  }

  private ServerRequest posted(ServerRequest request, Map<String, Object> body) {
    return ServerRequest.from(request)
        .method(HttpMethod.POST)
        .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
        .body(json.writeValueAsBytes(body))
        .build();
  }

  /** Whether the operation that is meant is no query; what cannot be read writes nothing. */
  private static boolean writes(String query, @Nullable String operationName) {
    try {
      Document document = Parser.parse(query);
      List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
      boolean known =
          operationName == null
              ? all.size() == 1
              : all.stream().anyMatch(operation -> operationName.equals(operation.getName()));
      return known
          && Optional.ofNullable(NodeUtil.getOperation(document, operationName).operationDefinition)
              .filter(o -> o.getOperation() != OperationDefinition.Operation.QUERY)
              .isPresent();
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }

  private static ServerResponse refusal(HttpStatus status, String why) {
    ServerResponse.BodyBuilder response =
        ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      response.allow(HttpMethod.POST);
    }
    return response.body(Map.of("errors", List.of(Map.of("message", why))));
  }
}
