package dev.groundtrack.text;

import java.util.Arrays;

/** A text whose places are counted in Unicode code points, while Java counts UTF-16 units. */
public final class Text {
  private final String value;
  private final int length;

  /** The char index of each code point and of the end; null where each code point is one char. */
  private final int @org.jspecify.annotations.Nullable [] charIndexes;

  public Text(String value) {
    this.value = value;
    this.length = value.codePointCount(0, value.length());
    this.charIndexes = length == value.length() ? null : charIndexes(value, length);
  }

  private static int[] charIndexes(String value, int length) {
    int[] indexes = new int[length + 1];
    for (int i = 0, at = 0; i < length; i++) {
      indexes[i] = at;
      at += Character.charCount(value.codePointAt(at));
    }
    indexes[length] = value.length();
    return indexes;
  }

  /** Its length in code points. */
  public int length() {
    return length;
  }

  /**
   * The words of a span.
   *
   * @throws IndexOutOfBoundsException if the span runs past the end
   */
  public String cut(Span span) {
    return value.substring(charIndex(span.start()), charIndex(span.end()));
  }

  /** The index of Java's char at which a code point starts. */
  public int charIndex(int codePoint) {
    return charIndexes == null ? codePoint : charIndexes[codePoint];
  }

  /** The span of the chars from {@code startChar} up to {@code endChar}. */
  public Span span(int startChar, int endChar) {
    return new Span(codePoint(startChar), codePoint(endChar));
  }

  private int codePoint(int charIndex) {
    if (charIndexes == null) {
      return charIndex;
    }
    int found = Arrays.binarySearch(charIndexes, charIndex);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public String toString() {
    return value;
  }
}
