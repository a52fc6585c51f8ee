package dev.groundtrack.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every sort that is no text, each with what it is called. */
final class BinaryFiles {
  static final List<Map.Entry<String, byte[]>> ALL =
      List.of(
          Map.entry("a PDF", pdf()),
          Map.entry("ZIP", zip("article.txt")),
          Map.entry("Word", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")),
          Map.entry("Excel", zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")),
          Map.entry("PowerPoint", zip("[Content_Types].xml", "ppt/presentation.xml")),
          Map.entry("JAR", zip("META-INF/MANIFEST.MF", "A.class")),
          Map.entry("ODT", marked("application/vnd.oasis.opendocument.text")),
          Map.entry("ODS", marked("application/vnd.oasis.opendocument.spreadsheet")),
          Map.entry("EPUB", marked("application/epub+zip")),
          Map.entry("gzip", gzip()),
          Map.entry("PNG", image("png")),
          Map.entry("JPEG", image("jpg")),
          Map.entry("GIF", image("gif")),
          Map.entry("BMP", image("bmp")),
          Map.entry("image", image("tiff")),
          Map.entry("image", bytes("RIFF\u0010\0\0\0WEBPVP8 \u0004\0\0\0\0\0\0\0")),
          Map.entry("video", bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\0\0\u0008free")),
          Map.entry("sound", bytes("ID3\u0003\0\0\0\0\0\u000FTIT2\0\0\0\u0005\0\0\0Moon")),
          Map.entry("sound", bytes("RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0")),
          Map.entry("ELF", bytes("\u007FELF\u0002\u0001\u0001" + "\0".repeat(9) + "\u0002\0>\0")),
          Map.entry("Windows", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0")),
          Map.entry("Java class", bytes("\u00CA\u00FE\u00BA\u00BE\0\0\0\u0045\0\u0010")),
          Map.entry("WebAssembly", bytes("\0asm\u0001\0\0\0")),
          Map.entry("SQLite", bytes("SQLite format 3\0\u0010\0\u0001\u0001\0@  ")),
          Map.entry("DOC", office("WordDocument")),
          Map.entry("XLS", office("Workbook")),
          Map.entry("7z", bytes("7z\u00BC\u00AF\u0027\u001C\0\u0004")),
          Map.entry("binary data", bytes("\u0003\u0009\u00F1\0\0\u0017\u00AA\u00FE\0\u0001")));

  private BinaryFiles() {}

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }

  private static byte[] pdf() {
    return bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
  }

  /** The mark of compound files, and the name of a stream in them. */
  private static byte[] office(String stream) {
    byte[] mark = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    byte[] file = Arrays.copyOf(mark, 1536);
    byte[] name = stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) {
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
              zip.putNextEntry(new ZipEntry(name));
              zip.write("Norrland Space has postponed the launch.".getBytes(UTF_8));
            }
          }
        });
  }

  /** An archive that begins with what it is, stored as it is. */
  private static byte[] marked(String mediaType) {
    byte[] content = mediaType.getBytes(UTF_8);
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content);
          }
        });
  }

  private static byte[] gzip() {
    return written(
        out -> {
          try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write("Norrland Space has postponed the launch.".getBytes(UTF_8));
          }
        });
  }

  private static byte[] image(String format) {
    return written(
        out -> ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), format, out));
  }
}
