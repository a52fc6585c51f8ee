package dev.groundtrack.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys with values, as programs are set by: YAML, TOML, INI, properties. */
final class SettingsText {
  private static final Pattern KEYED =
      Pattern.compile(
          "\\s*(?:-\\s+)?[\"']?(?:[a-z_][\\w.-]*|[A-Z][A-Z0-9_]*)[\"']?\\s*"
              + "(?::(?:\\s+(?<value>\\S.*))?|=\\s*(?<set>.*))");

  private static final Pattern BESIDE =
      Pattern.compile("\\s*(?:\\[[\\w. \"-]+\\]+|-\\s+\\S.*|---)");
  private static final int FEW = 4;
  private static final double MOSTLY = 0.85;
  private static final double SELDOM = 0.3;

  private SettingsText() {}

  static Optional<Format> detect(String text) {
    List<String> values = new ArrayList<>();
    int keyed = 0;
    int beside = 0;
    int all = 0;
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      all++;
      Matcher matcher = KEYED.matcher(line);
      if (matcher.matches()) {
        keyed++;
        String value =
            matcher.group("value") == null ? matcher.group("set") : matcher.group("value");
        values.add(value == null ? "" : value);
      } else if (BESIDE.matcher(line).matches()) {
        beside++;
      }
    }
    long sentences = values.stream().filter(CellText::isSentence).count();
    boolean settings =
        keyed >= FEW
            && keyed >= beside
            && keyed + beside >= all * MOSTLY
            && sentences <= keyed * SELDOM;
    return settings ? Optional.of(Format.data("settings (YAML or the like)")) : Optional.empty();
  }
}
