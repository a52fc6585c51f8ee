package dev.groundtrack.web.access;

import dev.groundtrack.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;

/** The token of {@code groundtrack.token}: whoever sends it may do everything. */
public final class OperatorToken {
  public static final String SETTING = "groundtrack.token";

  /** Long enough that nobody guesses it: 20 random letters and digits are 119 bits. */
  private static final int SHORTEST = 20;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final byte[] token;

  /**
   * @param token empty for none
   */
  public OperatorToken(String token) {
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

  public boolean isSet() {
    return token.length > 0;
  }

  /** Whether it is this one; how long that takes tells nothing of it. */
  boolean is(String sent) {
    return isSet() && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
  }
}
