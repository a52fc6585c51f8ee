package dev.groundtrack.text.furniture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where and when news is sent, before its first sentence. A place in capitals, a date and an
 * agency bear one another out; a place alone does so only before a dash, on the first lines.
 *
 * @param length in chars, with the dash and the space behind it
 */
record Dateline(int length, @Nullable String agency) {
  /** No dateline is longer. */
  private static final int LONGEST = 120;

  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /](?:and |AND"
          + " )?(?:\\p{Lu}[\\p{Lu}'’.-]*|DE|de|del|la|al|el|am|sur)){0,4}";
  private static final String MIXED =
      "\\p{Lu}[\\p{L}'’.-]+(?:[ /](?:\\p{Lu}[\\p{L}'’.-]*|de|del|la|al|el|am|sur)){0,4}";
  private static final String DASH = "(?:–|—|―|−|--+|-(?=\\s)|_(?=\\s))";

  private static final Pattern FORM =
      Pattern.compile(
          "[*_]{0,3}(?:(?<place>"
              + CAPITALS
              + "|"
              + MIXED
              + ")(?<region>, (?!"
              + Dates.MONTH
              + "|"
              + Dates.WEEKDAY
              + ")\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})?)?(?:(?:,? |, on )(?<date>"
              + Dates.DATE
              + "))?,?(?: ?\\((?<agency>[^()\\n"
              + "]{2,40})\\)| ?/(?<wire>[^/\\n"
              + "]{2,25})/)?(?:,? (?<late>"
              + Dates.DATE
              + "))?[*_]{0,3}(?<end>\\s*"
              + DASH
              + "[*_]{0,3}\\s*|:[*_]{0,3}\\s+|\\.\\s+|\\s+|\\s*$)");

  private static final Pattern BEGINS =
      Pattern.compile("[\"“”‘'(\\[]?(?:\\p{Lu}|\\d(?!\\d* " + Dates.MONTH + ")).*", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile(" (?:–|—|--) |—");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i)(?:" + Dates.MONTH + "|" + Dates.WEEKDAY + "|updated?|published|by|in|on)");

  /** The dateline that a line begins with; one of the first lines needs less to be believed. */
  static Optional<Dateline> of(String line, boolean early) {
    Matcher form = FORM.matcher(line.substring(0, Math.min(LONGEST, line.length())));
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    String rest = line.substring(form.end());
    Found found =
        new Found(
            form.group("place"), form.group("region"), agency(form), isDated(form), end(form));
    boolean believed =
        rest.isEmpty()
            ? form.end() == line.length() && found.standsAlone()
            : BEGINS.matcher(rest).matches() && found.leads(early && !isParted(rest));
    return believed ? Optional.of(new Dateline(form.end(), found.agency)) : Optional.empty();
  }

  private static @Nullable String agency(Matcher form) {
    return form.group("agency") == null ? form.group("wire") : form.group("agency");
  }

  private static boolean isDated(Matcher form) {
    return form.group("date") != null || form.group("late") != null;
  }

  private static char end(Matcher form) {
    String end = form.group("end").strip();
    return end.isEmpty() ? ' ' : end.startsWith(":") || end.startsWith(".") ? end.charAt(0) : '-';
  }

  /** A second dash in the sentence closes what the first one opened: “Paris – the city – …”. */
  private static boolean isParted(String rest) {
    int stop = rest.indexOf(". ");
    return MARK.matcher(stop < 0 ? rest : rest.substring(0, stop)).find();
  }

  private record Found(
      @Nullable String place,
      @Nullable String region,
      @Nullable String agency,
      boolean dated,
      char end) {

    /** On a line of its own. */
    boolean standsAlone() {
      return isPlace() && dated && (agency == null || Agencies.isAgency(agency));
    }

    boolean leads(boolean alone) {
      boolean sent = agency != null && (Agencies.isAgency(agency) || capitals() && isNamed());
      if (place == null) {
        return sent && !dated && end == '-' && agency != null && Agencies.isKnown(agency);
      }
      if (!isPlace() || agency != null && !sent) {
        return false;
      }
      return switch (end) {
        case '-' -> dated || sent || alone && isBelieved();
        case ':' -> (dated || sent) && capitals();
        case '.' -> dated && capitals();
        default -> dated && sent;
      };
    }

    private boolean isPlace() {
      return place != null && !NO_PLACE.matcher(place).matches() && place.length() > 2;
    }

    private boolean isNamed() {
      return agency != null && agency.matches("\\p{Lu}[\\p{L}.-]*(?: [\\p{L}.-]+){0,4}");
    }

    private boolean capitals() {
      return place != null && place.codePoints().noneMatch(Character::isLowerCase);
    }

    /** With nothing beside it but a dash. */
    private boolean isBelieved() {
      return place != null
          && (Places.isKnown(place)
              || capitals() && (region != null || place.contains(" ") || place.contains("/")));
    }
  }
}
