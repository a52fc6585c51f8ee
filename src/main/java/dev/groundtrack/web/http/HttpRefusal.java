package dev.groundtrack.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Why a request is not answered, in the form that GraphQL clients expect of errors. */
record HttpRefusal(HttpStatus status, String what, String remedy) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The body: an error as GraphQL has it. */
  Map<String, Object> body() {
    String kind =
        switch (status) {
          case UNAUTHORIZED -> "UNAUTHENTICATED";
          case FORBIDDEN -> "FORBIDDEN";
          default -> status.is5xxServerError() ? "INTERNAL_ERROR" : "BAD_REQUEST";
        };
    Map<String, Object> extensions =
        new TreeMap<>(Map.of("classification", kind, "remedy", remedy));
    return Map.of(
        "errors", List.of(new TreeMap<>(Map.of("message", what, "extensions", extensions))));
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(body()).getBytes(StandardCharsets.UTF_8));
  }
}
