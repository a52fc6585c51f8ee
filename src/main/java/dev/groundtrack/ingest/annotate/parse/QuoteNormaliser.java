package dev.groundtrack.ingest.annotate.parse;

/** Typographic quotes as the parser's models know them. */
final class QuoteNormaliser {
  private QuoteNormaliser() {}

  /** The text with each curly quote replaced by its ASCII like, one for one: places hold. */
  static String ascii(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, ascii(plain.charAt(i)));
    }
    return plain.toString();
  }

  private static char ascii(char c) {
    return switch (c) {
      case '’', '‘', '‛' -> '\'';
      case '“', '”', '„', '‟' -> '"';
      default -> c;
    };
  }
}
