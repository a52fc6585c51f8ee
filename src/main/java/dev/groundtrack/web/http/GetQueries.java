package dev.groundtrack.web.http;

import dev.groundtrack.web.document.DocumentReference;
import dev.groundtrack.web.document.PersistedQueries;
import dev.groundtrack.web.error.HttpRefusal;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries by GET, as GraphQL over HTTP has them: {@code query}, {@code operationName}, {@code
 * variables} and {@code extensions} stand in the address, the latter two as JSON; a hash or an id
 * may stand for the query. Whatever writes is refused, so that no link can change anything.
 */
public final class GetQueries {
  private static final HttpRefusal NOT_OBJECTS =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST,
          "Variables and extensions must be JSON objects",
          "Write them as in variables=%7B%22name%22%3A%22NASA%22%7D");
  private static final HttpRefusal NOT_ENCODED =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST,
          "The encoding of the address is broken",
          "Write each value in UTF-8, percent-encoded, or POST it as JSON");
  private static final HttpRefusal NO_QUERY =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST,
          "There is no query in the address",
          "Add ?query=%7B__typename%7D, or POST the query as JSON");
  private static final HttpRefusal NOT_BY_GET =
      new HttpRefusal(
          HttpStatus.METHOD_NOT_ALLOWED,
          "Only queries may be asked by GET",
          "POST a mutation as JSON");

  private final GraphQlHttpHandler posts;
  private final GraphQlSseHandler streams;
  private final PersistedQueries documents;
  private final JsonMapper json;

  public GetQueries(
      GraphQlHttpHandler posts,
      GraphQlSseHandler streams,
      PersistedQueries documents,
      JsonMapper json) {
    this.posts = posts;
    this.streams = streams;
    this.documents = documents;
    this.json = json;
  }

  public ServerResponse answer(ServerRequest request) throws ServletException, IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    try {
      for (String text : List.of("query", "operationName", "documentId", "id")) {
        request.param(text).ifPresent(value -> body.put(text, value));
      }
      for (String object : List.of("variables", "extensions")) {
        request.param(object).ifPresent(value -> body.put(object, map(value)));
      }
    } catch (JacksonException e) {
      return refused(NOT_OBJECTS);
    } catch (IllegalStateException e) {
      // Tomcat's, of an encoding that is broken.
      return refused(NOT_ENCODED);
    }
    Object query = body.get("query");
    if (query instanceof String text ? text.isBlank() : !refers(body)) {
      return refused(NO_QUERY);
    }
    boolean streamed = request.headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
    Set<OperationDefinition.Operation> allowed =
        streamed
            ? EnumSet.of(
                OperationDefinition.Operation.QUERY, OperationDefinition.Operation.SUBSCRIPTION)
            : EnumSet.of(OperationDefinition.Operation.QUERY);
    if (!isAmong(allowed, meant(body), (String) body.get("operationName"))) {
      return refused(NOT_BY_GET);
    }
    ServerRequest posted = posted(request, body);
    return streamed ? streams.handleRequest(posted) : posts.handleRequest(posted);
  }

  private static boolean refers(Map<String, Object> body) {
    return id(body) != null
        || body.get("extensions") instanceof Map<?, ?> extensions
            && extensions.containsKey(DocumentReference.KEY);
  }

  private static @Nullable Object id(Map<String, Object> body) {
    return body.getOrDefault("documentId", body.get("id"));
  }

  /** The text that is asked, as far as it is known here. */
  private String meant(Map<String, Object> body) {
    if (body.get("query") instanceof String text) {
      return text;
    }
    Map<?, ?> extensions =
        id(body) instanceof String id
            ? Map.of(DocumentReference.KEY, DocumentReference.extension(id))
            : (Map<?, ?>) body.get("extensions");
    return documents.text(extensions).orElse("");
  }

  private @Nullable Map<?, ?> map(String text) {
    return json.readValue(text, Map.class);
  }

  private ServerRequest posted(ServerRequest request, Map<String, Object> body) {
    return ServerRequest.from(request)
        .method(HttpMethod.POST)
        .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
        .body(json.writeValueAsBytes(body))
        .build();
  }

  /** Whether the operation that is meant is of one of these; what cannot be read does no harm. */
  private static boolean isAmong(
      Set<OperationDefinition.Operation> allowed, String query, @Nullable String operationName) {
    try {
      Document document = Parser.parse(query);
      List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
      boolean known =
          operationName == null
              ? all.size() == 1
              : all.stream().anyMatch(operation -> operationName.equals(operation.getName()));
      return !known
          || Optional.ofNullable(NodeUtil.getOperation(document, operationName).operationDefinition)
              .filter(o -> !allowed.contains(o.getOperation()))
              .isEmpty();
    } catch (InvalidSyntaxException e) {
      return true;
    }
  }

  private static ServerResponse refused(HttpRefusal refusal) {
    ServerResponse.BodyBuilder response =
        ServerResponse.status(refusal.status())
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_JSON);
    if (refusal.status() == HttpStatus.METHOD_NOT_ALLOWED) {
      response.allow(HttpMethod.POST);
    }
    return response.body(refusal.body());
  }
}
