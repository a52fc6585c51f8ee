package dev.groundtrack.ingest.format;

import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;

/** What programs read and write line by line: source code, logs, settings, subtitles. */
final class CodeText {
  private static final double MOSTLY = 0.6;
  private static final int FEW = 3;

  private static final Pattern FENCED = Pattern.compile("(?sm)^(```|~~~).*?(?:^\\1\\s*?$|\\z)");

  private static final Pattern REMARK =
      Pattern.compile("(?m)^[ \\t]*(?:#(?!include|define)|-- ).*$");

  private static final Pattern CODE =
      Pattern.compile(
          String.join(
              "|",
              // Blocks, calls and assignments of the languages with braces.
              "\\s*//.*",
              "\\s*[\\[\\](){};,]+\\s*",
              "\\s*[\\w@#$.\"<>*&-].*[({\\[=<>\\])].*[;{]\\s*",
              ".*[)=]\\s*(?:->|=>|\\{)\\s*",
              "\\s*[\\w-]+:\\s*[^;.]+;\\s*",
              "\\s*[})\\]].*[;{,)]\\s*",
              ".*[{}].*",
              "\\s*\\w+(?:\\(.*\\))?: \\[*[A-Z]\\w*(?:[!\\]]+|[!\\]]*\\s*@.*|\\s*=.*)",
              "\\s*(?:import|package|using|use)\\s+[\\w.:*{}, ]+;\\s*",
              "\\s*#(?:include|define|ifn?def|endif|pragma)\\b.*",
              "\\s*(?:public|private|protected|static|const|let|var|func|fn|function|export)\\b"
                  + ".*[({=;].*",
              "\\s*(?:return|break|continue|throw)\\b[^.]*;\\s*",
              // Python and its kin.
              "\\s*(?:def|class)\\s+\\w+.*:\\s*",
              "\\s*(?:if|elif|for|while|with|except)\\s.*:\\s*",
              "\\s*(?:else|try|finally):\\s*",
              "\\s*(?:import [\\w.]+(?: as \\w+)?|from [\\w.]+ import .+)\\s*",
              "\\s*[\\w.\\[\\]\"']+\\s*[-+*/|&:]?=\\s*\\S.*",
              "\\s*[\\w.]+\\(.*\\)[;,]?\\s*",
              "\\s*return [\\w.\\[\\](){}\"'+*/ -]*[\\[\\](){}+*/_].*",
              // Shells and SQL.
              "\\s*(?:\\$ |export \\w+=|echo [\"'$-]|fi$|done$|then$|esac$).*",
              "\\s*(?:SELECT|INSERT INTO|CREATE (?:TABLE|INDEX|VIEW)|UPDATE \\w+ SET|DELETE FROM"
                  + "|ALTER TABLE|DROP TABLE|FROM \\w+|WHERE \\w+ ?[=<>]|VALUES ?\\(|MATCH \\().*",
              "\\s*\\w+ (?:VARCHAR|TEXT|INT|INTEGER|BIGINT|DATE|TIMESTAMP|BOOLEAN)\\b.*",
              // Traces.
              "\\s*at [\\w.$<>/]+\\(.*\\)",
              "(?:Caused by: |Exception in thread |Traceback \\().*",
              "\\s*File \".*\", line \\d+.*",
              // Patches.
              "(?:@@ |diff --git |index [0-9a-f]{6,}|\\+\\+\\+ |--- [ab]/).*"));

  private static final Pattern LOGGED =
      Pattern.compile(
          "\\[?\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}.*"
              + "|[A-Z][a-z]{2} +\\d{1,2} \\d{2}:\\d{2}:\\d{2} \\S+ .*"
              + "|\\S+ \\S+ \\S+ \\[\\d{1,2}/\\w{3}/\\d{4}:\\d{2}:.*"
              + "|\\d{2}:\\d{2}:\\d{2}[.,]?\\d* +\\[?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\\b.*"
              + "|\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\]?[ :].*");

  private static final Pattern CUED =
      Pattern.compile("(?m)^(?:\\d{1,2}:)?\\d{2}:\\d{2}[.,]\\d{3} --> (?:\\d{1,2}:)?\\d{2}:\\d{2}");

  private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/=_\\s-]{200,}");
  private static final int LONGEST_WORD = 40;

  /** A longer line is a paragraph. */
  private static final int LONGEST_LINE = 500;

  private static final List<Entry<Pattern, Format>> KINDS =
      List.of(
          java.util.Map.entry(CODE, Format.code("source code")),
          java.util.Map.entry(LOGGED, Format.data("a log")));

  private CodeText() {}

  static Optional<Format> detect(String text) {
    if (text.startsWith("#!/")) {
      return Optional.of(Format.code("a script"));
    }
    if (CUED.matcher(text).results().limit(2).count() == 2) {
      return Optional.of(
          Format.other("subtitles", "copy the words out, without the times, and import those"));
    }
    if (ENCODED.matcher(text).matches()
        && text.strip().split("\\s+").length * LONGEST_WORD < text.length()) {
      return Optional.of(Format.other("encoded data (Base64)"));
    }
    String lines = withoutRemarks(FENCED.matcher(text).replaceAll(""));
    Optional<Format> settings = SettingsText.detect(lines);
    return settings.isPresent()
        ? settings
        : KINDS.stream()
            .filter(kind -> isMostly(kind.getKey(), lines))
            .map(Entry::getValue)
            .findFirst();
  }

  /** Comments, and texts within code, are prose. */
  private static String withoutRemarks(String text) {
    String code = without(without(without(text, "/*", "*/"), "\"\"\"", "\"\"\""), "'''", "'''");
    return REMARK.matcher(code).replaceAll("");
  }

  private static String without(String text, String open, String close) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
      int end = text.indexOf(close, at + open.length());
      if (end < 0) {
        break;
      }
      kept.append(text, from, at);
      from = end + close.length();
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** The weight of lines, by their length: a paragraph is one line, and weighs as many. */
  private static boolean isMostly(Pattern pattern, String text) {
    List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> found =
        all.stream()
            .filter(line -> line.length() <= LONGEST_LINE && pattern.matcher(line).matches())
            .toList();
    return found.size() >= FEW && length(found) >= length(all) * MOSTLY;
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}
