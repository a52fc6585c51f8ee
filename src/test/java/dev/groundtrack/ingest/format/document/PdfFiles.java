package dev.groundtrack.ingest.format.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs as programs draw them: line by line, each at its place on a page of A4. */
final class PdfFiles implements AutoCloseable {
  static final float TOP = 780;
  static final float LEFT = 60;
  private static final float PITCH = 13;

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  PdfFiles page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  PdfFiles about(String title, String author) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    return this;
  }

  /** Lines one under the other; an empty one leaves a gap. */
  PdfFiles lines(float left, float top, String... lines) {
    float y = top;
    for (String line : lines) {
      if (!line.isEmpty()) {
        line(left, y, 10, line);
      }
      y -= line.isEmpty() ? PITCH * 0.7f : PITCH;
    }
    return this;
  }

  PdfFiles line(float left, float y, float size, String line) {
    return drawn(
        content -> {
          content.beginText();
          content.setFont(new PDType1Font(FontName.TIMES_ROMAN), size);
          content.newLineAtOffset(left, y);
          content.showText(line);
          content.endText();
        });
  }

  /** A picture over all of the page, as a scanner makes it. */
  PdfFiles picture() {
    BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
    return drawn(
        content ->
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842));
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private PdfFiles drawn(Drawing drawing) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      drawing.on(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PdfFiles locked(String password) {
    try {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
