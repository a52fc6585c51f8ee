package dev.groundtrack.ingest.format.document;

import dev.groundtrack.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document, and what it tells of itself.
 *
 * @param text its paragraphs, with a blank line between them
 * @param publishedOn only an e-book tells it; what others hold is the day of a file
 * @param warnings what may make its reading poor, though it was read
 */
public record ExtractedText(
    String text,
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    List<Problem> warnings) {
  public ExtractedText {
    warnings = List.copyOf(warnings);
  }

  /** These paragraphs, with nothing known of them. */
  static ExtractedText of(Paragraphed text) {
    return new ExtractedText(text.text(), null, null, null, null, List.of());
  }

  /** The same, titled and signed if these say anything of use. */
  ExtractedText by(@Nullable String heading, @Nullable String writer) {
    return new ExtractedText(
        text, FileNames.title(heading), FileNames.author(writer), publisher, publishedOn, warnings);
  }

  ExtractedText published(@Nullable String house, @Nullable LocalDate day) {
    return new ExtractedText(text, title, author, house, day, warnings);
  }

  ExtractedText warned(List<Problem> of) {
    return new ExtractedText(text, title, author, publisher, publishedOn, of);
  }
}
