package dev.groundtrack.ingest.format.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins lines. A hyphen at the end of one goes, unless the word is written with one elsewhere in
 * the document, or is of those that English writes so: “well-known”, “US-led”.
 */
final class Hyphens {
  private static final Pattern HYPHENED = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern END =
      Pattern.compile("([\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*)[-\u2010]$");
  private static final Pattern START = Pattern.compile("^[\\p{L}\\p{N}]+");

  private static final Set<String> FIRST =
      Set.of(
          "all", "cross", "ex", "far", "full", "half", "high", "long", "low", "mid", "non", "part",
          "quasi", "self", "short", "so", "then", "two", "three", "four", "five", "six", "twenty",
          "thirty", "forty", "fifty", "well");
  private static final Set<String> LAST =
      Set.of(
          "backed",
          "based",
          "bound",
          "built",
          "called",
          "controlled",
          "day",
          "designed",
          "elect",
          "existing",
          "funded",
          "general",
          "in",
          "international",
          "known",
          "led",
          "level",
          "like",
          "made",
          "minded",
          "month",
          "off",
          "old",
          "on",
          "owned",
          "range",
          "related",
          "run",
          "scale",
          "style",
          "term",
          "to",
          "up",
          "wide",
          "year",
          "yet");

  private final Set<String> hyphened;
  private final Set<String> whole;

  Hyphens(List<String> lines) {
    this.hyphened = words(lines, HYPHENED);
    this.whole = words(lines, WORD);
  }

  private static Set<String> words(List<String> lines, Pattern pattern) {
    return lines.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Two lines of a paragraph as one. */
  String join(String line, String next) {
    if (line.endsWith("\u00AD")) {
      return line.substring(0, line.length() - 1) + next;
    }
    Matcher end = END.matcher(line);
    Matcher start = START.matcher(next);
    if (!end.find() || !start.find()) {
      boolean dash = line.endsWith("—") || next.startsWith("—");
      return line + (dash ? "" : " ") + next;
    }
    String bare = line.substring(0, line.length() - 1);
    return isWrittenSo(end.group(1), start.group()) ? bare + "-" + next : bare + next;
  }

  private boolean isWrittenSo(String first, String second) {
    String left = first.toLowerCase(Locale.ROOT);
    String right = second.toLowerCase(Locale.ROOT);
    if (hyphened.contains(left + "-" + right)) {
      return true;
    }
    if (whole.contains(left + right)) {
      return false;
    }
    boolean begins = Character.isLowerCase(second.codePointAt(0));
    boolean acronym = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    return !begins
        || acronym
        || left.contains("-")
        || FIRST.contains(left)
        || LAST.contains(right) && whole.contains(left);
  }
}
