package dev.groundtrack.ingest.classify;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were learnt together, and what to do where one is missing or does not fit.
 *
 * @param files opens one by its name; null where there is none
 */
record WeightFiles(Function<String, @Nullable InputStream> files) {
  static final String REMEDY =
      "put back the weights that were learnt together, or start with groundtrack.encoder=false";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A file in full.
   *
   * @throws RefusedException if it is missing
   */
  byte[] bytes(String name) {
    return find(name)
        .orElseThrow(() -> RefusedException.of("weights/" + name, "is missing", REMEDY));
  }

  /** The same as text in UTF-8. */
  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  Optional<byte[]> find(String name) {
    try (InputStream in = files.apply(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be read: " + name, e);
    }
  }

  /**
   * Reads JSON.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonNode json(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
