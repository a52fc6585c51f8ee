package dev.groundtrack.ingest.format.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the XML of a document's properties says, by the names that Dublin Core and Office give it.
 */
final class DublinCore implements XmlEvents.Listener {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final StringBuilder words = new StringBuilder();

  static DublinCore of(byte[] xml, Refusals refusals) {
    DublinCore core = new DublinCore();
    XmlEvents.walk(xml, refusals, core);
    return core;
  }

  @Override
  public boolean opened(XmlEvents.Element element) {
    words.setLength(0);
    return true;
  }

  @Override
  public void closed(String name) {
    if (!words.toString().isBlank()) {
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(words.toString().strip());
    }
    words.setLength(0);
  }

  @Override
  public void text(String text) {
    words.append(text);
  }

  /** All that is told under a name, parted by commas. */
  @Nullable String get(String name) {
    List<String> told = values.get(name);
    return told == null ? null : String.join(", ", told);
  }
}
