package dev.groundtrack.ingest.llm;

import dev.groundtrack.problem.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a language model answers.
 *
 * @param url the base of its API, such as {@code http://127.0.0.1:11434/v1}
 * @param model its name there
 * @param key sent as a bearer token; empty for none; never printed
 * @param timeout how long one answer may take
 */
public record LlmEndpoint(URI url, String model, String key, Duration timeout) {
  /** Visible letters of ASCII: the JDK's client prints a header that it refuses. */
  private static final Pattern HEADER = Pattern.compile("[!-~]*");

  /**
   * An endpoint as an operator gives it.
   *
   * @throws RefusedException if the address is none, no model is named, or no header can hold the
   *     key
   */
  public static LlmEndpoint of(String url, String model, String key, Duration timeout) {
    URI address;
    try {
      address = URI.create(url.replaceAll("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw RefusedException.of(
          "groundtrack.llm.url", "is no address", "write http://host:port/v1");
    }
    if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))
        || address.getHost() == null) {
      throw RefusedException.of(
          "groundtrack.llm.url", "is no web address", "write http://host:port/v1");
    }
    if (model.isBlank()) {
      throw RefusedException.of(
          "groundtrack.llm.model", "is empty", "name a model that the endpoint serves");
    }
    if (!HEADER.matcher(key).matches()) {
      throw RefusedException.of(
          "groundtrack.llm.api-key",
          "holds what no HTTP header may",
          "give the key alone, without spaces and line breaks");
    }
    if (!timeout.isPositive()) {
      throw RefusedException.of("groundtrack.llm.timeout", "is not more than nothing", "write 60s");
    }
    return new LlmEndpoint(address, model, key, timeout);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return model + " at " + url;
  }
}
