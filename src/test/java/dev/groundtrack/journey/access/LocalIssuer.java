package dev.groundtrack.journey.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer of OpenID Connect on this machine: its metadata, its keys, tokens by them, and a page
 * to sign in at.
 */
public final class LocalIssuer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BITS = 2048;
  private static final String KEYS = "/keys";

  private final HttpServer server;
  private final RSAKey key = key("first");
  private final RSAKey other = key("first");
  private final RSAKey unknown = key("unknown");
  private final AtomicInteger keysAsked = new AtomicInteger();
  private final CodeFlow flow = new CodeFlow(this);

  private LocalIssuer(HttpServer server) {
    this.server = server;
  }

  public static LocalIssuer start() {
    try {
      LocalIssuer issuer =
          new LocalIssuer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      issuer.server.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              answer(
                  exchange,
                  JSON.writeValueAsString(
                      Map.of(
                          "issuer", issuer.name(),
                          "jwks_uri", issuer.name() + KEYS,
                          "authorization_endpoint", issuer.name() + CodeFlow.AUTHORIZE,
                          "token_endpoint", issuer.name() + CodeFlow.TOKEN,
                          "authorization_response_iss_parameter_supported", true))));
      issuer.server.createContext(
          KEYS,
          exchange -> {
            issuer.keysAsked.incrementAndGet();
            answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString());
          });
      issuer.server.createContext(CodeFlow.AUTHORIZE, issuer.flow::authorize);
      issuer.server.createContext(CodeFlow.TOKEN, issuer.flow::token);
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(BITS).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands as {@code iss} in its tokens. */
  public String name() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How people sign in at it. */
  public CodeFlow flow() {
    return flow;
  }

  /** How often its keys were asked for. */
  public int keysAsked() {
    return keysAsked.get();
  }

  /** The claims of somebody whose token is valid for a few minutes. */
  public JWTClaimsSet.Builder claims(String audience) {
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .audience(audience)
        .subject("f3b1")
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
  }

  public String token(JWTClaimsSet claims) {
    return signed(claims, key, "at+jwt");
  }

  /** Signed by a key that calls itself as the issuer's, and is not. */
  public String forged(JWTClaimsSet claims) {
    return signed(claims, other, "JWT");
  }

  /** Signed by a key that the issuer does not know. */
  public String byUnknownKey(JWTClaimsSet claims) {
    return signed(claims, unknown, "JWT");
  }

  /** Signed by nobody. */
  public String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** Signed by what everybody knows of the key, as if it were a secret. */
  public String byPublicKeyAsSecret(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey key, String type) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .keyID(key.getKeyID())
                  .type(new JOSEObjectType(type))
                  .build(),
              claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
