package dev.groundtrack.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A source before it is read: its text as it is stored, and what is known of it. Its id is the
 * SHA-256 of that text, so that the same words are one source whatever their title.
 */
public record Document(String id, Text text, About about) {

  /** Who published it, and when. */
  public record About(
      SourceKind kind,
      @Nullable String title,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable LocalDate publishedOn) {

    /** Nothing but the kind is known. */
    public static About unknown(SourceKind kind) {
      return new About(kind, null, null, null, null, null);
    }
  }

  /**
   * A document of this text, with CRLF as LF and without a byte-order mark; nothing else changes.
   */
  public static Document of(String text, About about) {
    String stored = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    return new Document(sha256(stored), new Text(stored), about);
  }

  /** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
