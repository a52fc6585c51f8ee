package dev.groundtrack.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what is neither plain text nor Markdown, by looking into it: names lie. Bytes are told by
 * the marks that Apache Tika knows. Of texts Tika's marks hold only where no prose begins so; what
 * has none, such as tables and JSON, is told by how all of it is built, so that an article may
 * quote any of it.
 */
public final class ContentDetector {
  /** What is looked at of bytes; no mark stands further in. */
  private static final int HEAD = 64 << 10;

  /** What is looked at of a text, in chars. */
  private static final int LOOKED_AT = 256 << 10;

  /** The share of control characters that a text may have. */
  public static final double MAX_CONTROL_SHARE = 0.01;

  /** Texts that begin with a mark that no prose begins with. */
  private static final Set<String> MARKED =
      Set.of(
          "application/pdf",
          "application/postscript",
          "application/rtf",
          "application/x-tex",
          "text/calendar",
          "text/x-vcalendar",
          "text/x-vcard",
          "text/vtt");

  private static final String FIRST_OF_MARKS = "%{\\BW";

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);

  private ContentDetector() {}

  /** The format of bytes that no text begins with. */
  public static Optional<Format> binary(byte[] bytes) {
    byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
    String type = mediaType(head);
    if (MARKED.contains(type)) {
      return Optional.of(MediaTypes.text(type));
    }
    if (isText(head)) {
      return Optional.empty();
    }
    return switch (type) {
      case "application/zip", "application/x-tika-ooxml" -> Optional.of(Containers.zip(bytes));
      case "application/x-tika-msoffice" -> Optional.of(Containers.office(bytes));
      default ->
          type.startsWith("text/") || type.endsWith("xml")
              ? Optional.empty()
              : Optional.of(MediaTypes.binary(type));
    };
  }

  /**
   * Whether it may be text in some encoding of single bytes, whose first ones may be like a mark.
   */
  private static boolean isText(byte[] head) {
    int control = 0;
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
      control += b > 0 && b < ' ' && !Character.isWhitespace(b) ? 1 : 0;
    }
    return control <= head.length * MAX_CONTROL_SHARE;
  }

  /** The format of a text that is no prose. */
  public static Optional<Format> text(String text) {
    String head = text.substring(0, Math.min(LOOKED_AT, text.length())).replace("\r\n", "\n");
    String body = FRONT_MATTER.matcher(head.replaceFirst("^\uFEFF", "")).replaceFirst("");
    return Stream.<Function<String, Optional<Format>>>of(
            ContentDetector::marked,
            RdfText::detect,
            MarkupText::detect,
            JsonText::detect,
            MailText::detect,
            DelimitedText::detect,
            CodeText::detect)
        .flatMap(detector -> detector.apply(body).stream())
        .findFirst();
  }

  private static Optional<Format> marked(String text) {
    String bare = text.stripLeading();
    if (bare.isEmpty() || FIRST_OF_MARKS.indexOf(bare.charAt(0)) < 0) {
      return Optional.empty();
    }
    String type = mediaType(utf8(bare));
    return MARKED.contains(type) ? Optional.of(MediaTypes.text(type)) : Optional.empty();
  }

  /** The beginning of a text as bytes, as much of it as is looked at. */
  public static byte[] utf8(String text) {
    return text.substring(0, Math.min(HEAD, text.length())).getBytes(StandardCharsets.UTF_8);
  }

  /** What Tika takes bytes for. */
  static String mediaType(byte[] head) {
    try (TikaInputStream in = TikaInputStream.get(head)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory are always read", e);
    }
  }
}
