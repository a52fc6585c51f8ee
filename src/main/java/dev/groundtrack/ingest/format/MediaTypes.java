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
          entry("application/postscript", Format.unreadDocument("PostScript")),
          entry("application/rtf", Format.document("a rich-text document (RTF)")),
          entry("application/x-tex", Format.unreadDocument("LaTeX")),
          entry("application/x-tika-msoffice", Format.unreadDocument("an Office document")),
          entry("application/x-tika-ooxml", Format.unreadDocument("an Office document")),
          entry("application/x-hwp-v5", Format.unreadDocument("a Hangul document")),
          entry("application/epub+zip", Format.document("an e-book (EPUB)")),
          entry("application/x-mobipocket-ebook", Format.unreadDocument("an e-book (Mobipocket)")),
          entry(
              "application/vnd.oasis.opendocument.text",
              Format.document("an OpenDocument text (ODT)")),
          entry(
              "application/vnd.oasis.opendocument.spreadsheet",
              Format.other(
                  "an OpenDocument spreadsheet (ODS)",
                  "save it as CSV or XLSX, and import that with a mapping")),
          entry(
              "application/vnd.oasis.opendocument.presentation",
              Format.unreadDocument("an OpenDocument presentation (ODP)")),
          entry("application/zip", Format.zip("a ZIP archive")),
          entry("application/java-archive", Format.unreadArchive("a Java archive (JAR)")),
          entry("application/gzip", Format.unreadArchive("a gzip archive")),
          entry("application/x-bzip2", Format.unreadArchive("a bzip2 archive")),
          entry("application/x-xz", Format.unreadArchive("an xz archive")),
          entry("application/zstd", Format.unreadArchive("a Zstandard archive")),
          entry("application/x-7z-compressed", Format.unreadArchive("a 7z archive")),
          entry("application/x-rar-compressed", Format.unreadArchive("a RAR archive")),
          entry("application/x-tar", Format.unreadArchive("a tar archive")),
          entry("application/x-gtar", Format.unreadArchive("a tar archive")),
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
          entry("application/rss+xml", Format.feed("an RSS feed")),
          entry(
              "application/rdf+xml",
              Format.other(
                  "RDF as XML", "convert it to Turtle or JSON-LD, and import that with a mapping")),
          entry("text/x-opml", Format.subscriptions("a list of feeds (OPML)")),
          entry("application/atom+xml", Format.feed("an Atom feed")),
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
