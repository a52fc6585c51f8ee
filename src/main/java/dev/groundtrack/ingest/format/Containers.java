package dev.groundtrack.ingest.format;

import dev.groundtrack.ingest.format.archive.ZipArchive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** Files that hold others: which document such a file is, told by the names of its parts. */
final class Containers {
  private static final Map<String, Format> IN_ZIP = new LinkedHashMap<>();
  private static final Map<String, Format> IN_OFFICE = new LinkedHashMap<>();

  static {
    IN_ZIP.put("word/document", Format.document("a Word document (DOCX)"));
    IN_ZIP.put("xl/workbook", Format.table("an Excel workbook (XLSX)"));
    IN_ZIP.put("ppt/presentation", Format.unreadDocument("a PowerPoint presentation (PPTX)"));
    IN_ZIP.put("META-INF/MANIFEST.MF", Format.unreadArchive("a Java archive (JAR)"));
    IN_OFFICE.put("WordDocument", Format.unreadDocument("a Word document (DOC)"));
    IN_OFFICE.put(
        "Workbook",
        Format.other(
            "an Excel workbook (XLS)", "save it as XLSX or CSV, and import that with a mapping"));
    IN_OFFICE.put("PowerPoint Document", Format.unreadDocument("a PowerPoint presentation (PPT)"));
    IN_OFFICE.put("__substg1.0_", Format.unreadDocument("an Outlook message (MSG)"));
  }

  private Containers() {}

  /** A ZIP archive, or the document that is one; its list of names stands at the end. */
  static Format zip(byte[] bytes) {
    List<String> names = ZipArchive.names(bytes);
    String listed =
        names.isEmpty()
            ? text(bytes, StandardCharsets.ISO_8859_1)
            : names.stream()
                .filter(name -> IN_ZIP.keySet().stream().anyMatch(name::startsWith))
                .collect(Collectors.joining("\n"));
    return find(IN_ZIP, listed, "application/zip");
  }

  /** A document of Office as it was before 2007, whose names are in UTF-16. */
  static Format office(byte[] bytes) {
    return find(IN_OFFICE, text(bytes, StandardCharsets.UTF_16LE), "application/x-tika-msoffice");
  }

  private static String text(byte[] bytes, java.nio.charset.Charset charset) {
    return new String(bytes, charset);
  }

  private static Format find(Map<String, Format> names, String text, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> text.contains(name.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElseGet(() -> MediaTypes.binary(otherwise));
  }
}
