package dev.groundtrack.ingest.format.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What programs write as title and author on their own account, which nobody meant. */
final class FileNames {
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft (?:word|powerpoint) -"
              + " .*|untitled.*|(?:document|unbenannt)\\s*\\d*|title"
              + "|.*\\.(?:docx?|odt|rtf|pdf|tex|dvi|indd|qxd|html?|txt|epub)|https?://.*|about:.*)");
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?i)(?:microsoft office"
              + " user|microsoft|user|admin(?:istrator)?|owner|author|unknown|unknown"
              + " author|anonymous|default|python-docx|apache poi|root|\\p{Ll}[\\p{Ll}\\d._-]*)");

  private FileNames() {}

  static @Nullable String title(@Nullable String told) {
    return meant(told, NO_TITLE);
  }

  static @Nullable String author(@Nullable String told) {
    return told != null && told.strip().matches("\\p{Ll}[\\p{Ll}\\d._-]*")
        ? null
        : meant(told, NO_AUTHOR);
  }

  static @Nullable String meant(@Nullable String told) {
    String bare = told == null ? "" : told.strip().replaceAll("\\s+", " ");
    return bare.isEmpty() ? null : bare;
  }

  private static @Nullable String meant(@Nullable String told, Pattern not) {
    String bare = meant(told);
    return bare == null || not.matcher(bare).matches() ? null : bare;
  }
}
