package dev.groundtrack.text;

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
  private static final int BROKEN = 0xFFFD;

  /**
   * Who published it, and when.
   *
   * @param marking who may see it, where that is told; else everybody may
   */
  public record About(
      SourceKind kind,
      @Nullable String title,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable LocalDate publishedOn,
      @Nullable Marking marking) {

    /** Nothing but the kind is known. */
    public static About unknown(SourceKind kind) {
      return new About(kind, null, null, null, null, null, null);
    }
  }

  /**
   * A document of this text, with CRLF as LF and without a byte-order mark, and with U+FFFD for
   * halves of characters, which no store keeps; nothing else changes.
   */
  public static Document of(String text, About about) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String stored = whole(bare.replace("\r\n", "\n"));
    return new Document(sha256(stored), new Text(stored), about);
  }

  private static String whole(String text) {
    return text.codePoints().noneMatch(Document::isHalf)
        ? text
        : text.codePoints()
            .map(c -> isHalf(c) ? BROKEN : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
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
