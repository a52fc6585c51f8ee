package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportInput;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An operation and its files as one body, by the GraphQL multipart request specification. */
record MultipartBody(String boundary, BodyPublisher publisher) {
  /**
   * @param operation the request in JSON, with null for each file
   * @param files by the places where they stand in it
   */
  static MultipartBody of(String operation, Map<String, ImportInput.Upload> files) {
    String boundary = UUID.randomUUID().toString();
    Map<String, List<String>> map = new LinkedHashMap<>();
    files.keySet().forEach(place -> map.put("f" + map.size(), List.of(place)));
    List<BodyPublisher> parts = new ArrayList<>();
    parts.add(text(boundary, "operations", operation));
    parts.add(text(boundary, "map", JsonMapper.shared().writeValueAsString(map)));
    int number = 0;
    for (ImportInput.Upload file : files.values()) {
      String about = "f%d\"; filename=\"%s".formatted(number++, plain(file.name()));
      parts.add(BodyPublishers.ofString(head(boundary, about)));
      parts.add(BodyPublishers.ofByteArray(file.bytes()));
      parts.add(BodyPublishers.ofString("\r\n"));
    }
    parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return new MultipartBody(boundary, BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)));
  }

  private static BodyPublisher text(String boundary, String name, String text) {
    return BodyPublishers.ofString(head(boundary, name) + text + "\r\n", StandardCharsets.UTF_8);
  }

  private static String head(String boundary, String name) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name);
  }

  /** What would end a header or a quotation is not sent. */
  private static String plain(String name) {
    return name.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
  }

  HttpRequest.Builder into(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .header("GraphQL-Require-Preflight", "1")
        .POST(publisher);
  }
}
