package dev.groundtrack.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.groundtrack.access.Caller;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.graph.marking.MarkedSources;
import dev.groundtrack.text.Marking;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the {@code Authorization} of a request who sends it: the operator by the token of the
 * settings, the holder of a key, somebody for whom the issuer vouches; else somebody anonymous. A
 * bearer token that is none of these is never taken for nobody's, wherever the server listens.
 * Other schemes are of those who stand before this server, and say nothing here.
 *
 * <p>What is found is kept for {@link #KEPT}, so long a key may still be taken after another server
 * of the same database has revoked it; on the server that revokes it, it ends at once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, bearer tokens</a>
 */
public final class Callers {
  static final Duration KEPT = Duration.ofSeconds(2);

  /** Whoever sends ever new tokens fills no memory. */
  private static final int MOST_KEPT = 10_000;

  private static final int LONGEST = 8_192;
  private static final String SCHEME = "bearer";
  private static final Credential.Invalid UNKNOWN =
      new Credential.Invalid(
          "The token that was sent is not one of this server's",
          "Send a key that is valid, or none; an admin makes one with: groundtrack key create");

  private static final Credential.Undecided NO_KEYS =
      new Credential.Undecided(
          "The database that knows the keys does not answer", "Try again in a while");

  private final Caller.Anonymous anonymous;
  private final MarkedSources marked;
  private final OperatorToken operator;
  private final ApiKeys keys;
  private final @Nullable IssuerTokens issued;
  private final Cache<String, Credential> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /**
   * @param marked tells whether anything can be hidden from anybody
   * @param issued none where no issuer is trusted
   */
  public Callers(
      Caller.Anonymous anonymous,
      MarkedSources marked,
      OperatorToken operator,
      ApiKeys keys,
      @Nullable IssuerTokens issued) {
    this.anonymous = anonymous;
    this.marked = marked;
    this.operator = operator;
    this.keys = keys;
    this.issued = issued;
  }

  /** Whoever does not say who they are. */
  public Caller anonymous() {
    return seeing(anonymous);
  }

  /** Nothing is hidden where nothing is marked; where it is not known whether, all may be. */
  private Caller seeing(Caller caller) {
    if (caller.role() == null || caller.clearance().isHighest()) {
      return caller;
    }
    try {
      return marked.areThere() ? caller : caller.whereNothingIsMarked();
    } catch (GraphException e) {
      return caller;
    }
  }

  /**
   * Whether somebody may be told of marked sources, and there are any, as far as the database
   * tells.
   */
  public boolean seesMarked(Caller caller) {
    try {
      return caller.clearance() != Marking.PUBLIC
          && !(caller instanceof Caller.Server)
          && marked.areThere();
    } catch (GraphException e) {
      return false;
    }
  }

  /**
   * @param authorization the header of that name
   */
  Credential of(@Nullable String authorization) {
    String sent = authorization == null ? "" : authorization.strip();
    int space = sent.indexOf(' ');
    String scheme = space < 0 ? sent : sent.substring(0, space);
    if (!scheme.toLowerCase(Locale.ROOT).equals(SCHEME)) {
      return new Credential.Known(anonymous(), null);
    }
    return ofToken(space < 0 ? "" : sent.substring(space).strip());
  }

  /** The caller, where it is known already that the header is valid; else somebody anonymous. */
  public Caller caller(@Nullable String authorization) {
    return of(authorization) instanceof Credential.Known(Caller caller, Instant until)
        ? caller
        : new Caller.Anonymous(null);
  }

  private Credential ofToken(String token) {
    if (token.isEmpty() || token.length() > LONGEST) {
      return UNKNOWN;
    }
    if (operator.is(token)) {
      return new Credential.Known(new Caller.Operator(), null);
    }
    Credential found = known.get(ApiKeys.hash(token), unknown -> found(token));
    if (!(found instanceof Credential.Known(Caller caller, Instant until))) {
      return found;
    }
    return until != null && !until.isAfter(Instant.now())
        ? UNKNOWN
        : new Credential.Known(seeing(caller), until);
  }

  private Credential found(String token) {
    if (ApiKeys.isKey(token)) {
      try {
        return keys.holder(token).orElse(UNKNOWN);
      } catch (GraphException e) {
        return NO_KEYS;
      }
    }
    return issued == null ? UNKNOWN : issued.holder(token);
  }

  /** Forgets whose tokens are: what was revoked here holds nowhere on this server. */
  void forget() {
    known.invalidateAll();
  }
}
