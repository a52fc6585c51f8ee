package dev.groundtrack.ingest.format.document;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Word documents (ISO/IEC 29500, WordprocessingML): the body, then foot- and endnotes. What is
 * deleted but tracked, hidden, a comment, a field's code, a table of contents, or stands in headers
 * and footers is not read.
 */
final class WordText implements XmlEvents.Listener {
  private static final Set<String> UNREAD =
      Set.of("del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "object");
  private static final Set<String> SEPARATORS = Set.of("separator", "continuationSeparator");

  private final Paragraphed text;
  private boolean hidden;
  private boolean inText;
  private boolean contents;

  private WordText(Paragraphed text) {
    this.text = text;
  }

  static ExtractedText read(byte[] bytes, Refusals refusals) {
    try (ZipParts parts = new ZipParts(bytes, refusals)) {
      Paragraphed text = new Paragraphed(refusals);
      XmlEvents.walk(parts.required("word/document.xml"), refusals, new WordText(text));
      for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
        parts.part(notes).ifPresent(xml -> XmlEvents.walk(xml, refusals, new WordText(text)));
      }
      ExtractedText read = ExtractedText.of(text);
      DublinCore core =
          parts
              .part("docProps/core.xml")
              .map(xml -> DublinCore.of(xml, refusals))
              .orElseGet(DublinCore::new);
      return read.by(core.get("title"), core.get("creator"));
    }
  }

  @Override
  public boolean opened(XmlEvents.Element element) {
    String name = element.name();
    switch (name) {
      case "r" -> hidden = false;
      case "vanish" -> hidden = !"0".equals(element.attribute("val"));
      case "t" -> inText = true;
      case "pStyle" -> contents |= isContents(element);
      case "tab" -> text.add(" ");
      case "br", "cr" -> text.add("\n");
      case "noBreakHyphen" -> text.add("-");
      case "p", "tc" -> text.close();
      default -> {
        // Its text is read, if it has any.
      }
    }
    return !UNREAD.contains(name) && !isSeparator(element);
  }

  private static boolean isSeparator(XmlEvents.Element element) {
    return element.name().endsWith("note") && SEPARATORS.contains(told(element.attribute("type")));
  }

  /** The paragraphs of a table of contents have styles of that name. */
  private static boolean isContents(XmlEvents.Element element) {
    return told(element.attribute("val")).matches("(?i)toc ?(?:\\d|heading)");
  }

  private static String told(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public void closed(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "r" -> hidden = false;
      case "p" -> {
        text.close();
        contents = false;
      }
      default -> {
        // Only paragraphs end.
      }
    }
  }

  @Override
  public void text(String words) {
    if (inText && !hidden && !contents) {
      text.add(words);
    }
  }
}
