package dev.groundtrack.web.http;

import graphql.ErrorClassification;
import java.util.List;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** GraphQL over HTTP, with the status of whoever may not do what is asked. */
public final class GraphQlEndpoint extends GraphQlHttpHandler {

  public GraphQlEndpoint(WebGraphQlHandler operations) {
    super(operations);
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
    return errors.contains(ErrorType.FORBIDDEN)
        ? HttpStatus.FORBIDDEN
        : super.selectResponseStatus(response, type);
  }
}
