package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.ingest.format.Format;
import dev.groundtrack.ingest.format.TwiceEncoded;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns away texts that cannot be read as English prose, before any work is done on them. */
public final class TextIntake {
  /** The longest text, in bytes of UTF-8. */
  public static final int MAX_BYTES = 4 << 20;

  private static final double MAX_BROKEN_SHARE = 0.1;
  private static final char BROKEN = '\uFFFD';
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,9}[^<>]{0,200}>");
  private static final int FEW_TAGS = 3;
  private static final double MOSTLY = 0.6;

  /** Some two hundred words without an end of a sentence or of a line, in code points. */
  private static final int ENDLESS = 1_200;

  private static final String ENDS = ".!?\n";

  private final LanguageDetection language;

  public TextIntake() {
    this.language = new LanguageDetection();
  }

  /**
   * Passes a document that can be read.
   *
   * @throws RefusedException if it is empty, too long, no prose but another format, binary, without
   *     a word, or not in English
   */
  public Document check(Document document) {
    String text = document.text().toString();
    if (text.isBlank()) {
      throw refused("the text is empty", "send the words of the article");
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw refused(
          "the text has " + bytes + " bytes, more than the 4 MiB that one import takes",
          "split it and import the parts");
    }
    format(text)
        .ifPresent(
            format -> {
              throw new RefusedException(List.of(format.problem("input.text", "the text")));
            });
    if (isBinary(text)) {
      throw refused("the text holds binary data", "extract the plain text first, in UTF-8");
    }
    if (text.codePoints().filter(Character::isLetter).count() < 2) {
      throw refused("there is no sentence in the text", "send prose, in whole sentences");
    }
    language
        .foreign(text)
        .ifPresent(
            name -> {
              throw refused(
                  "the text is not in English, it seems, but in " + name,
                  "send an English text; only English is read so far");
            });
    return document;
  }

  /** What may make the reading of a text poor, though it is read. */
  public List<Problem> warnings(Document document) {
    String text = document.text().toString();
    List<Problem> warnings = new ArrayList<>();
    if (TAG.matcher(text).results().limit(FEW_TAGS).count() == FEW_TAGS) {
      warnings.add(warning("it holds HTML tags", "import the plain text of the page instead"));
    }
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (text.codePoints().filter(Character::isUpperCase).count() > letters * MOSTLY) {
      warnings.add(
          warning("it is in capitals for the most part", "names are told best in ordinary case"));
    }
    if (isEndless(text)) {
      warnings.add(
          warning(
              "it has sentences so long that they were cut to be read",
              "check that it has its full stops and line breaks"));
    }
    if (text.indexOf(BROKEN) >= 0) {
      warnings.add(
          warning("it holds broken characters (unpaired surrogates, or U+FFFD)", "decode it anew"));
    }
    TwiceEncoded.find(text)
        .ifPresent(
            sample ->
                warnings.add(
                    warning(
                        "it holds letters that were encoded twice, such as “"
                            + sample.found()
                            + "\u201d for “"
                            + sample.meant()
                            + "”",
                        "decode it once, as UTF-8, and import that")));
    return warnings;
  }

  private static boolean isEndless(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && length < ENDLESS; ) {
      int c = text.codePointAt(i);
      length = ENDS.indexOf(c) < 0 ? length + 1 : 0;
      i += Character.charCount(c);
    }
    return length == ENDLESS;
  }

  private static Problem warning(String what, String remedy) {
    return new Problem("input.text", what, remedy);
  }

  private static Optional<Format> format(String text) {
    Optional<Format> format = ContentDetector.text(text);
    return format.isEmpty() && isBinary(text)
        ? ContentDetector.binary(ContentDetector.utf8(text))
        : format;
  }

  private static boolean isBinary(String text) {
    long control = text.chars().filter(TextIntake::isControl).count();
    long broken = text.chars().filter(c -> c == BROKEN).count();
    return text.indexOf('\0') >= 0
        || control > text.length() * ContentDetector.MAX_CONTROL_SHARE
        || broken > text.length() * MAX_BROKEN_SHARE;
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
  }

  private static RefusedException refused(String what, String remedy) {
    return RefusedException.of("input.text", what, remedy);
  }
}
