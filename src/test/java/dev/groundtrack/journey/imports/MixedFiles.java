package dev.groundtrack.journey.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.groundtrack.testing.SmallArticles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What lies in somebody's folder: one thing or several in each file, and a table. */
final class MixedFiles {
  private static final Path PRINTED =
      Path.of("src/test/resources/documents/pages-printed-by-a-browser.pdf");

  private MixedFiles() {}

  /** Six articles in five files, and a table that no mapping is for. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a-note.txt", article(3_000).getBytes(UTF_8));
    files.put("b-page.html", page().getBytes(UTF_8));
    files.put("c-mail.eml", mail().getBytes(UTF_8));
    files.put("d-print.pdf", Files.readAllBytes(PRINTED));
    files.put("e-parcel.zip", zip());
    files.put("f-table.csv", "id,name\n1,Ida Berglund\n2,Olle Fors\n".getBytes(UTF_8));
    return files;
  }

  static String article(int number) {
    return SmallArticles.text(number).strip();
  }

  private static String page() {
    return """
    <!DOCTYPE html><html lang="en"><head><title>A page kept</title></head><body>
    <article><h1>A page kept</h1><p>%s</p><p>%s</p></article></body></html>
    """
        .formatted(article(3_001), article(3_101));
  }

  private static String mail() {
    return """
    From: Rita Moll <rita@wire.example>
    To: desk@wire.example
    Subject: A letter from the pad
    Date: Mon, 2 Feb 2026 08:00:00 +0000
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    %s
    """
        .formatted(article(3_002))
        .replace("\n", "\r\n");
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 2; i++) {
        zip.putNextEntry(new ZipEntry("flights/%d.txt".formatted(i)));
        zip.write(article(3_003 + i).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
