package dev.groundtrack.ingest.format.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that are ZIP archives, put together from their parts. */
final class ZippedDocuments {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String MIME = "mimetype";

  private final Map<String, String> parts = new LinkedHashMap<>();

  ZippedDocuments with(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** A Word document with this in its body. */
  static ZippedDocuments word(String body) {
    return new ZippedDocuments()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "word/document.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
                + W
                + "><w:body>"
                + body
                + "<w:sectPr/></w:body></w:document>");
  }

  /** Paragraphs of one run each. */
  static String wordParagraphs(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(paragraph)
          .append("</w:t></w:r></w:p>");
    }
    return body.toString();
  }

  ZippedDocuments wordNotes(String kind, String content) {
    return with(
        "word/" + kind + ".xml", "<w:" + kind + " " + W + ">" + content + "</w:" + kind + ">");
  }

  ZippedDocuments core(String title, String creator) {
    return with(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>"
            + title
            + "</dc:title><dc:creator>"
            + creator
            + "</dc:creator><dcterms:created>2031-04-03T10:00:00Z</dcterms:created>"
            + "</cp:coreProperties>");
  }

  /** An OpenDocument text with this in its body. */
  static ZippedDocuments openDocument(String body) {
    return new ZippedDocuments()
        .with(MIME, "application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:dc=\"d\""
                + " xmlns:draw=\"w\" xmlns:svg=\"s\"><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>");
  }

  ZippedDocuments meta(String inner) {
    return with(
        "meta.xml",
        "<office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\" xmlns:dc=\"d\"><office:meta>"
            + inner
            + "</office:meta></office:document-meta>");
  }

  /** An e-book with this package document, in a folder of its own. */
  static ZippedDocuments book(String metadata, String manifest, String spine) {
    return new ZippedDocuments()
        .with(MIME, "application/epub+zip")
        .with(
            "META-INF/container.xml",
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                + "<rootfile full-path=\"OEBPS/book.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>")
        .with(
            "OEBPS/book.opf",
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:opf=\"http://www.idpf.org/2007/opf\">"
                + metadata
                + "</metadata><manifest>"
                + manifest
                + "</manifest><spine>"
                + spine
                + "</spine></package>");
  }

  ZippedDocuments chapter(String name, String body) {
    return with(
        "OEBPS/" + name,
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\""
            + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body>"
            + body
            + "</body></html>");
  }

  /** The archive; a part called mimetype is not packed, as the formats ask. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals(MIME)) {
          CRC32 crc = new CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
