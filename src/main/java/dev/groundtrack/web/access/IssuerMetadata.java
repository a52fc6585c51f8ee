package dev.groundtrack.web.access;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an issuer tells of itself.
 *
 * @param issuer what stands as {@code iss} in its tokens
 * @param told what stands in its configuration; what of it is needed is asked for by name, and
 *     refused where it is missing
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">OpenID
 *     Connect Discovery, 4</a>
 */
public record IssuerMetadata(String issuer, JsonNode told) {
  public static final String ISSUER = "groundtrack.access.issuer";
  public static final String AUDIENCE = "groundtrack.access.audience";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final String NO_SIGN_IN = "names no addresses to sign in at";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is wrong with the settings, before anybody is asked. */
  public static List<Problem> problems(String issuer, String audience, String clientId) {
    List<Problem> problems = new ArrayList<>();
    if (issuer.isEmpty()) {
      return Stream.of(Map.entry(AUDIENCE, audience), Map.entry(SignIn.CLIENT_ID, clientId))
          .filter(setting -> !setting.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .map(name -> new Problem(name, "is set without an issuer", "set " + ISSUER + " as well"))
          .toList();
    }
    if (!isAddress(issuer)) {
      problems.add(
          new Problem(
              ISSUER,
              "is no address of http or https",
              "give what stands as iss in its tokens, such as https://id.example.org/realms/main"));
    }
    if (audience.isEmpty()) {
      problems.add(
          new Problem(
              AUDIENCE,
              "is not set, and tokens for others must not be taken",
              "give what stands as aud in tokens for this server"));
    }
    return problems;
  }

  private static boolean isAddress(String issuer) {
    try {
      URI uri = URI.create(issuer);
      return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * What it says now.
   *
   * @throws RefusedException if it does not answer, or as somebody else
   */
  public static IssuerMetadata read(String issuer) {
    JsonNode metadata = ask(issuer);
    if (!metadata.path("issuer").asString("").equals(issuer)) {
      throw refused("is answered by an issuer that calls itself otherwise");
    }
    return new IssuerMetadata(issuer, metadata);
  }

  URI keys() {
    return address("jwks_uri", "names no address of its keys");
  }

  /** Where people sign in. */
  URI authorization() {
    return address("authorization_endpoint", NO_SIGN_IN);
  }

  /** Where a code becomes a token. */
  URI token() {
    return address("token_endpoint", NO_SIGN_IN);
  }

  /** Whether it says from whom a code is (RFC 9207). */
  boolean namesItself() {
    return told.path("authorization_response_iss_parameter_supported").asBoolean(false);
  }

  private URI address(String name, String otherwise) {
    String address = told.path(name).asString("");
    if (!isAddress(address)) {
      throw refused(otherwise);
    }
    return URI.create(address);
  }

  private static JsonNode ask(String issuer) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
            .timeout(PATIENCE)
            .build();
    try (HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw refused("answers with the status " + response.statusCode());
      }
      return JSON.readTree(response.body());
    } catch (IOException | JacksonException e) {
      throw refused("does not answer as an issuer of OpenID Connect does");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("was not waited for");
    }
  }

  static RefusedException refused(String what) {
    return RefusedException.of(
        ISSUER,
        what,
        "check that its /.well-known/openid-configuration can be read from here, or leave the"
            + " setting out");
  }
}
