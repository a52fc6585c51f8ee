package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Role;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Marking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys that this server has handed out. They stand in the graph beside the domain, so that all
 * servers of one database take them, and are no part of an export.
 *
 * <p>A key is {@code gt_ID_SECRET}; the secret is 256 random bits. Of it the graph holds the
 * SHA-256 alone. A slow hash, as passwords need one, would gain nothing: nobody guesses 256 bits,
 * however fast each guess is, and each request would pay for it (OWASP, Password Storage: for
 * high-entropy secrets a fast hash is enough).
 */
public final class ApiKeys {
  private static final Pattern KEY = Pattern.compile("gt_([a-z0-9]{12})_[A-Za-z0-9_-]{43}");
  private static final int SECRET_BYTES = 32;
  private static final int ID_LENGTH = 12;
  private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private static final String CREATE =
      """
      CREATE (k:GroundtrackApiKey {id: $id, name: $name, role: $role, clearance: $clearance,
        hash: $hash, created: datetime.realtime()})
      SET k.expires = CASE WHEN $millis IS NULL THEN null
        ELSE datetime.realtime() + duration({milliseconds: $millis}) END
      """;
  private static final String FIND =
      """
      MATCH (k:GroundtrackApiKey {id: $id})
      WHERE k.revoked IS NULL AND coalesce(k.expires > datetime.realtime(), true)
      RETURN k.name AS name, k.role AS role, k.clearance AS clearance, k.hash AS hash,
        k.expires.epochMillis AS until
      """;
  private static final String REVOKE =
      """
      MATCH (k:GroundtrackApiKey {id: $id})
      SET k.revoked = coalesce(k.revoked, datetime.realtime())
      """;
  private static final String TELL =
      """
      MATCH (k:GroundtrackApiKey) WHERE $id IS NULL OR k.id = $id
      RETURN k.id AS id, k.name AS name, k.role AS role, k.clearance AS clearance,
        toString(k.created) AS created,
        toString(k.expires) AS expires, toString(k.revoked) AS revoked
      ORDER BY k.created, k.id
      """;

  private final Graph graph;
  private final SecureRandom random = new SecureRandom();

  public ApiKeys(Graph graph) {
    this.graph = graph;
  }

  /**
   * A key that was just made.
   *
   * @param secret the key itself, which nobody can tell again
   */
  public record Created(ApiKey key, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /**
   * Makes a key.
   *
   * @param grant what people know it by, and what it may
   * @param life how long it is taken; for ever if it is not given
   * @throws RefusedException if the name or the time cannot be
   */
  public Created create(ApiKey.Grant grant, @Nullable Duration life) {
    String name = grant.name();
    check(name, life);
    String id = id();
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String key = "gt_" + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("name", name.strip());
    row.put("role", grant.role().key());
    row.put("clearance", grant.clearance().key());
    row.put("hash", hash(key));
    row.put("millis", life == null ? null : life.toMillis());
    return new Created(
        graph.write(
            tx -> {
              tx.run(CREATE, row);
              return told(tx.run(TELL, Map.of("id", id))).getFirst();
            }),
        key);
  }

  private static void check(String name, @Nullable Duration life) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.of(
          "name",
          "is empty, longer than " + LONGEST_NAME + " characters, or more than a line",
          "say in a few words what the key is for");
    }
    if (life != null && (life.compareTo(Duration.ZERO) <= 0 || life.compareTo(LONGEST) > 0)) {
      throw RefusedException.of(
          "expires", "is no time within ten years", "give one such as 12h, 90d or 365d");
    }
  }

  private String id() {
    return random
        .ints(ID_LENGTH, 0, ID_LETTERS.length())
        .mapToObj(ID_LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  /** All keys, the oldest first, with those that are not taken any more. */
  public List<ApiKey> all() {
    Map<String, @Nullable Object> every = new LinkedHashMap<>();
    every.put("id", null);
    return graph.read(tx -> told(tx.run(TELL, every)));
  }

  /** Has a key taken no more; none where there is no such. One that was revoked stays so. */
  public Optional<ApiKey> revoke(String id) {
    return graph.write(
        tx -> {
          tx.run(REVOKE, Map.of("id", id));
          return told(tx.run(TELL, Map.of("id", id))).stream().findFirst();
        });
  }

  private static List<ApiKey> told(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new ApiKey(
                    row.text("id"),
                    new ApiKey.Grant(
                        row.text("name"),
                        Role.named(row.text("role")).orElse(Role.READER),
                        clearance(row)),
                    row.text("created"),
                    new ApiKey.Times(text(row, "expires"), text(row, "revoked"))))
        .toList();
  }

  /** A key that was made before sources could be marked is cleared for none that is. */
  private static Marking clearance(Row row) {
    return Optional.ofNullable(text(row, "clearance"))
        .flatMap(Marking::named)
        .orElse(Marking.PUBLIC);
  }

  private static @Nullable String text(Row row, String name) {
    Object value = row.values().get(name);
    return value == null ? null : value.toString();
  }

  /** Whether a token has the form of a key, whoever made it. */
  static boolean isKey(String token) {
    return KEY.matcher(token).matches();
  }

  /** Who has a key; nobody if it is not, or no more, one of ours. */
  Optional<Credential> holder(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String id = parts.group(1);
    return graph.read(tx -> tx.run(FIND, Map.of("id", id))).stream()
        .filter(row -> isSame(row.text("hash"), hash(key)))
        .findFirst()
        .flatMap(row -> Role.named(row.text("role")).map(role -> known(id, role, row)));
  }

  private static Credential known(String id, Role role, Row row) {
    Caller caller = new Caller.KeyHolder(id, row.text("name"), role, clearance(row));
    return new Credential.Known(
        caller,
        row.values().get("until") instanceof Number millis
            ? Instant.ofEpochMilli(millis.longValue())
            : null);
  }

  private static boolean isSame(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of a token, in hexadecimal digits. */
  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
