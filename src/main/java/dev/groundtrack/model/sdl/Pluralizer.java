package dev.groundtrack.model.sdl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English plurals to the letter of npm's {@code pluralize} 8.0.0, whose rules stand in {@code
 * plurals.txt}: where it errs, so does this.
 */
final class Pluralizer {
  private static final Pluralizer ENGLISH = read();

  private final Map<String, String> exceptions = new LinkedHashMap<>();
  private final Set<String> uncountable = new HashSet<>();
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(Pattern pattern, String replacement) {}

  private Pluralizer() {}

  static String plural(String word) {
    return ENGLISH.of(word);
  }

  private static Pluralizer read() {
    Pluralizer english = new Pluralizer();
    try (InputStream in = Pluralizer.class.getResourceAsStream("plurals.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String section = "";
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        if (line.matches("\\[\\w+]")) {
          section = line;
        } else {
          english.add(section, line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return english;
  }

  private void add(String section, String[] parts) {
    switch (section) {
      case "[exceptions]" -> exceptions.put(parts[0], parts[1]);
      case "[uncountable]" -> uncountable.addAll(List.of(parts));
      default ->
          rules.addFirst(new Rule(Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE), parts[1]));
    }
  }

  private String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (exceptions.containsValue(lower)) {
      return inCaseOf(word, lower);
    }
    String exception = exceptions.get(lower);
    if (exception != null) {
      return inCaseOf(word, exception);
    }
    return word.isEmpty() || uncountable.contains(lower) ? word : byRule(word);
  }

  private String byRule(String word) {
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(word);
      if (matcher.find()) {
        String ending = matcher.group();
        String model = ending.isEmpty() ? word.substring(word.length() - 1) : ending;
        return word.substring(0, matcher.start())
            + inCaseOf(model, filled(rule.replacement(), matcher))
            + word.substring(matcher.end());
      }
    }
    return word;
  }

  private static String filled(String replacement, MatchResult match) {
    String text = replacement;
    for (int group = 0; group <= match.groupCount(); group++) {
      text = text.replace("$" + group, Objects.requireNonNullElse(match.group(group), ""));
    }
    return text;
  }

  /** Writes a plural in the case of its word: small letters, capitals, or one capital. */
  private static String inCaseOf(String word, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    String capitals = text.toUpperCase(Locale.ROOT);
    if (word.equals(text)) {
      return text;
    }
    if (word.equals(word.toLowerCase(Locale.ROOT))) {
      return small;
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return capitals;
    }
    boolean capital = word.substring(0, 1).equals(word.substring(0, 1).toUpperCase(Locale.ROOT));
    return capital ? capitals.substring(0, 1) + small.substring(1) : small;
  }
}
