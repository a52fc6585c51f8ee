package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import graphql.ErrorClassification;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP, with the status of whoever may not do what is asked. A body may hold several
 * operations, as Apollo's and other clients send them: each is executed as if it came alone, one
 * after the other, and answered in its place.
 */
public final class GraphQlEndpoint extends GraphQlHttpHandler {
  private static final HttpRefusal NO_REQUEST =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST, "This is no GraphQL request in JSON", RequestErrors.EXAMPLE);
  private static final HttpRefusal EMPTY =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST, "There is no operation in the batch", RequestErrors.EXAMPLE);

  private final WebGraphQlHandler operations;
  private final int maxBatch;

  /**
   * @param maxBatch of how many operations a batch may be
   */
  public GraphQlEndpoint(WebGraphQlHandler operations, int maxBatch) {
    super(operations);
    this.operations = operations;
    this.maxBatch = maxBatch;
  }

  @Override
  public ServerResponse handleRequest(ServerRequest request) throws ServletException {
    try {
      return switch (request.body(IncomingRequests.class)) {
        case IncomingRequests.One(SerializableGraphQlRequest one) ->
            prepareResponse(request, operations.handleRequest(asked(request, one)));
        case IncomingRequests.Batch(List<@Nullable SerializableGraphQlRequest> all) ->
            batch(request, all);
      };
    } catch (IOException e) {
      throw new ServerWebInputException("The body cannot be read", null, e);
    }
  }

  private ServerResponse batch(
      ServerRequest request, List<@Nullable SerializableGraphQlRequest> all) {
    if (all.isEmpty()) {
      return EMPTY.response();
    }
    if (all.size() > maxBatch) {
      return new HttpRefusal(
              HttpStatus.CONTENT_TOO_LARGE,
              "There are %d operations in the batch, more than the %d allowed"
                  .formatted(all.size(), maxBatch),
              "Send them in several requests, or let the server start with a larger"
                  + " groundtrack.max-batch")
          .response();
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    HttpHeaders headers = new HttpHeaders();
    for (SerializableGraphQlRequest one : all) {
      answers.add(answer(request, one, headers));
    }
    headers.setCacheControl("no-store");
    return ServerResponse.ok()
        .headers(told -> told.putAll(headers))
        .contentType(MediaType.APPLICATION_JSON)
        .body(answers);
  }

  private Map<String, Object> answer(
      ServerRequest request, @Nullable SerializableGraphQlRequest one, HttpHeaders headers) {
    if (one == null) {
      return NO_REQUEST.body();
    }
    try {
      WebGraphQlResponse response =
          Objects.requireNonNull(operations.handleRequest(asked(request, one)).block());
      headers.putAll(response.getResponseHeaders());
      return response.toMap();
    } catch (ServerWebInputException e) {
      return NO_REQUEST.body();
    }
  }

  private static WebGraphQlRequest asked(ServerRequest request, SerializableGraphQlRequest body) {
    Locale locale = LocaleContextHolder.getLocale();
    return new WebGraphQlRequest(
        request.uri(),
        request.headers().asHttpHeaders(),
        new LinkedMultiValueMap<>(),
        request.remoteAddress().orElse(null),
        request.attributes(),
        body,
        UUID.randomUUID().toString(),
        locale);
  }

  @Override
  protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
    List<ErrorClassification> errors =
        response.getExecutionResult().getErrors().stream()
            .map(error -> error.getErrorType())
            .toList();
    if (errors.contains(ErrorType.UNAUTHORIZED)) {
      return HttpStatus.UNAUTHORIZED;
    }
    if (errors.contains(ErrorType.FORBIDDEN)) {
      return HttpStatus.FORBIDDEN;
    }
    return response.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER)
        ? HttpStatus.TOO_MANY_REQUESTS
        : super.selectResponseStatus(response, type);
  }
}
