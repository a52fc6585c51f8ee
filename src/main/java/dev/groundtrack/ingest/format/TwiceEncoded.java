package dev.groundtrack.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of UTF-8 that were taken for windows-1252 on the way, and so became two or three. */
public final class TwiceEncoded {
  private static final Charset TAKEN_FOR = Charset.forName("windows-1252");

  /** Below it a sign is its byte. */
  private static final int LATIN_1 = 0x100;

  /** What a first byte of UTF-8 becomes, and what those behind it do. */
  private static final Pattern RUN = Pattern.compile("[\u00C2-\u00F4][^\\x00-\\x7F]{1,3}");

  private TwiceEncoded() {}

  /**
   * A sample of them.
   *
   * @param found as they stand
   * @param meant what they were
   */
  public record Sample(String found, String meant) {}

  /** The first such letter of a text. */
  public static Optional<Sample> find(String text) {
    Matcher run = RUN.matcher(text);
    for (int from = 0; run.find(from); from = run.start() + 1) {
      for (int length = 2; length <= run.group().length(); length++) {
        String found = run.group().substring(0, length);
        Optional<String> meant = once(found).filter(TwiceEncoded::isUsual);
        if (meant.isPresent()) {
          return meant.map(letter -> new Sample(found, letter));
        }
      }
    }
    return Optional.empty();
  }

  /** The one sign that these were, if their bytes are one in UTF-8. */
  private static Optional<String> once(String found) {
    ByteBuffer bytes = ByteBuffer.allocate(found.length());
    for (int i = 0; i < found.length(); i++) {
      char c = found.charAt(i);
      byte[] one = c < LATIN_1 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(TAKEN_FOR);
      bytes.put(one);
    }
    try {
      String once = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return once.codePointCount(0, once.length()) == 1 ? Optional.of(once) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Letters and marks of Latin writing; other pairs may be meant as they stand. */
  private static boolean isUsual(String letter) {
    int c = letter.codePointAt(0);
    return c >= 0xA0 && c <= 0x17F || c >= 0x2010 && c <= 0x203A || c == 0x20AC || c == 0x2122;
  }
}
