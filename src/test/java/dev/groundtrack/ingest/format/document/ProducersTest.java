package dev.groundtrack.ingest.format.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.junit.jupiter.api.Test;

/** One report, as each program writes it: what is read is the same, and only that. */
class ProducersTest {
  private static final String REPORT =
      "Norland buys a boat\n\n"
          + "Norland has bought a boat, said Ada Lund, the head of Perigee Works. “It floats,” she"
          + " added.\n\n"
          + "It is green.\n";

  private static ExtractedText read(byte[] document) {
    assertThat(DocumentText.isRead(document)).isTrue();
    return DocumentText.read(document, "a");
  }

  private static void isTheReport(byte[] document) {
    assertThat(read(document).text()).isEqualTo(REPORT);
  }

  @Test
  void wordWritesContentControlsProofMarksAndTextBoxesTwice() {
    ZippedDocuments word =
        ZippedDocuments.word(
                """
                <w:sdt><w:sdtPr><w:alias w:val="Title"/><w:text/></w:sdtPr><w:sdtContent><w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Norland buys a boat</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>Contents</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="_Toc1"><w:r><w:t>The boat</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r><w:r><w:t>2</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>
                <w:p w14:paraId="1" xmlns:w14="w14"><w:r><w:t xml:space="preserve">Norland has </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:lastRenderedPageBreak/><w:t>bought</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> a boat, said Ada Lund, the head of </w:t></w:r><w:smartTag><w:r><w:t>Perigee</w:t></w:r></w:smartTag><w:r><w:t xml:space="preserve"> Works. “It floats,” she added.</w:t></w:r></w:p>
                <w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="wps"><w:txbxContent><w:p><w:r><w:t>It is green.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>It is green.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """)
            .wordNotes("header1", "<w:p><w:r><w:t>Norland Quarterly</w:t></w:r></w:p>")
            .core("Microsoft Word - boat final.docx", "user");
    isTheReport(word.bytes());
    assertThat(read(word.bytes()).title()).isNull();
    assertThat(read(word.bytes()).author()).isNull();
  }

  @Test
  void googleDocsWritesNoPropertiesAndEveryRunWithItsStyle() {
    isTheReport(
        ZippedDocuments.word(
                """
                <w:background w:color="FFFFFF"/><w:p w:rsidR="0" w:rsidDel="0" w:rsidP="0" w:rsidRDefault="0" w:rsidRPr="0" w14:paraId="1" xmlns:w14="w14"><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r w:rsidDel="0" w:rsidR="0" w:rsidRPr="0"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Norland buys a boat</w:t></w:r></w:p><w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p><w:p><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Norland has bought a boat, said </w:t></w:r><w:hyperlink r:id="rId6" xmlns:r="r"><w:r><w:rPr><w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Ada Lund</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">, the head of Perigee Works. “It floats,” she added.</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">It is green.</w:t></w:r></w:p>
                """)
            .wordNotes(
                "comments", "<w:comment><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>")
            .bytes());
  }

  @Test
  void libreOfficeWritesFieldsAndAnEmptyCreator() {
    ZippedDocuments word =
        ZippedDocuments.word(
                """
                <w:p><w:pPr><w:pStyle w:val="Title"/><w:bidi w:val="0"/></w:pPr><w:r><w:rPr></w:rPr><w:t>Norland buys a boat</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TextBody"/></w:pPr><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>Norland has bought a boat, said </w:t></w:r><w:r><w:rPr></w:rPr><w:fldChar w:fldCharType="begin"></w:fldChar></w:r><w:r><w:instrText> AUTHOR </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"></w:fldChar></w:r><w:r><w:t>Ada Lund</w:t></w:r><w:r><w:fldChar w:fldCharType="end"></w:fldChar></w:r><w:r><w:t>, the head of Perigee Works. “It floats,” she added.</w:t></w:r></w:p><w:p><w:r><w:rPr></w:rPr><w:t>It is green.</w:t></w:r></w:p>
                """)
            .core("Norland buys a boat", "");
    isTheReport(word.bytes());
    assertThat(read(word.bytes()).title()).isEqualTo("Norland buys a boat");
    assertThat(read(word.bytes()).author()).isNull();
  }

  @Test
  void openDocumentTextsOfLibreOfficeGoogleDocsAndWordAreReadAlike() {
    isTheReport(
        ZippedDocuments.openDocument(
                """
                <text:sequence-decls><text:sequence-decl text:name="Drawing"/></text:sequence-decls><text:h text:style-name="H" text:outline-level="1"><text:bookmark-start text:name="a"/>Norland buys a boat<text:bookmark-end text:name="a"/></text:h><text:p text:style-name="P1">Norland has bought a boat,<text:soft-page-break/> said Ada Lund, the head of <text:span text:style-name="T1">Perigee</text:span> Works. “It floats,” she added.</text:p><text:p text:style-name="P1"/><text:p>It<text:s/>is green.</text:p>
                """)
            .meta("<meta:generator>LibreOffice/24.2</meta:generator>")
            .bytes());
    isTheReport(
        ZippedDocuments.openDocument(
                """
                <text:p text:style-name="Title"><text:span>Norland buys a boat</text:span></text:p><text:p><text:span text:style-name="a">Norland has bought a boat, said </text:span><text:a><text:span>Ada Lund</text:span></text:a><text:span>, the head of Perigee Works. “It floats,” she added.</text:span></text:p><text:list><text:list-item><text:p><text:span>It is green.</text:span></text:p></text:list-item></text:list><text:p><text:span/></text:p>
                """)
            .bytes());
    ZippedDocuments word =
        ZippedDocuments.openDocument(
                """
                <text:tracked-changes/><text:p text:style-name="P1">Norland buys a boat</text:p><text:p text:style-name="Normal">Norland has<text:s text:c="1"/>bought a boat, said Ada Lund, the head of Perigee Works. “It floats,” she added.</text:p><table:table xmlns:table="table"><table:table-row><table:table-cell><text:p>It is green.</text:p></table:table-cell></table:table-row></table:table>
                """)
            .meta(
                "<meta:generator>MicrosoftOffice/15.0 MicrosoftWord</meta:generator>"
                    + "<dc:title/><meta:initial-creator>Rita Moll</meta:initial-creator>"
                    + "<dc:creator>Rita Moll</dc:creator>");
    isTheReport(word.bytes());
    assertThat(read(word.bytes()).author()).isEqualTo("Rita Moll");
    assertThat(read(word.bytes()).title()).isNull();
  }

  private static byte[] rtf(String written) {
    return written.strip().replace("~", "\\r").getBytes(ISO_8859_1);
  }

  @Test
  void textEditEndsParagraphsByABackslash() {
    isTheReport(
        rtf(
            """
            {~tf1\\ansi\\ansicpg1252\\cocoartf2761
            \\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica-Bold;\\f1\\fswiss\\fcharset0 Helvetica;}
            {\\colortbl;~ed255\\green255\\blue255;}
            {\\*\\expandedcolortbl;;}
            \\paperw11900\\paperh16840\\margl1440\\margr1440\\vieww11520\\viewh8400\\viewkind0
            \\pard\\tx720\\pardirnatural\\partightenfactor0

            \\f0\\b\\fs28 \\cf0 Norland buys a boat\\
            \\
            \\f1\\b0\\fs24 Norland has bought a boat, said Ada Lund, the head of Perigee Works. \\'93It floats,\\'94 she added.\\
            \\
            It is green.\\
            }
            """));
  }

  @Test
  void wordWritesRichTextWithItsThemeBehindIt() {
    ExtractedText read =
        read(
            rtf(
                """
                {~tf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\adeff0\\deff0{\\fonttbl{\\f0\\fbidi \\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}}{\\colortbl;~ed0\\green0\\blue0;}{\\stylesheet{\\ql \\li0 \\snext0 Normal;}{\\s1 heading 1;}}{\\*~sidtbl ~sid1}{\\info{\\title Norland buys a boat}{\\author Rita Moll}{\\operator user}{\\creatim\\yr2031\\mo4\\dy3\\hr10}{\\version2}{\\nofpages1}{\\*\\company Norland Press}}{\\*\\xmlnstbl {\\xmlns1 http://schemas.microsoft.com/office/word/2003/wordml}}\\paperw11906\\sectd {\\headerr \\ltrpar \\pard\\plain {~tlch\\fcs1 \\ltrch\\fcs0 Norland Quarterly\\par }}{\\*\\pnseclvl1\\pnucrm\\pnstart1{\\pntxta .}}\\pard\\plain \\ltrpar\\s1 {~tlch\\fcs1 \\af0 \\ltrch\\fcs0 \\b\\insrsid1 Norland buys a boat}{~tlch\\fcs1 \\ltrch\\fcs0 \\insrsid1
                \\par }\\pard\\plain \\ltrpar {~tlch\\fcs1 \\ltrch\\fcs0 \\insrsid1 Norland has bought a boat, said }{\\field{\\*\\fldinst {HYPERLINK "https://example.org"}}{\\fldrslt {Ada Lund}}}{\\insrsid2 , the head of Perigee Works. \\ldblquote It floats,~dblquote  she added.
                \\par It is green.\\par }{\\*\\themedata 504b030414000600080000002100}{\\*\\datastore 0105000002000000}}
                """));
    assertThat(read.text()).isEqualTo(REPORT);
    assertThat(read.title()).isEqualTo("Norland buys a boat");
    assertThat(read.author()).isEqualTo("Rita Moll");
  }

  @Test
  void libreOfficeWritesItsPageStylesIntoRichText() {
    isTheReport(
        rtf(
            """
            {~tf1\\ansi\\deff3\\adeflang1025
            {\\fonttbl{\\f0\\froman\\fprq2\\fcharset0 Liberation Serif;}{\\f3\\fswiss Arial;}}
            {\\colortbl;~ed0\\green0\\blue0;}
            {\\stylesheet{\\s0\\snext0~tlch\\af7 Default Paragraph Style;}
            {\\s15\\sbasedon0\\snext16 Heading;}}
            {\\*\\generator LibreOffice/24.2.7$Linux_X86_64}{\\info{\\creatim\\yr2031\\mo4\\dy3}{~evtim\\yr0\\mo0\\dy0}{\\printim\\yr0\\mo0\\dy0}}{\\*\\userprops}\\deftab709
            \\hyphauto1\\viewscale100
            {\\*\\pgdsctbl
            {\\pgdsc0\\pgdscuse451\\pgwsxn11906\\pghsxn16838\\pgdscnxt0 Default Page Style;}}
            \\formshade\\paperh16838\\paperw11906\\sectd\\sbknone\\sectunlocked1{\\*\\ftnsep\\chftnsep}\\pgndec\\pard\\plain \\s15{\\loch\\b
            Norland buys a boat}
            \\par \\pard\\plain \\s0{\\loch
            Norland has bought a boat, said Ada Lund, the head of Perigee Works. }{\\loch\\u8220\\'93It floats,\\u8221\\'94}{\\loch
             she added.}
            \\par \\pard\\plain \\s0{\\loch
            It is green.}
            \\par }
            """));
  }

  /** Written by the JDK itself. */
  @Test
  void javaWritesRichTextToo() throws Exception {
    RTFEditorKit kit = new RTFEditorKit();
    Document document = kit.createDefaultDocument();
    insert(document, "Norland buys a boat\n");
    insert(
        document,
        "Norland has bought a boat, said Ada Lund, the head of Perigee Works. “It floats,” she"
            + " added.\nIt is green.\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kit.write(out, document, 0, document.getLength());
    isTheReport(out.toByteArray());
  }

  private static void insert(Document document, String words) throws BadLocationException {
    document.insertString(document.getLength(), words, null);
  }

  private static final String OPF =
      "<?xml version='1.0' encoding='utf-8'?><package xmlns=\"http://www.idpf.org/2007/opf\""
          + " version=\"%s\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:opf=\"http://www.idpf.org/2007/opf\">%s</metadata><manifest>%s</manifest>"
          + "<spine toc=\"ncx\">%s</spine>%s</package>";

  private static ZippedDocuments book(String opf, String package_) {
    return new ZippedDocuments()
        .with("mimetype", "application/epub+zip")
        .with(
            "META-INF/container.xml",
            "<?xml version=\"1.0\"?><container version=\"1.0\""
                + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                + " full-path=\""
                + opf
                + "\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>")
        .with(opf, package_);
  }

  private static String item(String id, String href, String type) {
    return "<item id=\"%s\" href=\"%s\" media-type=\"%s\"/>".formatted(id, href, type);
  }

  private static final String PAGE = "application/xhtml+xml";

  private static String page(String body) {
    return "<?xml version='1.0' encoding='utf-8'?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
        + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>Norland buys a"
        + " boat</title><style>p {margin: 0}</style></head><body class=\"calibre\">"
        + body
        + "</body></html>";
  }

  private static final String SAID =
      "<p class=\"p\">Norland has bought a boat, said Ada Lund, the head of <i>Perigee</i> Works."
          + " “It floats,” she added.</p>\n";

  @Test
  void calibreSplitsAnEbookAndPutsACoverBeforeIt() {
    ZippedDocuments calibre =
        book(
                "content.opf",
                OPF.formatted(
                    "2.0",
                    "<dc:title>Norland buys a boat</dc:title><dc:creator opf:role=\"aut\">Rita"
                        + " Moll</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date>"
                        + "<dc:contributor opf:role=\"bkp\">calibre (7.4)</dc:contributor>"
                        + "<meta name=\"cover\" content=\"cover\"/>",
                    item("titlepage", "titlepage.xhtml", PAGE)
                        + item("id1", "index_split_000.html", PAGE)
                        + item("id2", "index_split_001.html", PAGE)
                        + item("ncx", "toc.ncx", "application/x-dtbncx+xml")
                        + item("css", "stylesheet.css", "text/css"),
                    "<itemref idref=\"titlepage\"/><itemref idref=\"id1\"/><itemref"
                        + " idref=\"id2\"/>",
                    "<guide><reference type=\"cover\" href=\"titlepage.xhtml\""
                        + " title=\"Cover\"/></guide>"))
            .with(
                "titlepage.xhtml",
                page(
                    "<div><svg xmlns=\"http://www.w3.org/2000/svg\"><image"
                        + " href=\"cover.jpeg\"/></svg></div>"))
            .with("index_split_000.html", page("<h1 id=\"a\">Norland buys a boat</h1>\n" + SAID))
            .with("index_split_001.html", page("<p class=\"p1\">It is green.</p>"))
            .with("toc.ncx", "<ncx><navMap><navPoint><text>Boat</text></navPoint></navMap></ncx>")
            .with("stylesheet.css", "p {}");
    isTheReport(calibre.bytes());
    assertThat(read(calibre.bytes()).author()).isEqualTo("Rita Moll");
    assertThat(read(calibre.bytes()).publishedOn()).isNull();
  }

  @Test
  void pandocPutsATitlePageBeforeTheChapters() {
    ZippedDocuments pandoc =
        book(
                "EPUB/content.opf",
                OPF.formatted(
                    "3.0",
                    "<dc:title id=\"t\">Norland buys a boat</dc:title><dc:creator"
                        + " id=\"c\">Rita Moll</dc:creator><dc:date>2031-04-03</dc:date>",
                    item("title_page_xhtml", "text/title_page.xhtml", PAGE)
                        + "<item id=\"nav\" href=\"nav.xhtml\" media-type=\""
                        + PAGE
                        + "\" properties=\"nav\"/>"
                        + item("ch001_xhtml", "text/ch001.xhtml", PAGE),
                    "<itemref idref=\"title_page_xhtml\" linear=\"no\"/><itemref idref=\"nav\"/>"
                        + "<itemref idref=\"ch001_xhtml\"/>",
                    ""))
            .with(
                "EPUB/text/title_page.xhtml",
                page(
                    "<section epub:type=\"titlepage\" class=\"titlepage\"><h1"
                        + " class=\"title\">Norland buys a boat</h1><p class=\"author\">Rita"
                        + " Moll</p></section>"))
            .with("EPUB/nav.xhtml", page("<nav epub:type=\"toc\"><ol><li>Boat</li></ol></nav>"))
            .with(
                "EPUB/text/ch001.xhtml",
                page(
                    "<section class=\"level1\"><h1>Norland buys a boat</h1>"
                        + SAID
                        + "<ul><li>It is green.</li></ul></section>"));
    isTheReport(pandoc.bytes());
    assertThat(read(pandoc.bytes()).publishedOn()).hasToString("2031-04-03");
  }

  @Test
  void inDesignWritesSpansAndFoldersOfItsOwn() {
    isTheReport(
        book(
                "OEBPS/content.opf",
                OPF.formatted(
                    "3.0",
                    "<dc:title>Norland buys a boat</dc:title>",
                    "<item id=\"toc\" href=\"toc.xhtml\" media-type=\""
                        + PAGE
                        + "\" properties=\"nav\"/>"
                        + item("boat", "boat%201.xhtml", PAGE),
                    "<itemref idref=\"boat\"/><itemref idref=\"toc\" linear=\"no\"/>",
                    ""))
            .with("OEBPS/toc.xhtml", page("<nav epub:type=\"toc\"><ol><li>1</li></ol></nav>"))
            .with(
                "OEBPS/boat 1.xhtml",
                page(
                    "<div id=\"_idContainer001\" class=\"Basic-Text-Frame\"><p"
                        + " class=\"Title\"><span class=\"CharOverride-1\">Norland buys a"
                        + " </span><span class=\"CharOverride-1\">boat</span></p>"
                        + SAID
                        + "<p class=\"Body\">It is green.</p></div>"))
            .bytes());
  }
}
