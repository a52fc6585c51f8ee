package dev.groundtrack.model.name;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the usual ways to carry a name into English have in common: “Zelenskyy” and “Zelenskiy”
 * differ in how they write a y, “Yevgeny” and “Evgeni” in the sound before an e, “Müller” and
 * “Mueller” in an umlaut, “Aleksandr” and “Alexander” in an x. Digits stay as they are.
 */
final class Transliteration {
  /** What is shorter is too much like too many others. */
  private static final int SHORTEST = 4;

  private record Rule(Pattern pattern, String replacement) {}

  private static final Rule[] RULES =
      Stream.of(
              "tsch|tch|tsh>ch",
              "shch|sch>sh",
              "kh>h",
              "gh>g",
              "ph>f",
              "tz|cz>ts",
              "ck|q>k",
              "x>ks",
              "w>v",
              "ae>a",
              "oe>o",
              "ue>u",
              "yo>e",
              "[yij]+>i",
              "io(?!n)>e",
              "ie>e",
              "ndr>nder",
              "([a-z])\\1+>$1")
          .map(rule -> rule.split(">", -1))
          .map(rule -> new Rule(Pattern.compile(rule[0]), rule[1]))
          .toArray(Rule[]::new);

  private Transliteration() {}

  /** The form that all of them have in common, of a name that is folded; none of a short one. */
  static Optional<String> common(String folded) {
    String form = folded;
    for (Rule rule : RULES) {
      form = rule.pattern().matcher(form).replaceAll(rule.replacement());
    }
    return form.codePointCount(0, form.length()) < SHORTEST ? Optional.empty() : Optional.of(form);
  }
}
