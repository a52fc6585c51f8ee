package dev.groundtrack.web.access;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.text.Marking;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Access tokens (JWT) of an issuer of OpenID Connect: signed by one of its keys, for this audience,
 * and in their time. Only signatures by a private key are taken: never {@code none}, nor one by a
 * secret that both sides would have to know. The issuer's keys are fetched when they are needed,
 * kept for five minutes, and asked for again at most twice in half a minute, whatever is sent.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068, JWT profile for access tokens</a>
 */
public final class IssuerTokens {
  private static final Set<SignatureAlgorithm> BY_PRIVATE_KEY =
      EnumSet.allOf(SignatureAlgorithm.class);

  private static final int PATIENCE = 5_000;
  private static final int LARGEST = 1 << 20;
  private static final Credential.Invalid REFUSED =
      new Credential.Invalid(
          "The token that was sent is not valid here: wrongly signed, expired, or for others",
          "Get a new one from the issuer, for the audience of this server");
  private static final Credential.Undecided NO_KEYS =
      new Credential.Undecided(
          "The issuer of tokens does not tell its keys", "Try again in a while");

  private final NimbusJwtDecoder decoder;
  private final Trust trust;

  private IssuerTokens(NimbusJwtDecoder decoder, Trust trust) {
    this.decoder = decoder;
    this.trust = trust;
  }

  /**
   * Whose tokens are trusted, and how.
   *
   * @param issuer by what it tells of itself
   * @param audience what stands as {@code aud} in those that are for this server
   * @param roleClaim where the roles of a caller stand: the name of a claim, or names from the
   *     outermost in, parted by dots
   * @param clearanceClaim where it stands which marked sources a reader sees, likewise
   */
  public record Trust(
      IssuerMetadata issuer, String audience, String roleClaim, String clearanceClaim) {}

  public static IssuerTokens of(Trust trust) {
    NimbusJwtDecoder decoder;
    try {
      decoder =
          NimbusJwtDecoder.withJwkSource(
                  JWKSourceBuilder.<SecurityContext>create(
                          trust.issuer().keys().toURL(),
                          new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST))
                      .build())
              .jwsAlgorithms(algorithms -> algorithms.addAll(BY_PRIVATE_KEY))
              .jwtProcessorCustomizer(
                  // What the header calls the type of the token, the validator below looks at.
                  processor -> processor.setJWSTypeVerifier((type, context) -> {}))
              .build();
    } catch (java.net.MalformedURLException e) {
      throw IssuerMetadata.refused("names no address of its keys");
    }
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ofSeconds(60));
    times.setAllowEmptyExpiryClaim(false);
    JwtTypeValidator types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
    types.setAllowEmpty(true);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            types,
            times,
            new JwtIssuerValidator(trust.issuer().issuer()),
            new JwtAudienceValidator(trust.audience())));
    return new IssuerTokens(decoder, trust);
  }

  /** For whom the issuer vouches by a token. */
  Credential holder(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      String subject = jwt.getSubject();
      return subject == null
          ? REFUSED
          : new Credential.Known(
              new Caller.Subject(
                  subject, name(jwt, subject), role(jwt), clearance(jwt), claims(jwt)),
              jwt.getExpiresAt());
    } catch (BadJwtException e) {
      return REFUSED;
    } catch (JwtException e) {
      return NO_KEYS;
    }
  }

  /** As they stand in the token: times in seconds. */
  private static Map<String, Object> claims(Jwt jwt) {
    Map<String, Object> claims = new LinkedHashMap<>();
    jwt.getClaims()
        .forEach(
            (name, value) ->
                claims.put(
                    name,
                    switch (value) {
                      case Instant time -> time.getEpochSecond();
                      case URL address -> address.toString();
                      default -> value;
                    }));
    return claims;
  }

  private static String name(Jwt jwt, String subject) {
    return Stream.of("preferred_username", "name", "client_id", "azp")
        .map(jwt.getClaims()::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(subject);
  }

  /** The highest of the roles of ours that the token tells; a claim may have dots in its name. */
  private @Nullable Role role(Jwt jwt) {
    return told(jwt, trust.roleClaim(), Role::named).orElse(null);
  }

  private Marking clearance(Jwt jwt) {
    return told(jwt, trust.clearanceClaim(), Marking::named).orElse(Marking.PUBLIC);
  }

  /** The highest of those of ours that a claim tells. */
  private static <T extends Comparable<T>> Optional<T> told(
      Jwt jwt, String path, Function<String, Optional<T>> named) {
    Object claim = jwt.getClaims().get(path);
    return texts(claim == null ? within(jwt.getClaims(), path) : claim)
        .map(named)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static @Nullable Object within(Map<?, ?> claims, String path) {
    Object at = claims;
    for (String name : path.split("\\.", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at;
  }

  /** A list, or one text with spaces between them, as scopes are written. */
  private static Stream<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> all -> all.stream().map(String::valueOf);
      case String text -> Stream.of(text.split("\\s+"));
      case null, default -> Stream.of();
    };
  }
}
