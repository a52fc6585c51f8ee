package dev.groundtrack.ingest.format.document;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters that a page draws, each once, upright ones only. */
final class PdfGlyphs extends PDFTextStripper {
  /** Bold letters are drawn twice by some programs, a little apart, in points. */
  private static final float APART = 1.5f;

  private final Refusals refusals;
  private final Set<String> seen = new HashSet<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private int all;

  PdfGlyphs(Refusals refusals) throws IOException {
    this.refusals = refusals;
    this.output =
        new OutputStreamWriter(java.io.OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
    setShouldSeparateByBeads(false);
  }

  List<Glyph> of(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    seen.clear();
    if (page.hasContents()) {
      processPage(page);
    }
    return glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || position.getDir() != 0 || !isOnPage(position)) {
      return;
    }
    if (++all > Refusals.LONGEST * 2) {
      throw refusals.tooLong();
    }
    float left = position.getXDirAdj();
    float baseline = position.getYDirAdj();
    String key = text + Math.round(left / APART) + "," + Math.round(baseline / APART);
    if (text.isBlank() || seen.add(key)) {
      glyphs.add(
          new Glyph(
              java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                  .transform(PdfGlyphs::unligatured),
              left,
              left + position.getWidthDirAdj(),
              baseline,
              Math.max(1, position.getYScale())));
    }
  }

  /** What stands outside of the page is seen by nobody. */
  private static boolean isOnPage(TextPosition position) {
    return position.getXDirAdj() >= -1
        && position.getYDirAdj() >= -1
        && position.getXDirAdj() <= position.getPageWidth() + 1
        && position.getYDirAdj() <= position.getPageHeight() + 1;
  }

  private static String unligatured(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06)
        ? java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        : text;
  }

  @Override
  protected void writePage() {
    // The characters are laid out elsewhere.
  }
}
