package dev.groundtrack.ingest.format;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Media types, as Apache Tika tells them, as formats that somebody knows by name. */
final class MediaTypes {
  private static final String NO_FORMAT = "application/octet-stream";

  private static final Map<String, Format> KNOWN =
      Map.ofEntries(
          entry("application/pdf", Format.document("a PDF")),
          entry("application/postscript", Format.document("PostScript")),
          entry("application/rtf", Format.document("a rich-text document (RTF)")),
          entry("application/x-tex", Format.document("LaTeX")),
          entry("application/x-tika-msoffice", Format.document("an Office document")),
          entry("application/x-tika-ooxml", Format.document("an Office document")),
          entry("application/x-hwp-v5", Format.document("a Hangul document")),
          entry("application/epub+zip", Format.document("an e-book (EPUB)")),
          entry("application/x-mobipocket-ebook", Format.document("an e-book (Mobipocket)")),
          entry(
              "application/vnd.oasis.opendocument.text",
              Format.document("an OpenDocument text (ODT)")),
          entry(
              "application/vnd.oasis.opendocument.spreadsheet",
              Format.data("an OpenDocument spreadsheet (ODS)")),
          entry(
              "application/vnd.oasis.opendocument.presentation",
              Format.document("an OpenDocument presentation (ODP)")),
          entry("application/zip", Format.archive("a ZIP archive")),
          entry("application/java-archive", Format.archive("a Java archive (JAR)")),
          entry("application/gzip", Format.archive("a gzip archive")),
          entry("application/x-bzip2", Format.archive("a bzip2 archive")),
          entry("application/x-xz", Format.archive("an xz archive")),
          entry("application/zstd", Format.archive("a Zstandard archive")),
          entry("application/x-7z-compressed", Format.archive("a 7z archive")),
          entry("application/x-rar-compressed", Format.archive("a RAR archive")),
          entry("application/x-tar", Format.archive("a tar archive")),
          entry("application/x-gtar", Format.archive("a tar archive")),
          entry("application/x-sqlite3", Format.data("an SQLite database")),
          entry("application/vnd.apache.parquet", Format.data("a Parquet table")),
          entry("application/java-vm", Format.code("a compiled Java class")),
          entry("application/x-elf", Format.code("a program (ELF)")),
          entry("application/x-executable", Format.code("a program (ELF)")),
          entry("application/x-sharedlib", Format.code("a program (ELF)")),
          entry("application/x-object", Format.code("a program (ELF)")),
          entry("application/x-coredump", Format.code("a program (ELF)")),
          entry("application/x-msdownload", Format.code("a program for Windows (EXE)")),
          entry("application/x-dosexec", Format.code("a program for Windows (EXE)")),
          entry("application/x-mach-o", Format.code("a program for macOS")),
          entry("application/wasm", Format.code("WebAssembly")),
          entry("application/rss+xml", Format.page("an RSS feed")),
          entry("application/rdf+xml", Format.data("RDF")),
          entry("application/atom+xml", Format.page("an Atom feed")),
          entry("application/xhtml+xml", Format.page("XHTML")),
          entry("text/html", Format.page("HTML")),
          entry("image/svg+xml", Format.other("an SVG image")),
          entry("application/xml", Format.data("XML")),
          entry("text/calendar", Format.data("a calendar (iCalendar)")),
          entry("text/x-vcalendar", Format.data("a calendar (vCalendar)")),
          entry("text/x-vcard", Format.data("an address card (vCard)")),
          entry("text/vtt", Format.other("subtitles (WebVTT)")));

  private MediaTypes() {}

  /** What bytes that are no text are, as well as that can be told. */
  static Format binary(String type) {
    Format known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    return switch (type.substring(0, type.indexOf('/'))) {
      case "image" -> Format.other("an image" + called(type));
      case "audio" -> Format.other("a sound recording" + called(type));
      case "video" -> Format.other("a video" + called(type));
      case "font" -> Format.other("a font" + called(type));
      case "text", "message" -> Format.other("binary data");
      default -> Format.other("binary data" + (type.equals(NO_FORMAT) ? "" : called(type)));
    };
  }

  /** The same of what is text. */
  static Format text(String type) {
    Format known = KNOWN.get(type);
    return known != null ? known : Format.data("XML" + called(type));
  }

  private static String called(String type) {
    MediaType media = MediaType.parse(type);
    try {
      String acronym = MimeTypes.getDefaultMimeTypes().forName(type).getAcronym();
      return acronym.isEmpty() ? " (" + media.getSubtype() + ")" : " (" + acronym + ")";
    } catch (MimeTypeException e) {
      return " (" + type + ")";
    }
  }
}
