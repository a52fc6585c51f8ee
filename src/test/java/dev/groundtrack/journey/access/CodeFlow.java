package dev.groundtrack.journey.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authorization code flow of an issuer for one public client: a page that lets people in or
 * not, codes that are good once and for whoever has the verifier of their challenge, and tokens for
 * them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.6">RFC 7636, 4.6</a>
 */
public final class CodeFlow {
  public static final String CLIENT = "groundtrack-page";

  static final String AUTHORIZE = "/authorize";
  static final String TOKEN = "/token";

  private static final String PAGE =
      "<!doctype html><html lang=en><link rel=icon href=data:,><title>Sign in</title>"
          + "<h1>An issuer</h1><p><a href='%s'>Let Ada in</a> <a href='%s'>Deny it</a>";

  private final LocalIssuer issuer;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private volatile String redirect = "";
  private volatile JWTClaimsSet claims = new JWTClaimsSet.Builder().build();
  private volatile boolean silent;

  CodeFlow(LocalIssuer issuer) {
    this.issuer = issuer;
  }

  /**
   * Knows the client.
   *
   * @param redirect the only address to which it sends people back
   */
  public void register(URI redirect) {
    this.redirect = redirect.toString();
    this.silent = false;
  }

  /** Gives tokens with these claims from now on. */
  public void give(JWTClaimsSet claims) {
    this.claims = claims;
  }

  /** Hangs up on whoever asks for a token. */
  public void fallSilent() {
    this.silent = true;
  }

  /** What was asked of it against the protocol. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = parsed(exchange.getRequestURI().getRawQuery());
    String wrong = wrongWith(query);
    if (wrong != null) {
      refusals.add(wrong);
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    String code = Integer.toString(asked.size() + 1) + "-" + System.nanoTime();
    asked.put(code, query);
    byte[] page =
        PAGE.formatted(back(query, "code", code), back(query, "error", "access_denied"))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private @Nullable String wrongWith(Map<String, String> query) {
    if (!CLIENT.equals(query.get("client_id")) || !redirect.equals(query.get("redirect_uri"))) {
      return "unknown client or redirect: " + query;
    }
    return "code".equals(query.get("response_type"))
            && "S256".equals(query.get("code_challenge_method"))
            && query.getOrDefault("code_challenge", "").length() == 43
            && query.getOrDefault("state", "").length() > 20
            && List.of(query.getOrDefault("scope", "").split(" ")).contains("openid")
        ? null
        : "no flow with PKCE: " + query;
  }

  private String back(Map<String, String> query, String name, String value) {
    return "%s?%s=%s&amp;state=%s&amp;iss=%s"
        .formatted(redirect, name, value, encoded(query.get("state")), encoded(issuer.name()));
  }

  void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (silent) {
      exchange.close();
      return;
    }
    URI client = URI.create(redirect);
    exchange
        .getResponseHeaders()
        .set("Access-Control-Allow-Origin", client.getScheme() + "://" + client.getAuthority());
    Map<String, String> query = asked.remove(form.getOrDefault("code", ""));
    if (query == null || !isAnswered(query, form)) {
      refusals.add("not this code: " + form.keySet());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] body = "{\"error\": \"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(400, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
      return;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issuer.token(claims));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 300);
    answer.put(
        "id_token", issuer.token(issuer.claims(CLIENT).issueTime(new java.util.Date()).build()));
    LocalIssuer.answer(exchange, JsonMapper.shared().writeValueAsString(answer));
  }

  private static boolean isAnswered(Map<String, String> query, Map<String, String> form) {
    return "authorization_code".equals(form.get("grant_type"))
        && CLIENT.equals(form.get("client_id"))
        && Objects.equals(query.get("redirect_uri"), form.get("redirect_uri"))
        && challenge(form.getOrDefault("code_verifier", "")).equals(query.get("code_challenge"));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parsed(@Nullable String form) {
    return form == null || form.isEmpty()
        ? Map.of()
        : Arrays.stream(form.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> decoded(pair[0]), pair -> pair.length == 1 ? "" : decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
  }
}
