package dev.groundtrack.ingest.llm;

import dev.groundtrack.problem.RefusedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where a language model answers.
 *
 * @param url the base of its API, such as {@code http://127.0.0.1:11434/v1}
 * @param model its name there
 * @param key sent as a bearer token; empty for none; never printed
 * @param timeout how long one answer may take
 */
public record LlmEndpoint(URI url, String model, String key, Duration timeout) {

  /**
   * An endpoint as an operator gives it.
   *
   * @throws RefusedException if the address is none, or no model is named
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
