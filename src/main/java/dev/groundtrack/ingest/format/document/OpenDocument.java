package dev.groundtrack.ingest.format.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument texts (ISO/IEC 26300): the body, then the notes in it. Tracked changes, annotations,
 * indexes, hidden text, headers and footers are not read.
 */
final class OpenDocument implements XmlEvents.Listener {
  private static final Set<String> UNREAD =
      Set.of(
          "annotation",
          "tracked-changes",
          "table-of-content",
          "alphabetical-index",
          "illustration-index",
          "table-index",
          "bibliography",
          "hidden-text",
          "note-citation",
          "sequence-decls",
          "variable-decls",
          "forms",
          "scripts",
          "automatic-styles",
          "font-face-decls");
  private static final Set<String> BLOCKS = Set.of("p", "h");

  private final Paragraphed text;
  private final StringBuilder notes = new StringBuilder();
  private final Deque<String> blocks = new ArrayDeque<>();
  private int note;

  private OpenDocument(Paragraphed text) {
    this.text = text;
  }

  static ExtractedText read(byte[] bytes, Refusals refusals) {
    try (ZipParts parts = new ZipParts(bytes, refusals)) {
      boolean encrypted =
          parts
              .part("META-INF/manifest.xml")
              .map(xml -> new String(xml, java.nio.charset.StandardCharsets.UTF_8))
              .filter(xml -> xml.contains("encryption-data"))
              .isPresent();
      if (encrypted) {
        throw refusals.encrypted();
      }
      Paragraphed text = new Paragraphed(refusals);
      OpenDocument document = new OpenDocument(text);
      XmlEvents.walk(parts.required("content.xml"), refusals, document);
      document.addNotes();
      DublinCore meta =
          parts
              .part("meta.xml")
              .map(xml -> DublinCore.of(xml, refusals))
              .orElseGet(DublinCore::new);
      @Nullable String writer = meta.get("initial-creator");
      return ExtractedText.of(text)
          .by(meta.get("title"), writer == null ? meta.get("creator") : writer)
          .published(FileNames.meant(meta.get("publisher")), null);
    }
  }

  @Override
  public boolean opened(XmlEvents.Element element) {
    String name = element.name();
    switch (name) {
      case "p", "h" -> open(name);
      case "s", "tab" -> add(" ");
      case "line-break" -> add("\n");
      case "note" -> note++;
      default -> {
        // Its text is read, if it has any.
      }
    }
    return !UNREAD.contains(name) && !"svg".equals(element.at().getPrefix());
  }

  /** A text box stands within the paragraph that it is anchored to, and ends it. */
  private void open(String name) {
    if (note == 0) {
      text.close();
    }
    blocks.push(name);
  }

  @Override
  public void closed(String name) {
    if (name.equals("note")) {
      note--;
    } else if (BLOCKS.contains(name)) {
      blocks.pop();
      add("\n");
      if (note == 0) {
        text.close();
      }
    }
  }

  @Override
  public void text(String words) {
    if (!blocks.isEmpty()) {
      // Line ends in the XML are spaces.
      add(words.replaceAll("\\s+", " "));
    }
  }

  private void add(String words) {
    if (note > 0) {
      notes.append(words);
    } else {
      text.add(words);
    }
  }

  private void addNotes() {
    notes
        .toString()
        .lines()
        .forEach(
            line -> {
              text.close();
              text.add(line);
            });
  }
}
