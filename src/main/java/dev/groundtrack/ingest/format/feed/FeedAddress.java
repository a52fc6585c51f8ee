package dev.groundtrack.ingest.format.feed;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class FeedAddress {
  /** RSS asks for an address of mail with a name in brackets: {@code a@example.org (A. Writer)}. */
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  private FeedAddress() {}

  /** An address of the web, made whole by another. */
  static Optional<String> of(String address, @Nullable String base) {
    try {
      URI given = URI.create(address.strip().replace(" ", "%20"));
      URI whole = base == null ? given : URI.create(base).resolve(given);
      return whole.toString().matches("(?i)https?://[^/\\s].*")
          ? Optional.of(whole.toString())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A name without the address of mail beside it. */
  static String withoutMail(String author) {
    Matcher mail = MAIL.matcher(author);
    return mail.matches() ? mail.group(1).strip() : author;
  }
}
