package dev.groundtrack.ingest.copy;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.furniture.Furniture;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in order, whatever its capitals, quotation marks, punctuation and lines. */
final class Prose {
  private static final Pattern PART =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)++|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*+|[\"“”«»]|\\n\\s*\\n|\\n");

  /** British quotation marks, told from apostrophes by what stands on both of their sides. */
  private static final Pattern SINGLE_QUOTES =
      Pattern.compile("(?<=^|[\\s(])[‘'](\\p{L}[^\\n“”\"]{2,600}?[,.!?…])[’'](?=\\s|$)");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…][\"”’')]*\\s+(?=[\"“‘'(]?[\\p{Lu}\\d])|\\n");

  private static final String SENTENCE_ENDS = ".!?:\n";

  private final String text;
  private final BitSet left;

  private Prose(String text, boolean all) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    this.text = SINGLE_QUOTES.matcher(plain).replaceAll("“$1”");
    this.left = new BitSet();
    if (!all) {
      Text places = new Text(this.text);
      for (Span span : Furniture.of(places).spans()) {
        left.set(places.charIndex(span.start()), places.charIndex(span.end()));
      }
    }
  }

  /** All words. */
  static List<TextWord> all(String text) {
    return new Prose(text, true).words();
  }

  /** Those that are no byline, dateline, credit, caption, link or note of copyright. */
  static List<TextWord> withoutFurniture(String text) {
    return new Prose(text, false).words();
  }

  private List<TextWord> words() {
    List<TextWord> words = new ArrayList<>();
    Matcher ends = SENTENCE_END.matcher(text);
    int end = ends.find() ? ends.end() : text.length();
    int sentence = 0;
    boolean quoted = false;
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      while (matcher.start() >= end && end < text.length()) {
        sentence++;
        end = ends.find() ? ends.end() : text.length();
      }
      String part = matcher.group();
      switch (part.charAt(0)) {
        case '"' -> quoted = !quoted;
        case '“', '«' -> quoted = true;
        case '”', '»' -> quoted = false;
        case '\n' -> quoted = quoted && part.strip().length() + part.length() == 1;
        default -> {
          if (!left.get(matcher.start())) {
            words.add(word(part, matcher.start(), quoted, sentence));
          }
        }
      }
    }
    return words;
  }

  private TextWord word(String written, int at, boolean quoted, int sentence) {
    String form = TextWord.form(written);
    return new TextWord(form, kind(form, at), quoted, sentence);
  }

  private TextWord.Kind kind(String form, int at) {
    if (Character.isDigit(form.codePointAt(0))
        || TextWord.isNumber(form)
        || CopyWords.DAYS.contains(form)) {
      return TextWord.Kind.FIGURE;
    }
    return isName(at) ? TextWord.Kind.NAME : TextWord.Kind.PLAIN;
  }

  private boolean isName(int at) {
    if (!Character.isUpperCase(text.codePointAt(at))) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
      if (SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0) {
        return false;
      }
      before--;
    }
    return before >= 0;
  }
}
