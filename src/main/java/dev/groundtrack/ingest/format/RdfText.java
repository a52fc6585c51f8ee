package dev.groundtrack.ingest.format;

import java.util.Optional;
import java.util.regex.Pattern;

/** RDF as Turtle (W3C, 2014), and N-Triples, which are Turtle too. */
final class RdfText {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\A(?:@prefix\\s+[\\w.-]*:\\s*<[^<>\\s]*>\\s*\\."
              + "|@base\\s+<[^<>\\s]*>\\s*\\."
              + "|(?i:prefix)\\s+[\\w.-]*:\\s*<[^<>\\s]*>"
              + "|(?i:base)\\s+<[^<>\\s]*>\\s*\\n)");

  private static final Pattern TRIPLE =
      Pattern.compile(
          "\\A(?:<[^<>\\s]+>|_:\\S+)\\s+<[^<>\\s]+>\\s+"
              + "(?:<[^<>\\s]+>|_:\\S+|\"[^\\n]*\"\\S*)\\s*\\.[ \\t]*(?:\\n|\\z)");

  private RdfText() {}

  static Optional<Format> detect(String text) {
    String bare =
        text.lines()
            .dropWhile(line -> line.isBlank() || line.stripLeading().startsWith("#"))
            .map(line -> line.strip() + "\n")
            .findFirst()
            .orElse("");
    return DIRECTIVE.matcher(bare).lookingAt() || TRIPLE.matcher(bare).lookingAt()
        ? Optional.of(Format.rdf("RDF (Turtle)"))
        : Optional.empty();
  }
}
