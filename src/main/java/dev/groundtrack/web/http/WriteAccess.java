package dev.groundtrack.web.http;

import dev.groundtrack.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may run mutations. Where the server listens on loopback: everybody on this machine. Elsewhere
 * whoever sends the token of {@code groundtrack.token} as a bearer token (RFC 6750), and nobody
 * where there is none.
 */
public final class WriteAccess {
  public static final String SETTING = "groundtrack.token";

  /** Long enough that nobody guesses it: 20 random letters and digits are 119 bits. */
  private static final int SHORTEST = 20;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final String SCHEME = "bearer ";

  /** What a request may do. */
  public enum Verdict {
    ALLOWED,
    /** The server has a token, and none was sent. */
    NO_TOKEN_SENT,
    /** The server has a token, and another was sent. */
    WRONG_TOKEN,
    /** The server has no token. */
    CLOSED
  }

  private final boolean loopback;
  private final byte[] token;

  /**
   * @param token empty for none
   */
  public WriteAccess(boolean loopback, String token) {
    this.loopback = loopback;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** What is wrong with a token; it is not repeated. */
  public static List<Problem> problems(String token) {
    if (token.isEmpty() || token.length() >= SHORTEST && TOKEN.matcher(token).matches()) {
      return List.of();
    }
    String what =
        token.length() < SHORTEST
            ? "is shorter than " + SHORTEST + " characters"
            : "has characters that no header carries";
    return List.of(
        new Problem(
            SETTING,
            what,
            "make one by: openssl rand -hex 16 (letters, digits and - . _ ~ + / are allowed)"));
  }

  /** Whether there is a token, by which mutations can be opened. */
  public boolean hasToken() {
    return token.length > 0;
  }

  /**
   * @param authorization the header of that name
   */
  public Verdict verdict(@Nullable String authorization) {
    if (loopback) {
      return Verdict.ALLOWED;
    }
    if (!hasToken()) {
      return Verdict.CLOSED;
    }
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Verdict.NO_TOKEN_SENT;
    }
    byte[] sent = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token, sent) ? Verdict.ALLOWED : Verdict.WRONG_TOKEN;
  }
}
