package dev.groundtrack.ingest.format.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A PDF is read as people read it: column by column, paragraphs whole, without what runs along. */
class PdfTextTest {
  private static final String[] LEFT_COLUMN = {
    "The harbour office of Norland said that the inter-",
    "national agreement with Perigee Works, a well-",
    "known maker of antennas, was signed in May.",
    "It pays for eleven stations on the coast and a",
    "workshop in Lakeford, which opens next year."
  };
  private static final String[] RIGHT_COLUMN = {
    "The Sorrel Institute doubts it. Its head, Tomas",
    "Brek, wrote that US-led firms had asked for less,",
    "and that nobody had compared the cost. The of-",
    "fice rejected that, and published the figures on",
    "the same day."
  };
  private static final String IN_COLUMNS =
      "The harbour office of Norland said that the international agreement with Perigee Works, a"
          + " well-known maker of antennas, was signed in May. It pays for eleven stations on the"
          + " coast and a workshop in Lakeford, which opens next year.\n\nThe Sorrel Institute"
          + " doubts it. Its head, Tomas Brek, wrote that US-led firms had asked for less, and that"
          + " nobody had compared the cost. The office rejected that, and published the figures on"
          + " the same day.\n";

  private static String text(PdfFiles pdf) {
    return DocumentText.read(pdf.bytes(), "a.pdf").text();
  }

  private static byte[] printed(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/documents", name));
  }

  @Test
  void oneColumnIsReadWithItsParagraphsWhole() throws IOException {
    try (PdfFiles pdf = new PdfFiles().about("Stations on the coast", "Ada Lund").page()) {
      pdf.line(PdfFiles.LEFT, PdfFiles.TOP, 18, "Stations on the coast");
      pdf.lines(PdfFiles.LEFT, PdfFiles.TOP - 40, LEFT_COLUMN);
      pdf.lines(PdfFiles.LEFT, PdfFiles.TOP - 130, RIGHT_COLUMN);
      ExtractedText read = DocumentText.read(pdf.bytes(), "a.pdf");
      assertThat(read.text()).isEqualTo("Stations on the coast\n\n" + IN_COLUMNS);
      assertThat(read.title()).isEqualTo("Stations on the coast");
      assertThat(read.author()).isEqualTo("Ada Lund");
      assertThat(read.publishedOn()).isNull();
      assertThat(read.warnings()).isEmpty();
    }
  }

  @Test
  void columnsAreReadOneAfterTheOtherWhateverWasDrawnFirst() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      for (int i = LEFT_COLUMN.length - 1; i >= 0; i--) {
        pdf.lines(320, PdfFiles.TOP - i * 13, RIGHT_COLUMN[i]);
        pdf.lines(PdfFiles.LEFT, PdfFiles.TOP - i * 13, LEFT_COLUMN[i]);
      }
      assertThat(text(pdf)).isEqualTo(IN_COLUMNS);
    }
  }

  @Test
  void wordsDrawnOneByOneInAnyOrderStandInTheirOwn() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      List<Runnable> words = new ArrayList<>();
      for (int i = 0; i < LEFT_COLUMN.length; i++) {
        float y = PdfFiles.TOP - i * 13;
        float x = PdfFiles.LEFT;
        for (String word : LEFT_COLUMN[i].split(" ")) {
          float left = x;
          words.add(() -> pdf.line(left, y, 10, word));
          x += width(word + " ");
        }
      }
      Collections.shuffle(words, new Random(7));
      words.forEach(Runnable::run);
      assertThat(text(pdf)).isEqualTo(IN_COLUMNS.substring(0, IN_COLUMNS.indexOf('\n')) + "\n");
    }
  }

  private static float width(String word) {
    try {
      return new org.apache.pdfbox.pdmodel.font.PDType1Font(
                  org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.TIMES_ROMAN)
              .getStringWidth(word)
          / 100;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aHeadlineOverBothColumnsComesFirstAndASummaryUnderThemLast() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      pdf.line(PdfFiles.LEFT, PdfFiles.TOP, 20, "Norland signs for eleven stations on its coast");
      pdf.lines(PdfFiles.LEFT, 740, LEFT_COLUMN).lines(320, 740, RIGHT_COLUMN);
      String under =
          "What the stations will cost in the end nobody says, and the parliament meets in autumn.";
      pdf.lines(PdfFiles.LEFT, 640, under);
      ExtractedText read = DocumentText.read(pdf.bytes(), "a.pdf");
      assertThat(read.title()).isEqualTo("Norland signs for eleven stations on its coast");
      assertThat(read.text())
          .isEqualTo(
              "Norland signs for eleven stations on its coast\n\n"
                  + IN_COLUMNS
                  + "\n"
                  + under
                  + "\n");
    }
  }

  @Test
  void runningHeadsAndNumbersOfPagesGoAndASentenceRunsOverThePage() throws IOException {
    try (PdfFiles pdf = new PdfFiles()) {
      String[] pages = {
        "The station at Lakeford follows the satellite Petrel, and",
        "has followed it since it was launched; the crew of the",
        "small station wants to stay until the satellite falls."
      };
      for (int i = 0; i < pages.length; i++) {
        pdf.page().line(PdfFiles.LEFT, 810, 8, "Norland Quarterly     Vol. 3, No. " + (i + 4));
        pdf.lines(PdfFiles.LEFT, 700, pages[i]);
        pdf.line(290, 40, 8, "- " + (i + 11) + " -");
      }
      assertThat(text(pdf)).isEqualTo(String.join(" ", pages) + "\n");
    }
  }

  @Test
  void footnotesTearNoSentence() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      pdf.lines(
          PdfFiles.LEFT, 700, "Perigee Works", "of Lakeford, which mends the antennas of the");
      pdf.line(121, 704, 6, "1");
      pdf.line(PdfFiles.LEFT, 80, 8, "1 Founded as Perigee Tools.");
      pdf.page().lines(PdfFiles.LEFT, 700, "coast, has bought a boat.");
      assertThat(text(pdf))
          .isEqualTo(
              "Perigee Works of Lakeford, which mends the antennas of the coast, has bought a"
                  + " boat.\n\n1 Founded as Perigee Tools.\n");
    }
  }

  @Test
  void columnsThatABrowserPrintedAreReadAsOne() throws IOException {
    ExtractedText read = DocumentText.read(printed("columns-printed-by-a-browser.pdf"), "a.pdf");
    assertThat(read.title()).isEqualTo("Norland widens its tracking network");
    assertThat(read.text())
        .startsWith(
            "Norland widens its tracking network\n\nThe Norland Tracking Office said on Monday that"
                + " it had signed an agreement with Perigee Works to operate eleven international"
                + " ground stations, among them the antenna at Lakeford.\n\n“We have waited")
        .contains("said Ada Lund, the well-known head of Perigee Works, who has")
        .contains("the responsibilities of everybody involved. A spokesman for the company")
        .endsWith("Nevertheless the organisation remains optimistic.\n");
    assertThat(read.text().split("\n\n")).hasSize(7);
  }

  @Test
  void whatABrowserPrintsAroundPagesIsNotRead() throws IOException {
    ExtractedText read = DocumentText.read(printed("pages-printed-by-a-browser.pdf"), "a.pdf");
    assertThat(read.text().split("\n\n"))
        .as("what ends a sentence with the page ends a paragraph")
        .hasSize(7)
        .allSatisfy(p -> assertThat(p).doesNotContain("file:", "1/2", "AM"));
  }

  @Test
  void pagesThatArePicturesAreToldOf() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      pdf.lines(PdfFiles.LEFT, 700, LEFT_COLUMN).page().picture();
      assertThat(DocumentText.read(pdf.bytes(), "a.pdf").warnings())
          .containsExactly(
              new Problem(
                  "a.pdf",
                  "1 of its 2 pages are pictures, and were not read",
                  "run text recognition (OCR) over it if they hold text"));
    }
  }

  @Test
  void whatProgramsCallAFileIsNoTitle() throws IOException {
    try (PdfFiles pdf = new PdfFiles().about("Microsoft Word - final2.docx", "jdoe").page()) {
      pdf.lines(PdfFiles.LEFT, 700, Arrays.copyOf(LEFT_COLUMN, 3));
      ExtractedText read = DocumentText.read(pdf.bytes(), "a.pdf");
      assertThat(read.title()).isNull();
      assertThat(read.author()).isNull();
    }
  }
}
