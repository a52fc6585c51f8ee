package dev.groundtrack.ingest.format.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Of Office documents, OpenDocument texts, RTF and e-books is read what their readers see. */
class OfficeTextTest {
  private static ExtractedText read(byte[] document) {
    assertThat(DocumentText.isRead(document)).isTrue();
    return DocumentText.read(document, "a");
  }

  private static String p(String inner) {
    return "<w:p>" + inner + "</w:p>";
  }

  private static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  @Test
  void aWordDocumentGivesItsParagraphsAndWhoWroteIt() {
    ExtractedText read =
        read(
            ZippedDocuments.word(
                    p(r("Ada Lund, the head of ") + r("Perigee Works, signed.") + r(""))
                        + p("")
                        + p(r("Norland") + "<w:r><w:tab/><w:t>paid &amp; smiled.</w:t></w:r>"))
                .core("Perigee signs", "Rita Moll")
                .bytes());
    assertThat(read.text())
        .isEqualTo("Ada Lund, the head of Perigee Works, signed.\n\nNorland paid & smiled.\n");
    assertThat(read.title()).isEqualTo("Perigee signs");
    assertThat(read.author()).isEqualTo("Rita Moll");
    assertThat(read.publishedOn()).isNull();
  }

  @Test
  void whatWasDeletedHiddenOrRemarkedInAWordDocumentIsNotRead() {
    ExtractedText read =
        read(
            ZippedDocuments.word(
                    p("<w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + r("The deal ... 3"))
                        + p(
                            r("Norland ")
                                + "<w:del><w:r><w:delText>sued</w:delText></w:r></w:del>"
                                + "<w:ins>"
                                + r("paid")
                                + "</w:ins>"
                                + "<w:moveFrom>"
                                + r(" twice")
                                + "</w:moveFrom>"
                                + r(" Perigee Works")
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> in secret</w:t></w:r>"
                                + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
                                + "<w:hyperlink>"
                                + r(" in May")
                                + "</w:hyperlink>"
                                + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
                                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                + r(".")))
                .wordNotes("comments", "<w:comment>" + p(r("Who says so?")) + "</w:comment>")
                .wordNotes("header1", p(r("Norland Quarterly")))
                .wordNotes(
                    "footnotes",
                    "<w:footnote w:type=\"separator\">"
                        + p(r("x"))
                        + "</w:footnote><w:footnote w:id=\"2\">"
                        + p(r("So the office said."))
                        + "</w:footnote>")
                .bytes());
    assertThat(read.text())
        .isEqualTo("Norland paid Perigee Works in May.\n\nSo the office said.\n");
  }

  @Test
  void aWordDocumentOfAnotherProgramIsReadWithItsTablesAndWithoutItsHeader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.getProperties().getCoreProperties().setTitle("Untitled");
      word.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Norland Quarterly");
      assertThat(new XWPFHeaderFooterPolicy(word).getDefaultHeader()).isNotNull();
      word.createParagraph().createRun().setText("Norland bought a boat.");
      word.createTable(1, 2).getRow(0).getCell(1).setText("It is green.");
      word.createParagraph().createRun().setText("Nobody “laughed”.");
      word.write(out);
    }
    ExtractedText read = read(out.toByteArray());
    assertThat(read.text())
        .isEqualTo("Norland bought a boat.\n\nIt is green.\n\nNobody “laughed”.\n");
    assertThat(read.title()).isNull();
    assertThat(read.author()).isNull();
  }

  @Test
  void anOpenDocumentTextIsReadWithoutWhatWasDeletedOrRemarked() {
    ExtractedText read =
        read(
            ZippedDocuments.openDocument(
                    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Norland"
                        + " sued.</text:p></text:deletion></text:changed-region>"
                        + "</text:tracked-changes><text:table-of-content><text:p>Boats"
                        + " 1</text:p></text:table-of-content><text:h>Boats</text:h>\n  <text:p>Ada"
                        + " <text:span>Lund</text:span><office:annotation><text:p>Who?</text:p>"
                        + "</office:annotation> bought<text:s text:c=\"3\"/>two\nboats.<text:note>"
                        + "<text:note-citation>1</text:note-citation><text:note-body><text:p>In"
                        + " May.</text:p></text:note-body></text:note> They float.</text:p>"
                        + "<text:list><text:list-item><text:p>One is green.</text:p>"
                        + "</text:list-item></text:list>")
                .meta(
                    "<dc:title>Boats of Norland</dc:title>"
                        + "<meta:initial-creator>Rita Moll</meta:initial-creator>"
                        + "<dc:creator>Tomas Brek</dc:creator><dc:date>2031-04-03</dc:date>")
                .bytes());
    assertThat(read.text())
        .isEqualTo("Boats\n\nAda Lund bought two boats. They float.\n\nOne is green.\n\nIn May.\n");
    assertThat(read.title()).isEqualTo("Boats of Norland");
    assertThat(read.author()).isEqualTo("Rita Moll");
    assertThat(read.publishedOn()).isNull();
  }

  @Test
  void richTextIsReadWithItsAccentsAndWithoutItsHeader() {
    String rtf =
        "{\\r"
            + "tf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title Boats}{\\author"
            + " Rita Moll}}{\\header Norland Quarterly\\par}{\\footerf {\\b p. 1}}\\pard Zo\\'eb"
            + " Br\\u251?l\\'e9 bought a {\\b green} boat{\\r"
            + "tlch\\deleted\\b  twice}.\\par\n"
            + "It \\ldblquote floats\\r"
            + "dblquote .\\par}";
    ExtractedText read = read(rtf.getBytes(ISO_8859_1));
    assertThat(read.text()).isEqualTo("Zoë Brûlé bought a green boat.\n\nIt “floats”.\n");
    assertThat(read.title()).isEqualTo("Boats");
    assertThat(read.author()).isEqualTo("Rita Moll");
  }

  private static final String XHTML = "application/xhtml+xml";

  private static String item(String id, String more) {
    return "<item id=\""
        + id
        + "\" href=\""
        + id
        + ".xhtml\" media-type=\""
        + XHTML
        + "\""
        + more
        + "/>";
  }

  private static String ref(String... ids) {
    return "<itemref idref=\"" + String.join("\"/><itemref idref=\"", ids) + "\"/>";
  }

  @Test
  void anEbookIsReadInTheOrderOfItsSpine() {
    ExtractedText read =
        read(
            ZippedDocuments.book(
                    "<dc:title>Boats of Norland</dc:title><dc:creator>Ada Lund</dc:creator>"
                        + "<dc:creator>Tomas Brek</dc:creator><dc:publisher>Lakeford"
                        + " Press</dc:publisher><dc:date>2031-04-03T00:00:00+00:00</dc:date>",
                    item("z", "") + item("a", "") + item("n", " properties=\"nav\""),
                    ref("n", "z", "a"))
                .chapter("a.xhtml", "<h2>Two</h2><p>It sank.</p>")
                .chapter(
                    "z.xhtml",
                    "<h1>One</h1><div><p>The boat <em>floa</em>ted&#160;well.<a"
                        + " epub:type=\"noteref\" href=\"#n\">1</a></p><span"
                        + " epub:type=\"pagebreak\">12</span></div><script>x()</script>")
                .chapter("n.xhtml", "<nav><ol><li>One</li><li>Two</li></ol></nav>")
                .bytes());
    assertThat(read.text()).isEqualTo("One\n\nThe boat floated well.\n\nTwo\n\nIt sank.\n");
    assertThat(read.title()).isEqualTo("Boats of Norland");
    assertThat(read.author()).isEqualTo("Ada Lund, Tomas Brek");
    assertThat(read.publisher()).isEqualTo("Lakeford Press");
    assertThat(read.publishedOn()).isEqualTo(LocalDate.of(2031, 4, 3));
  }

  @Test
  void ofAnEbookOfTheOlderSortTheDayOfPublicationIsTaken() {
    ExtractedText read =
        read(
            ZippedDocuments.book(
                    "<dc:title>Boats</dc:title>"
                        + "<dc:date opf:event=\"modification\">2032-01-01</dc:date>"
                        + "<dc:date opf:event=\"publication\">2031</dc:date>",
                    item("toc", "") + item("c", ""),
                    ref("toc", "c"))
                .chapter("toc.xhtml", "<p>Contents</p><p>The boat</p>")
                .chapter("c.xhtml", "<p>The boat<br/>sank.</p>")
                .bytes());
    assertThat(read.text()).isEqualTo("The boat\nsank.\n");
    assertThat(read.publishedOn()).isNull();
  }
}
