package dev.groundtrack.ingest.format;

import java.util.Set;

/**
 * How well a text was decoded, told by where its signs beyond ASCII stand: an accented letter among
 * letters of its case, a quotation mark at the edge of a word, a sign of money at a figure. In the
 * wrong encoding they stand anywhere.
 *
 * @param signs how many there are beyond ASCII
 * @param bad how many stand where none of their sort stands
 */
record LetterFit(String text, int signs, int bad) {
  private static final double SELDOM = 0.15;
  private static final String OPENING = "“‘«„‚‹¿¡";
  private static final String CLOSING = "”’»›“‘…™®°";
  private static final String ALONE = "–—•·…©†‡¶§«»\u00A0";
  private static final String AT_FIGURES = "€£¥¢°±²³¼½¾‰×÷µº´";

  /** The Latin letters of Europe that texts in English have in names. */
  private static final Set<Character.UnicodeBlock> BLOCKS =
      Set.of(
          Character.UnicodeBlock.LATIN_1_SUPPLEMENT,
          Character.UnicodeBlock.LATIN_EXTENDED_A,
          Character.UnicodeBlock.LATIN_EXTENDED_B);

  static LetterFit of(String text) {
    int signs = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        signs++;
        bad += stands(text, i) ? 0 : 1;
      }
    }
    return new LetterFit(text, signs, bad);
  }

  double badShare() {
    return signs == 0 ? 0 : (double) bad / signs;
  }

  boolean fits() {
    return badShare() <= SELDOM;
  }

  private static boolean stands(String text, int i) {
    char c = text.charAt(i);
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    if (Character.isLetter(c) && c != 'º' && c != 'ª') {
      return BLOCKS.contains(Character.UnicodeBlock.of(c))
          && isInWord(before, c, after)
          && !(isAccented(before) && isAccented(after));
    }
    if (Character.isISOControl(c)) {
      return false;
    }
    return ALONE.indexOf(c) >= 0 && !(isLower(before) && isLower(after) && c != '—' && c != '·')
        || OPENING.indexOf(c) >= 0 && !isWord(before) && !isSpace(after)
        || CLOSING.indexOf(c) >= 0 && !isSpace(before) && (c == '’' || !isWord(after))
        || c == '–' && !isLower(before)
        || AT_FIGURES.indexOf(c) >= 0 && (Character.isDigit(before) || Character.isDigit(after));
  }

  /** Thorn begins words of Icelandic; elsewhere it is an s of Turkish. */
  private static boolean isInWord(char before, char c, char after) {
    if (Character.isUpperCase(c)) {
      return !isLower(before) && (Character.isLetter(after) || Character.isUpperCase(before));
    }
    if (c == 'þ' && Character.isLetter(before)) {
      return false;
    }
    boolean isWordItself = isSpace(before) && "àéóöåæ".indexOf(c) >= 0;
    return Character.isLetter(before) || isLower(after) || isWordItself;
  }

  private static boolean isAccented(char c) {
    return c > 0x7F && Character.isLetter(c);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }
}
