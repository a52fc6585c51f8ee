package dev.groundtrack.web.http;

import dev.groundtrack.access.Permission;
import dev.groundtrack.web.access.CallerFilter;
import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations that come with files, as the GraphQL multipart request specification has them
 * (jaydenseric, v2): {@code operations} is the request in JSON with null for each file, {@code map}
 * says which part stands where, and the files follow. They are kept on disk until they are asked
 * for; of a client that may not write, none is taken.
 */
public final class MultipartQueries {
  private static final String OPERATIONS = "operations";
  private static final String MAP = "map";
  private static final Pattern DOT = Pattern.compile("\\.");

  private static final HttpRefusal TOO_LARGE =
      new HttpRefusal(
          HttpStatus.CONTENT_TOO_LARGE,
          "The upload is too large",
          "Send less at once, or raise groundtrack.max-upload");
  private static final HttpRefusal BROKEN =
      new HttpRefusal(
          HttpStatus.BAD_REQUEST,
          "The body is not a GraphQL multipart request",
          "Send operations, map and the files: curl -F operations='{\"query\": …, \"variables\":"
              + " {\"file\": null}}' -F map='{\"0\": [\"variables.file\"]}' -F 0=@file");

  private final GraphQlHttpHandler posts;
  private final JsonMapper json;

  public MultipartQueries(GraphQlHttpHandler posts, JsonMapper json) {
    this.posts = posts;
    this.json = json;
  }

  public ServerResponse answer(ServerRequest request) throws ServletException, IOException {
    Optional<ServerResponse> refusal =
        CallerFilter.refusal(request.servletRequest(), Permission.IMPORT, "An upload");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      return posts.handleRequest(posted(request));
    } catch (IllegalStateException e) {
      // Tomcat's, of a part or a request that is larger than it may be.
      return refused(TOO_LARGE);
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      return refused(BROKEN);
    }
  }

  private ServerRequest posted(ServerRequest request) throws ServletException, IOException {
    Map<String, Object> body = object(request, OPERATIONS);
    List<Part> files = new ArrayList<>();
    for (Map.Entry<String, Object> entry : object(request, MAP).entrySet()) {
      Part part = request.servletRequest().getPart(entry.getKey());
      if (part == null) {
        throw new IllegalArgumentException(entry.getKey());
      }
      for (Object path : (List<?>) entry.getValue()) {
        put(body, (String) path, Uploads.placeholder(files.size()));
      }
      files.add(part);
    }
    return ServerRequest.from(request)
        .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
        .attribute(Uploads.ATTRIBUTE, files)
        .body(json.writeValueAsBytes(body))
        .build();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object(ServerRequest request, String name)
      throws ServletException, IOException {
    Part part = request.servletRequest().getPart(name);
    if (part == null || part.getSize() > RequestGuard.MAX_BODY_BYTES) {
      throw new IllegalArgumentException(name);
    }
    try (var in = part.getInputStream()) {
      Map<String, Object> object = json.readValue(in, LinkedHashMap.class);
      if (object == null) {
        throw new IllegalArgumentException(name);
      }
      return object;
    }
  }

  /** Puts a value where a null stands: {@code variables.input.files.0}. */
  @SuppressWarnings("unchecked")
  private static void put(Object body, String path, String value) {
    String[] keys = DOT.split(path);
    Object at = body;
    for (int i = 0; i + 1 < keys.length; i++) {
      at = child(at, keys[i]);
    }
    String last = keys[keys.length - 1];
    if (child(at, last) != null) {
      throw new IllegalArgumentException(path);
    }
    if (at instanceof List<?> list) {
      ((List<Object>) list).set(Integer.parseInt(last), value);
    } else {
      Objects.requireNonNull((Map<String, Object>) at).put(last, value);
    }
  }

  private static @Nullable Object child(@Nullable Object parent, String key) {
    return switch (parent) {
      case List<?> list -> {
        int index = Integer.parseInt(key);
        if (index < 0 || index >= list.size()) {
          throw new IllegalArgumentException(key);
        }
        yield list.get(index);
      }
      case Map<?, ?> map when map.containsKey(key) -> map.get(key);
      case null, default -> throw new IllegalArgumentException(key);
    };
  }

  private static ServerResponse refused(HttpRefusal refusal) {
    return ServerResponse.status(refusal.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal.body());
  }
}
