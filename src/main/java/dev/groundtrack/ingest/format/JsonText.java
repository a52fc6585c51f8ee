package dev.groundtrack.ingest.format;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON and JSON Lines, whole or cut off, strict or as people write it. */
final class JsonText {
  /** Prose may begin with a bracket, but it is not read on as JSON for most of its length. */
  private static final double MOSTLY = 0.6;

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonText() {}

  static Optional<Format> detect(String text) {
    String json = text.strip();
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return Optional.empty();
    }
    int documents = 0;
    long read = 0;
    int depth = 0;
    try (JsonParser parser =
        LENIENT.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0 && !token.isStructEnd()) {
          break;
        }
        documents += depth == 0 ? 1 : 0;
        read = parser.currentLocation().getCharOffset();
      }
    } catch (JacksonException e) {
      // As far as it was read, it was JSON.
    }
    return read < json.length() * MOSTLY
        ? Optional.empty()
        : Optional.of(Format.data(documents > 1 ? "JSON Lines" : "JSON"));
  }
}
