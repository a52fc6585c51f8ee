package dev.groundtrack.testing;

import dev.groundtrack.ingest.annotate.parse.SyntaxParser;

/** The parser's models, loaded once for all tests. */
public final class LanguageModels {
  private static final SyntaxParser PARSER = SyntaxParser.load();

  private LanguageModels() {}

  public static SyntaxParser parser() {
    return PARSER;
  }
}
