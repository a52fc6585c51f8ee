package dev.groundtrack.web.preview;

import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the inputs of imports, as clients send them, to what is imported. */
public final class ImportInputs {
  private ImportInputs() {}

  /**
   * The article of an input.
   *
   * @param field that is asked, to be told where something is wrong
   * @throws RefusedException if it has no text, or half a character in what tells of the text
   */
  public static Document article(String field, Map<String, Object> input) {
    Map<String, Object> about = new LinkedHashMap<>(input);
    about.remove("text");
    about.remove("reject");
    ArgumentTexts.check(field, Map.of("input", about));
    if (input.get("mapping") != null) {
      throw RefusedException.of(
          "input.mapping", "a mapping is of tables, and this is prose", "leave it out");
    }
    if (!(input.get("text") instanceof String text)) {
      throw RefusedException.of(
          "input.text", "there is no text in it", "give the words of the article as its text");
    }
    return Document.of(
        text,
        new Document.About(
            SourceKind.ARTICLE,
            (String) input.get("title"),
            (String) input.get("url"),
            (String) input.get("publisher"),
            (String) input.get("author"),
            (LocalDate) input.get("publishedOn"),
            marking(input)));
  }

  /** Who may see it, where that is told. */
  public static @Nullable Marking marking(Map<String, Object> input) {
    return input.get("marking") instanceof String marking ? Marking.valueOf(marking) : null;
  }

  /** The ids of the lines that are to be left out. */
  public static List<String> reject(Map<String, Object> input) {
    return input.get("reject") instanceof List<?> ids
        ? ids.stream().map(String::valueOf).toList()
        : List.of();
  }
}
