package dev.groundtrack.export;

/** Text within XML 1.0: escaped, and U+FFFD for what no XML can hold, however it is written. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /**
   * The text for an element or an attribute between double quotes.
   *
   * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
   */
  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
                default -> xml.appendCodePoint(isXml(c) ? c : REPLACEMENT);
              }
            });
    return xml.toString();
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
