package dev.groundtrack.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Text out of bytes, in whatever encoding they are. A byte-order mark decides; what is UTF-8
 * throughout is UTF-8, whatever was declared; else the declared encoding is tried beside the usual
 * ones of Latin letters, and the one wins by which most signs stand where such a sign stands in
 * words ({@link LetterFit}). Other scripts are told by ICU's detector. Where nothing fits there is
 * no text: nothing is ever decoded with a guess that leaves U+FFFD.
 */
public final class TextDecoder {
  /** The encodings of Latin letters that files are in, the most usual first. */
  private static final String[] LATIN = {
    "windows-1252", "ISO-8859-15", "windows-1254", "windows-1250", "x-MacRoman", "IBM850"
  };

  private static final int SAMPLE = 64 << 10;
  private static final int SURE = 30;
  private static final double MOSTLY = 0.9;

  private TextDecoder() {}

  /**
   * The text of bytes, without a byte-order mark.
   *
   * @param declared the encoding that something says they are in, which may lie
   * @return nothing if they are in no encoding that fits
   */
  public static Optional<String> decode(byte[] bytes, @Nullable String declared) {
    Optional<String> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    Optional<String> wide = wide(bytes);
    if (wide.isPresent()) {
      return wide;
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8 : legacy(bytes, charset(declared));
  }

  /** Whether it is text of two or four bytes a sign, with or without a mark. */
  public static boolean isWide(byte[] bytes) {
    return mark(bytes, 0xFF, 0xFE)
        || mark(bytes, 0xFE, 0xFF)
        || mark(bytes, 0, 0, 0xFE, 0xFF)
        || wide(bytes).isPresent();
  }

  private static Optional<String> marked(byte[] bytes) {
    if (mark(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(tail(bytes, 3), StandardCharsets.UTF_8);
    }
    if (mark(bytes, 0xFF, 0xFE, 0, 0) || mark(bytes, 0, 0, 0xFE, 0xFF)) {
      return strictly(bytes, Charset.forName("UTF-32")).map(TextDecoder::withoutMark);
    }
    if (mark(bytes, 0xFF, 0xFE)) {
      return strictly(tail(bytes, 2), StandardCharsets.UTF_16LE);
    }
    return mark(bytes, 0xFE, 0xFF)
        ? strictly(tail(bytes, 2), StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean mark(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  /** UTF-16 without a mark: of Latin letters every other byte is zero. */
  private static Optional<String> wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs < 2 || bytes.length % 2 != 0 || Math.max(even, odd) < pairs * MOSTLY) {
      return Optional.empty();
    }
    Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return strictly(bytes, charset).filter(text -> text.chars().noneMatch(TextDecoder::isControl));
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c);
  }

  private static Optional<String> legacy(byte[] bytes, Optional<Charset> declared) {
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    Optional<LetterFit> best =
        Stream.concat(
                declared.stream(),
                Arrays.stream(LATIN).filter(Charset::isSupported).map(Charset::forName))
            .flatMap(charset -> strictly(bytes, charset).stream())
            .map(LetterFit::of)
            .reduce((first, other) -> other.badShare() < first.badShare() ? other : first);
    return best.filter(LetterFit::fits).map(LetterFit::text).or(() -> otherScript(bytes));
  }

  /** What ICU is sure of, if nearly all that is not ASCII becomes letters by it. */
  private static Optional<String> otherScript(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    return Arrays.stream(Objects.requireNonNullElse(detector.detectAll(), new CharsetMatch[0]))
        .filter(match -> match.getConfidence() >= SURE)
        .filter(match -> !match.getName().startsWith("UTF") && !match.getName().startsWith("IBM"))
        .flatMap(match -> charset(match.getName()).stream())
        .flatMap(charset -> strictly(bytes, charset).stream())
        .filter(TextDecoder::isOfLetters)
        .findFirst();
  }

  private static boolean isOfLetters(String text) {
    long beyond = text.codePoints().filter(c -> c > 0x7F).count();
    long letters =
        text.codePoints()
            .filter(c -> c > 0x7F)
            .filter(c -> Character.isLetter(c) && !isLatin(c) || isWidePunctuation(c))
            .count();
    return letters >= beyond * MOSTLY;
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isWidePunctuation(int c) {
    return c >= 0x2010 && c <= 0x203A || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
  }

  /** By its name; what pages call Latin 1 is windows-1252 (WHATWG Encoding Standard). */
  private static Optional<Charset> charset(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    String bare = name.strip().toLowerCase(Locale.ROOT);
    return switch (bare) {
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> charset("windows-1252");
      case "iso-8859-9" -> charset("windows-1254");
      default -> {
        try {
          yield Charset.isSupported(bare) ? Optional.of(Charset.forName(bare)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
          yield Optional.empty();
        }
      }
    };
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
