package dev.groundtrack.evidence;

import dev.groundtrack.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says in one place: source, cue and content, after PARC 3 and PolNeAR. Without a cue
 * it is a fact in the source's own voice.
 *
 * @param span the whole sentences it stands in
 * @param cue the words that mark the saying: “said”, “according to”
 * @param content what is said, in the order of the text; never empty
 * @param speaker the mention of whoever says it; none where the source speaks in its own voice, or
 *     where nobody is named
 * @param confidence from 0 to 1
 * @param explanation why it was read, for those who mend it
 */
public record Statement(
    Span span,
    @Nullable Span cue,
    List<Span> content,
    @Nullable Mention speaker,
    boolean quoted,
    Mode mode,
    Polarity polarity,
    Modality modality,
    @Nullable LocalDate saidOn,
    double confidence,
    Explanation explanation) {
  public Statement {
    content = List.copyOf(content);
  }

  /** A statement that a rule by itself explains. */
  public Statement(
      Span span,
      @Nullable Span cue,
      List<Span> content,
      @Nullable Mention speaker,
      boolean quoted,
      Mode mode,
      Polarity polarity,
      Modality modality,
      @Nullable LocalDate saidOn,
      double confidence,
      String rule) {
    this(
        span,
        cue,
        content,
        speaker,
        quoted,
        mode,
        polarity,
        modality,
        saidOn,
        confidence,
        Explanation.of(rule));
  }
}
