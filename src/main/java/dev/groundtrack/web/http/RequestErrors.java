package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that never became an operation: their errors are JSON as those of operations are. */
@RestController
public final class RequestErrors implements ErrorController {
  static final String EXAMPLE = "Send {\"query\": \"{ sources { title } }\"} to /graphql";

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpRefusal refusal = refusal(request);
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal.body());
  }

  private static HttpRefusal refusal(HttpServletRequest request) {
    HttpRefusal ofBody = BoundedRequest.refusal(request);
    if (ofBody != null) {
      return ofBody;
    }
    HttpStatus status = status(request);
    return switch (status) {
      case BAD_REQUEST ->
          new HttpRefusal(status, "The body is not a GraphQL request in JSON", EXAMPLE);
      case REQUEST_TIMEOUT -> BodyPace.SLOW;
      case NOT_FOUND ->
          new HttpRefusal(
              status,
              "There is nothing at this address",
              "There are /, /graphiql, /graphql, /graphql/schema and /actuator/health");
      case METHOD_NOT_ALLOWED ->
          new HttpRefusal(status, "This address takes other methods", EXAMPLE);
      default ->
          status.is4xxClientError()
              ? new HttpRefusal(status, status.getReasonPhrase(), EXAMPLE)
              : new HttpRefusal(status, "Something went wrong here", "See the log of the server");
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            && HttpStatus.resolve(code) instanceof HttpStatus status
        ? status
        : HttpStatus.NOT_FOUND;
  }
}
