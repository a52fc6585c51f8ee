package dev.groundtrack.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Why a request is not answered, in the form that GraphQL clients expect of errors. */
public record HttpRefusal(HttpStatus status, String what, String remedy) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The body: an error as GraphQL has it. */
  public Map<String, Object> body() {
    Map<String, Object> extensions =
        new TreeMap<>(
            Map.of("classification", kind(), ErrorCode.KEY, code().name(), "remedy", remedy));
    return Map.of(
        "errors", List.of(new TreeMap<>(Map.of("message", what, "extensions", extensions))));
  }

  private String kind() {
    return switch (status) {
      case UNAUTHORIZED -> "UNAUTHENTICATED";
      case FORBIDDEN -> "FORBIDDEN";
      default -> status.is5xxServerError() ? "INTERNAL_ERROR" : "BAD_REQUEST";
    };
  }

  private ErrorCode code() {
    return switch (status) {
      case UNAUTHORIZED -> ErrorCode.UNAUTHENTICATED;
      case FORBIDDEN -> ErrorCode.FORBIDDEN;
      case NOT_FOUND -> ErrorCode.NOT_FOUND;
      case CONTENT_TOO_LARGE -> ErrorCode.LIMIT_EXCEEDED;
      case SERVICE_UNAVAILABLE -> ErrorCode.SERVICE_UNAVAILABLE;
      default ->
          status.is5xxServerError() ? ErrorCode.INTERNAL_SERVER_ERROR : ErrorCode.BAD_REQUEST;
    };
  }

  public ServerResponse response() {
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body());
  }

  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(body()).getBytes(StandardCharsets.UTF_8));
  }
}
