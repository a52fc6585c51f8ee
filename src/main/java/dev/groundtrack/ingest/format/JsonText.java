package dev.groundtrack.ingest.format;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON and JSON Lines, whole or cut off, strict or as people write it. */
final class JsonText {
  /** Prose may begin with a bracket, but it is not read on as JSON for most of its length. */
  private static final double MOSTLY = 0.6;

  private static final int LONG = 200 << 10;

  /** What every node of an export has; its edges have {@code from} and {@code to}. */
  private static final Set<String> OF_NODES = Set.of("labels", "properties");

  private static final Set<String> OF_EDGES = Set.of("type", "from", "to", "properties");

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
    Set<String> keys = new TreeSet<>();
    try (JsonParser parser = LENIENT.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0 && !token.isStructEnd()) {
          break;
        }
        if (documents == 0 && depth == 1 && token == JsonToken.PROPERTY_NAME) {
          keys.add(parser.currentName());
        }
        documents += depth == 0 ? 1 : 0;
        read = parser.currentLocation().getCharOffset();
      }
    } catch (UnexpectedEndOfInputException e) {
      // Of a long text only the beginning is looked at, which may end within a string.
      read = json.length() > LONG ? json.length() : read;
    } catch (JacksonException e) {
      // As far as it was read, it was JSON.
    }
    return read < json.length() * MOSTLY
        ? Optional.empty()
        : Optional.of(named(documents > 1, keys));
  }

  /** What JSON is, by the keys of its first object. */
  private static Format named(boolean lines, Set<String> keys) {
    if (keys.containsAll(OF_NODES) || keys.containsAll(OF_EDGES)) {
      return Format.other(
          "an export of a Groundtrack graph",
          "put it back into an empty store with `groundtrack restore`");
    }
    if (keys.contains("@context") || keys.contains("@graph")) {
      return Format.rdf("RDF (JSON-LD)");
    }
    String name = lines ? "JSON Lines" : "JSON";
    return lines || keys.contains("text") ? Format.jsonLines(name) : Format.data(name);
  }
}
