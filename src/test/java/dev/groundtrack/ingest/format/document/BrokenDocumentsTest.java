package dev.groundtrack.ingest.format.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.groundtrack.problem.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** A document is read whole or refused, with what to do; nothing outside of it is ever opened. */
class BrokenDocumentsTest {
  private static final String CHAPTER =
      "<item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/>";

  private static String refusal(byte[] document) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> DocumentText.read(document, "a.bin"));
    assertThat(refused).isNotNull();
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().getFirst().toString();
  }

  private static Map<String, byte[]> whole() throws IOException {
    String words = "Norland bought a boat. ".repeat(400);
    try (PdfFiles pdf = new PdfFiles()) {
      for (int i = 0; i < 5; i++) {
        pdf.page()
            .lines(
                PdfFiles.LEFT,
                700,
                "Norland bought a boat.",
                "It is green.",
                "Lund saw it.",
                "Boat " + i);
      }
      return Map.of(
          "PDF",
          pdf.bytes(),
          "Word",
          ZippedDocuments.word(ZippedDocuments.wordParagraphs(words)).bytes(),
          "OpenDocument",
          ZippedDocuments.openDocument("<text:p>" + words + "</text:p>").bytes(),
          "e-book",
          ZippedDocuments.book("", CHAPTER, "<itemref idref=\"c\"/>")
              .chapter("c.xhtml", "<p>" + words + "</p>")
              .bytes(),
          "RTF",
          ("{\\rtf1\\ansi " + words + "\\par}").getBytes(ISO_8859_1));
    }
  }

  @Test
  void whatIsCutOffIsNeverReadInPart() throws IOException {
    whole()
        .forEach(
            (name, bytes) -> {
              assertThat(DocumentText.read(bytes, "a.bin").text()).as(name).contains("boat");
              for (double part : List.of(0.3, 0.6, 0.9, 0.97)) {
                byte[] cut = Arrays.copyOf(bytes, (int) (bytes.length * part));
                if (DocumentText.isRead(cut)) {
                  assertThat(refusal(cut))
                      .as("%s at %s", name, part)
                      .contains(name, "is cut off or damaged", "get the whole file again");
                } else {
                  assertThat(name).isNotIn("PDF", "RTF");
                }
              }
            });
  }

  @Test
  void whatIsEncryptedIsSaidToBe() throws IOException {
    try (PdfFiles pdf = new PdfFiles().page()) {
      pdf.lines(PdfFiles.LEFT, 700, "Norland bought a boat.");
      assertThat(refusal(pdf.locked("secret").bytes()))
          .isEqualTo("a.bin the PDF is encrypted; save it without a password, and import that");
    }
    assertThat(refusal(lockedWord())).contains("the Office document is encrypted");
    assertThat(
            refusal(
                ZippedDocuments.openDocument("<text:p>x</text:p>")
                    .with("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
                    .bytes()))
        .contains("the OpenDocument text is encrypted");
    assertThat(
            refusal(
                ZippedDocuments.book("", CHAPTER, "<itemref idref=\"c\"/>")
                    .chapter("c.xhtml", "")
                    .with(
                        "META-INF/encryption.xml",
                        "<encryption xmlns:enc=\"e\"><enc:EncryptedData><enc:CipherData>"
                            + "<enc:CipherReference URI=\"OEBPS/c.xhtml\"/></enc:CipherData>"
                            + "</enc:EncryptedData></encryption>")
                    .bytes()))
        .contains("the e-book is encrypted");
  }

  private static byte[] lockedWord() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream locked = encryptor.getDataStream(files)) {
        locked.write(ZippedDocuments.word(ZippedDocuments.wordParagraphs("Boats.")).bytes());
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @Test
  void whatHasNoTextIsRefusedWithWhatToDo() throws IOException {
    try (PdfFiles scanned = new PdfFiles().page().picture()) {
      assertThat(refusal(scanned.bytes()))
          .isEqualTo(
              "a.bin the PDF has no text, only pictures of its pages; run text recognition (OCR)"
                  + " over it, and import what that gives");
    }
    try (PdfFiles blank = new PdfFiles().page()) {
      assertThat(refusal(blank.bytes())).contains("holds no text");
    }
    assertThat(refusal(ZippedDocuments.word("<w:p/>").bytes())).contains("holds no text");
    assertThat(refusal("{\\rtf1\\ansi 12\\par}".getBytes(ISO_8859_1))).contains("holds no text");
  }

  @Test
  void noEntityIsExpandedAndNothingOutsideIsOpened() {
    for (String doctype :
        List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;\">]>")) {
      String word =
          doctype + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>A &e;</w:t></w:r></w:p></w:document>";
      assertThat(refusal(ZippedDocuments.word("").with("word/document.xml", word).bytes()))
          .contains("the Word document declares entities");
      assertThat(
              refusal(
                  ZippedDocuments.openDocument("")
                      .with(
                          "content.xml", doctype + "<o xmlns:text=\"t\"><text:p>A &e;</text:p></o>")
                      .bytes()))
          .contains("the OpenDocument text declares entities");
      String chapter = doctype + "<html><body><p>A boat &e;</p></body></html>";
      assertThat(
              DocumentText.read(
                      ZippedDocuments.book("", CHAPTER, "<itemref idref=\"c\"/>")
                          .with("OEBPS/c.xhtml", chapter)
                          .bytes(),
                      "a.bin")
                  .text())
          .isEqualTo("A boat &e;\n");
    }
  }

  @Test
  void whatUnpacksWithoutEndIsLeftPacked() {
    String endless = " ".repeat(70 << 20);
    assertThat(refusal(ZippedDocuments.word(endless).bytes()))
        .contains("the Word document unpacks to far more than any text takes");
    String long5 = ZippedDocuments.wordParagraphs("Norland bought a boat. ".repeat(230_000));
    assertThat(refusal(ZippedDocuments.word(long5).bytes()))
        .contains("more than the 4 MiB of text", "import its parts");
  }

  @Test
  void whatLacksThePartsOfItsFormatIsDamaged() {
    assertThat(refusal(new ZippedDocuments().with("mimetype", "application/epub+zip").bytes()))
        .contains("the e-book is cut off or damaged");
    assertThat(refusal(ZippedDocuments.book("", CHAPTER, "<itemref idref=\"c\"/>").bytes()))
        .contains("the e-book is cut off or damaged");
    assertThat(refusal(ZippedDocuments.word("").with("word/document.xml", "<w:document>").bytes()))
        .contains("the Word document is cut off or damaged");
  }
}
