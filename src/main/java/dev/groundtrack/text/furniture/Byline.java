package dev.groundtrack.text.furniture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote something, and when. */
final class Byline {
  private static final String PART = "(?:de|da|dos|van|von|der|den|bin|ibn|al|el|le|la|du|di|ter)";
  private static final String WORD =
      "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*(?:(?<=\\bJr|\\bSr|\\bSt|\\bDr)\\.)?)";
  private static final String NAME = WORD + "(?: (?:" + PART + " ){0,2}" + WORD + "){0,4}";
  private static final String NAMES =
      NAME + "(?:(?:, and |, | and | AND | & |; | with )" + NAME + "){0,6}";

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:Story|Words|Written|Posted|Text|Published|Reported|Report|Analysis|Opinion|Exclusive|Review|Commentary|Column)"
              + " )?(?:By|BY|by):? (?<names>"
              + NAMES
              + ")(?<tail>.*)");

  private static final String ROLE =
      "(?i:staff|senior|chief|special|contributing|science|space|defen[cs]e|foreign|political"
          + "|diplomatic|national|security|business|technology|aerospace|writers?|reporters?|editors?"
          + "|correspondents?|contributors?|columnists?|bureau|desk|producers?|to|the|in|at|for|of|and|from)";

  private static final String TIMES =
      "(?:(?i:published|updated|posted|last|first|modified|date|on|at|and|min(?:ute)?s?|read|ago|hours?"
          + "|days?|am|pm|a\\.m\\.?|p\\.m\\.?|gmt|utc|est|edt|et|pst|pdt|pt|cet|cest|bst|msk|ist|jst|time)"
          + "|"
          + Dates.WEEKDAY
          + "|"
          + Dates.MONTH
          + "|(?i:mon|tue|wed|thu|fri|sat|sun)\\.?|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:am|pm|h)"
          + "|[\\d:./+-]{1,12})";

  private static final String BETWEEN = "[\\s,.;|•·–—/()-]+";
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:"
              + BETWEEN
              + "(?:(?:"
              + TIMES
              + "|"
              + ROLE
              + ")(?![\\p{L}\\d])|@\\w+|[\\w.]+@[\\w.]+|"
              + WORD
              + "))*+[\\s,|•·)-]*");
  private static final Pattern TIME =
      Pattern.compile("(?:" + TIMES + "(?![\\p{L}\\d])" + BETWEEN + ")*+" + TIMES + "[\\s.|]*");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:"
              + Dates.MONTH
              + "|updated|published|posted|gmt|utc|[ap]m|ago|min(?:ute)?"
              + " read|\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:"
              + Dates.MONTH
              + "|"
              + Dates.WEEKDAY
              + "|(?:19|20)\\d\\d|contrast|comparison|then"
              + "|now|law|itself|default|far|all|any|the)(?: .*)?");

  /** A byline is one line of a page, in chars. */
  private static final int LONGEST = 160;

  private Byline() {}

  /** Whether a line of its own says who wrote it. */
  static boolean is(String line) {
    return names(line).isPresent();
  }

  /** Who wrote it: “Rita Moll and Tomas Brek”. */
  static Optional<String> names(String line) {
    Matcher by = BY.matcher(line);
    if (line.length() > LONGEST || !by.matches() || !TAIL.matcher(by.group("tail")).matches()) {
      return Optional.empty();
    }
    String names = by.group("names");
    boolean signed =
        names.contains(" ") || Agencies.isKnown(names) || names.matches("Staff|Editor");
    boolean ends = !line.endsWith(".") || by.group("tail").matches(".*\\d.*");
    return signed && ends && !NOBODY.matcher(names).matches()
        ? Optional.of(people(names))
        : Optional.empty();
  }

  /**
   * Of “Rita Moll, Bench Desk” the second is no person: what stands behind the first comma is not
   * taken.
   */
  private static String people(String names) {
    String first = names.split(", (?!and )|;")[0];
    return first.replaceAll("[.]+$", "").strip();
  }

  /** Whether a line holds nothing but days and times: “Updated 14:02 GMT, 3 April 2031”. */
  static boolean isTime(String line) {
    return line.length() <= LONGEST
        && line.codePoints().anyMatch(Character::isDigit)
        && TOLD.matcher(line).find()
        && TIME.matcher(line.replace(":", " : ").replaceAll("\\s+", " ").strip()).matches();
  }
}
