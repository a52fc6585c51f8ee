package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.relate.time.DateExpression.Role;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dates of a sentence by a small grammar of English ones: years, months and days, with
 * and without their year, weekdays, and those that are counted from the publication.
 */
final class DateFinder {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, String> AWAY = Map.of("last", "-1", "this", "0", "next", "1");

  private static final String MONTH =
      "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";
  private static final String DAY_OF_MONTH = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20|21)\\d\\d)";
  private static final String PART =
      "(?:(?:(?:early|late|mid|the) |mid-? ?|(?:the )?(?:end|start|beginning|middle|spring|summer"
          + "|autumn|fall|winter|first half|second half)(?: of)? )*)";

  /** How dates are written, the fullest first; words are parted by single spaces. */
  private static final List<Pattern> FORMS =
      List.of(
          pattern("(?<iso>\\d{4}-\\d\\d-\\d\\d)"),
          pattern("(?:" + weekday() + ",? ,? )?" + DAY_OF_MONTH + " " + MONTH + "(?: ,)? " + YEAR),
          pattern("(?:" + weekday() + ",? ,? )?" + MONTH + " " + DAY_OF_MONTH + "(?: ,)? " + YEAR),
          pattern(PART + MONTH + "(?: of| ,)? " + YEAR),
          pattern(MONTH + " " + DAY_OF_MONTH + "(?! ?[%\\d])"),
          pattern(DAY_OF_MONTH + " " + MONTH),
          pattern("(?:in )?(?<away>last|this|next) (?<unit>year|month|week)"),
          pattern("(?<away>earlier|later) this (?<unit>year|month|week)"),
          pattern("(?:the )?(?<count>\\w+) (?<unit>year|month|week|day)s? (?<ago>ago|earlier)"),
          pattern(
              "for (?:the (?:past|last) |more than |nearly |almost |over |about )*"
                  + "(?<count>\\w+) (?<unit>year|month)s?(?! old)"),
          pattern("(?<from>(?:19|20|21)\\d\\d) ?[–—-] ?(?<to>(?:19|20|21)\\d\\d)"),
          pattern(PART + YEAR + "(?! [%-])"),
          pattern(PART + "(?:(?<away>last|next|this) )?" + MONTH),
          pattern("(?:(?<away>last|next|this) )?" + weekday()),
          pattern("(?<near>yesterday|today|tomorrow)"));

  private static String weekday() {
    return "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  }

  private static Pattern pattern(String form) {
    return Pattern.compile("(?<![\\w-])(?<whole>" + form + ")(?![\\w])");
  }

  private final SyntaxTree tree;
  private final String joined;
  private final int[] starts;

  private DateFinder(SyntaxTree tree) {
    this.tree = tree;
    this.starts = new int[tree.size()];
    StringBuilder text = new StringBuilder();
    for (Token token : tree.sentence().tokens()) {
      starts[token.index()] = text.length();
      text.append(token.text()).append(' ');
    }
    this.joined = text.toString();
  }

  /** The dates of a sentence, in the order of the text. */
  static List<DateExpression> find(SyntaxTree tree) {
    return new DateFinder(tree).find();
  }

  private List<DateExpression> find() {
    List<DateExpression> found = new ArrayList<>();
    int at = 0;
    while (at < joined.length()) {
      Optional<Matcher> next = next(at);
      if (next.isEmpty()) {
        break;
      }
      Matcher date = next.get();
      add(found, date);
      at = date.end();
    }
    return found;
  }

  /** The first date from a place on; of those that start there the fullest form. */
  private Optional<Matcher> next(int from) {
    Matcher first = null;
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(joined);
      if (matcher.find(from) && (first == null || matcher.start() < first.start())) {
        first = matcher;
      }
    }
    return Optional.ofNullable(first);
  }

  private void add(List<DateExpression> found, Matcher date) {
    List<Token> words = words(date.start("whole"), date.end("whole"));
    Map<String, Integer> groups = date.pattern().namedGroups();
    if (groups.containsKey("from")) {
      found.add(new DateExpression(Role.SINCE, date.group("from"), words));
      found.add(new DateExpression(Role.UNTIL, date.group("to"), words));
      return;
    }
    String value = value(date);
    if (value == null || words.isEmpty()) {
      return;
    }
    Optional<Token> before = before(words);
    boolean range = !found.isEmpty() && before.isPresent() && closes(found.getLast(), before.get());
    if (range) {
      DateExpression from = found.removeLast();
      found.add(from.as(Role.SINCE));
      found.add(new DateExpression(Role.UNTIL, value, with(before, words)));
      return;
    }
    Role role =
        value.startsWith("P") && date.group("whole").startsWith("for ")
            ? Role.LASTING
            : before.map(DateFinder::role).orElse(Role.ON);
    found.add(new DateExpression(role, value, role == Role.NONE ? words : with(before, words)));
  }

  private Optional<Token> before(List<Token> words) {
    int at = words.getFirst().index() - 1;
    while (at >= 0 && tree.token(at).text().matches("the|around|about|early|late|at least")) {
      at--;
    }
    return tree.tokenAt(at);
  }

  private static Role role(Token before) {
    if (Grammar.is(before, WordList.SINCE_PREPOSITIONS)) {
      return Role.SINCE;
    }
    if (Grammar.is(before, WordList.UNTIL_PREPOSITIONS)) {
      return Role.UNTIL;
    }
    boolean preposition = before.tag().matches("IN|TO") || Grammar.is(before, "between");
    return !preposition || Grammar.is(before, WordList.ON_PREPOSITIONS) ? Role.ON : Role.NONE;
  }

  /** “from 2019 to 2023”, “between 2019 and 2023”, “May 2019 – June 2023”. */
  private boolean closes(DateExpression from, Token joint) {
    int first = from.words().getFirst().index();
    boolean between =
        Grammar.is(from.words().getFirst(), "between")
            || first > 0 && Grammar.is(tree.token(first - 1), "between");
    boolean joins =
        joint.text().matches("[–—-]|--|to|until|till|through")
            ? from.role() == Role.SINCE || joint.text().matches("[–—-]|--")
            : between && Grammar.is(joint, "and");
    return joins && from.words().getLast().index() == joint.index() - 1;
  }

  private static List<Token> with(Optional<Token> before, List<Token> words) {
    List<Token> all = new ArrayList<>();
    before.filter(b -> b.tag().matches("IN|TO")).ifPresent(all::add);
    all.addAll(words);
    return all;
  }

  private List<Token> words(int start, int end) {
    return tree.sentence().tokens().stream()
        .filter(t -> starts[t.index()] >= start && starts[t.index()] < end)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable String value(Matcher date) {
    Map<String, Integer> groups = date.pattern().namedGroups();
    if (groups.containsKey("iso")) {
      return date.group("iso");
    }
    if (groups.containsKey("near")) {
      return switch (date.group("near")) {
        case "yesterday" -> "P-1D";
        case "tomorrow" -> "P1D";
        default -> "P0D";
      };
    }
    if (groups.containsKey("count")) {
      int count = count(date.group("count"));
      return count <= 0 ? null : "P-" + count + unit(date);
    }
    if (groups.containsKey("unit")) {
      return "P" + AWAY.getOrDefault(date.group("away"), "0") + unit(date);
    }
    return named(date, groups);
  }

  private static String unit(Matcher date) {
    return date.group("unit").substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private static int count(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("an?")) {
      return 1;
    }
    return lower.matches("\\d{1,3}") ? Integer.parseInt(lower) : NUMBERS.indexOf(lower);
  }

  private static String named(Matcher date, Map<String, Integer> groups) {
    String away = groups.containsKey("away") ? date.group("away") : null;
    String mark = "last".equals(away) ? "<" : "next".equals(away) ? ">" : "";
    if (!groups.containsKey("month") && !groups.containsKey("year")) {
      String word = date.group("whole").replaceFirst("^(last|next|this) ", "");
      return mark + "XXXX-WXX-" + (1 + DAYS.indexOf(abbreviated(word)));
    }
    StringBuilder value = new StringBuilder();
    value.append(groups.containsKey("year") ? date.group("year") : mark + "XXXX");
    if (groups.containsKey("month")) {
      value.append(two(1 + MONTHS.indexOf(abbreviated(date.group("month")))));
    }
    if (groups.containsKey("day")) {
      value.append(two(Integer.parseInt(date.group("day"))));
    }
    return value.toString();
  }

  private static String abbreviated(String word) {
    return word.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "-%02d", number);
  }
}
