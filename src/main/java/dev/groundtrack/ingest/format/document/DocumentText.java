package dev.groundtrack.ingest.format.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.tika.parser.microsoft.OfficeParser;

/** Reads documents: PDF, Word (DOCX and DOC), OpenDocument texts, RTF and e-books (EPUB). */
public final class DocumentText {
  private static final int HEAD = 1_024;

  private DocumentText() {}

  private enum Kind {
    PDF("the PDF", PdfText::read),
    DOCX("the Word document", WordText::read),
    ODT("the OpenDocument text", OpenDocument::read),
    EPUB("the e-book", BookText::read),
    RTF("the RTF document", RichText::read),
    DOC("the Word document", DocumentText::oldWord),
    LOCKED("the Office document", DocumentText::locked);

    private final String name;
    private final BiFunction<byte[], Refusals, ExtractedText> reader;

    Kind(String name, BiFunction<byte[], Refusals, ExtractedText> reader) {
      this.name = name;
      this.reader = reader;
    }
  }

  /** Whether these bytes are a document that is read here, whole or not. */
  public static boolean isRead(byte[] bytes) {
    return kind(bytes).isPresent();
  }

  /**
   * The words of a document.
   *
   * @param bytes all of it, of a sort that {@link #isRead} tells
   * @param place what a refusal and warnings are reported under
   * @throws dev.groundtrack.problem.RefusedException if it is encrypted, cut off, without text, or
   *     holds more than 4 MiB of it; never is a part of it read as the whole
   */
  public static ExtractedText read(byte[] bytes, String place) {
    Kind kind =
        kind(bytes).orElseThrow(() -> new IllegalArgumentException("Not a document: " + place));
    return kind.reader.apply(bytes, new Refusals(place, kind.name));
  }

  private static Optional<Kind> kind(byte[] bytes) {
    String head = latin(bytes, 0, Math.min(HEAD, bytes.length));
    if (head.stripLeading().startsWith("%PDF-")) {
      return Optional.of(Kind.PDF);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(Kind.RTF);
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zipped(head, latin(bytes, 0, bytes.length));
    }
    return head.startsWith("\u00D0\u00CF\u0011\u00E0") ? compound(bytes) : Optional.empty();
  }

  private static Optional<Kind> zipped(String head, String all) {
    if (head.contains("mimetypeapplication/epub+zip")) {
      return Optional.of(Kind.EPUB);
    }
    if (head.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
      return Optional.of(Kind.ODT);
    }
    if (all.contains("word/document.xml")) {
      return Optional.of(Kind.DOCX);
    }
    return all.contains("META-INF/container.xml") && all.contains(".opf")
        ? Optional.of(Kind.EPUB)
        : Optional.empty();
  }

  /** Office files of before 2007, and later ones under a password, hold names in UTF-16. */
  private static Optional<Kind> compound(byte[] bytes) {
    String names = new String(bytes, StandardCharsets.UTF_16LE);
    if (names.contains("EncryptedPackage")) {
      return Optional.of(Kind.LOCKED);
    }
    return names.contains("WordDocument") ? Optional.of(Kind.DOC) : Optional.empty();
  }

  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static ExtractedText oldWord(byte[] bytes, Refusals refusals) {
    return TikaText.read(bytes, new OfficeParser(), refusals);
  }

  private static ExtractedText locked(byte[] bytes, Refusals refusals) {
    throw refusals.encrypted();
  }
}
