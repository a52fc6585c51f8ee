package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause tells of when something holds.
 *
 * @param course whether it tells that it begins or ends, or only that it holds
 * @param frame the words whose dates are dates of it
 * @param leaving the verb by which it ends later on: “joined in May and left in June”
 * @param open whether it stands in no form that tells of now: an end that is told is past
 * @param cues the words that tell of a tense that is not the present
 */
record HeldClause(
    Tense tense,
    Course course,
    List<Token> frame,
    @Nullable Token leaving,
    boolean open,
    List<Token> cues) {
  /** What becomes of it. */
  enum Course {
    BEGINS,
    HOLDS,
    ENDS
  }

  HeldClause {
    frame = List.copyOf(frame);
    cues = List.copyOf(cues);
  }

  /** Whether more than the form of a verb tells that it is past: “former”, “once”, “and left”. */
  boolean isToldToBeOver() {
    return leaving != null
        || cues.size() > 1
        || cues.stream().anyMatch(cue -> !PartsOfSpeech.isVerb(cue));
  }

  /** It holds, as a phrase without a verb has it. */
  static HeldClause present(Token word) {
    return new HeldClause(Tense.PRESENT, Course.HOLDS, List.of(word), null, true, List.of());
  }

  /** It is told by this word, which is the cue where it is no present. */
  static HeldClause of(Tense tense, Course course, Token word) {
    return new HeldClause(
        tense,
        course,
        List.of(word),
        null,
        false,
        tense == Tense.PRESENT ? List.of() : List.of(word));
  }

  HeldClause in(Tense other, Token cue) {
    List<Token> all = new ArrayList<>(cues);
    all.add(cue);
    return new HeldClause(other, course, frame, leaving, open, all);
  }

  HeldClause with(Token more) {
    List<Token> all = new ArrayList<>(frame);
    all.add(more);
    return new HeldClause(tense, course, all, leaving, open, cues);
  }

  HeldClause opened() {
    return new HeldClause(tense, course, frame, leaving, true, cues);
  }

  /** The same, until it ends by a verb further on. */
  HeldClause left(Token by) {
    List<Token> all = new ArrayList<>(cues);
    all.add(by);
    return new HeldClause(Tense.PAST, course, frame, by, open, all);
  }
}
