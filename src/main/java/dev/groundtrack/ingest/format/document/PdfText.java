package dev.groundtrack.ingest.format.document;

import dev.groundtrack.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDFs (ISO 32000): the words by their places on the pages, whatever the order in which they were
 * drawn. Its dates are those of the file, and are not read.
 */
final class PdfText {
  /** The mark at the end stands within its last bytes. */
  private static final int TAIL = 4 << 10;

  private static final int HEAD = 1 << 10;
  private static final Pattern LINEARIZED = Pattern.compile("/Linearized\\b.*?/L (\\d{1,12})\\b");

  /** No page of text draws more, in bytes. */
  private static final int LARGEST_PAGE = 64 << 20;

  private final PDDocument pdf;
  private final Refusals refusals;

  private PdfText(PDDocument pdf, Refusals refusals) {
    this.pdf = pdf;
    this.refusals = refusals;
  }

  static ExtractedText read(byte[] bytes, Refusals refusals) {
    if (isCutOff(bytes)) {
      throw refusals.cutOff();
    }
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PdfText(pdf, refusals).read();
    } catch (InvalidPasswordException e) {
      throw refusals.encrypted();
    } catch (IOException | UncheckedIOException e) {
      throw refusals.cutOff();
    }
  }

  /** PDFBox mends what is cut off, and says nothing of the pages that are missing. */
  private static boolean isCutOff(byte[] bytes) {
    String head = latin(bytes, 0, Math.min(HEAD, bytes.length));
    String tail = latin(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
    Matcher whole = LINEARIZED.matcher(head.replaceAll("\\s+", " "));
    return !tail.contains("%%EOF")
        || !tail.contains("startxref")
        || whole.find() && Long.parseLong(whole.group(1)) > bytes.length;
  }

  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private ExtractedText read() throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(refusals);
    List<List<PageLine>> pages = new ArrayList<>();
    int blank = 0;
    for (PDPage page : pdf.getPages()) {
      check(page);
      List<Glyph> drawn = glyphs.of(page);
      blank += drawn.isEmpty() && hasPicture(page) ? 1 : 0;
      pages.add(PageLayout.lines(drawn));
    }
    if (pages.stream().allMatch(List::isEmpty)) {
      throw blank == 0
          ? refusals.empty()
          : refusals.refused(
              "has no text, only pictures of its pages",
              "run text recognition (OCR) over it, and import what that gives");
    }
    PdfParagraphs paragraphs = new PdfParagraphs(RunningHeads.without(pages));
    Paragraphed text = new Paragraphed(refusals);
    for (String paragraph : paragraphs.all()) {
      text.add(paragraph);
      text.close();
    }
    PDDocumentInformation about = pdf.getDocumentInformation();
    ExtractedText read = ExtractedText.of(text).by(about.getTitle(), about.getAuthor());
    return (read.title() == null ? read.by(paragraphs.title(), about.getAuthor()) : read)
        .warned(warnings(blank, pages.size()));
  }

  private List<Problem> warnings(int blank, int pages) {
    return blank == 0
        ? List.of()
        : List.of(
            new Problem(
                refusals.place(),
                blank + " of its " + pages + " pages are pictures, and were not read",
                "run text recognition (OCR) over it if they hold text"));
  }

  private static boolean hasPicture(PDPage page) {
    return page.getResources() != null
        && page.getResources().getXObjectNames().iterator().hasNext();
  }

  /** A page may unpack to any size; no more of it is unpacked than a page can need. */
  private void check(PDPage page) throws IOException {
    java.util.Iterator<PDStream> streams = page.getContentStreams();
    long drawn = 0;
    while (streams.hasNext()) {
      PDStream stream = streams.next();
      List<COSName> filters = stream.getFilters();
      if (filters.size() == 1 && filters.getFirst().equals(COSName.FLATE_DECODE)) {
        drawn += unpacked(stream.getCOSObject().createRawInputStream());
      } else if (filters.size() > 1) {
        throw refusals.bomb();
      }
      if (drawn > LARGEST_PAGE) {
        throw refusals.bomb();
      }
    }
  }

  private static long unpacked(InputStream raw) throws IOException {
    long size = 0;
    byte[] part = new byte[1 << 16];
    try (InputStream in = new java.util.zip.InflaterInputStream(raw)) {
      for (int read = in.read(part); read >= 0 && size <= LARGEST_PAGE; read = in.read(part)) {
        size += read;
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      // A stream that is damaged is PDFBox's to judge.
      return size;
    }
    return size;
  }
}
