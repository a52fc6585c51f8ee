package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.SaidDate;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.ingest.relate.time.DateExpression.Role;
import dev.groundtrack.ingest.relate.time.HeldClause.Course;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When what the words of a sentence say holds: past, present or to come, as FactBank's and TimeML's
 * annotation have it of events, and from when on and up to when, where dates hang on the words that
 * say so.
 */
public final class ClaimTiming {
  private final SyntaxTree tree;
  private final VerbTense verbs;
  private final TitleTense titles;
  private final List<DateExpression> dates;

  /** A reader of this sentence. */
  public ClaimTiming(SyntaxTree tree) {
    this.tree = tree;
    this.verbs = new VerbTense(tree);
    this.titles = new TitleTense(tree);
    this.dates = DateFinder.find(tree);
  }

  /**
   * A timing, and what it was read from.
   *
   * @param cues the words, with what they make of it: “former: PAST”
   */
  public record Timed(Timing timing, List<String> cues) {
    public Timed {
      cues = List.copyOf(cues);
    }
  }

  /**
   * When what a word says holds.
   *
   * @param subject the head of whoever it says it of, where they are named in the sentence
   */
  public Timed of(Token word, @Nullable Token subject) {
    HeldClause clause = PartsOfSpeech.isVerb(word) ? verbs.of(word) : titles.of(word, subject);
    Optional<DateExpression> since = since(clause);
    Optional<DateExpression> until = until(clause);
    Tense tense =
        clause.open() && clause.tense() == Tense.PRESENT && until.isPresent()
            ? Tense.PAST
            : clause.tense();
    List<String> cues = new ArrayList<>();
    clause.cues().forEach(cue -> cues.add(cue.text() + ": " + clause.tense()));
    if (tense != clause.tense()) {
      until.ifPresent(date -> cues.add(date.text() + ": " + tense));
    }
    since.ifPresent(date -> cues.add(date.text() + ": since"));
    until.ifPresent(date -> cues.add(date.text() + ": until"));
    boolean over = clause.course() == Course.ENDS || until.isPresent() || clause.isToldToBeOver();
    boolean toEnd = clause.course() == Course.ENDS && tense == Tense.PRESENT;
    return new Timed(
        new Timing(
            tense,
            said(since, tense == Tense.FUTURE),
            said(until, toEnd || tense != Tense.PAST),
            tense == Tense.PAST && over),
        cues.stream().distinct().toList());
  }

  private static @Nullable SaidDate said(Optional<DateExpression> date, boolean toCome) {
    return date.map(d -> d.said(toCome)).orElse(null);
  }

  private Optional<DateExpression> since(HeldClause clause) {
    boolean dayCounts = clause.course() == Course.BEGINS;
    return first(
        clause.frame(),
        date ->
            switch (date.role()) {
              case SINCE, LASTING -> clause.course() != Course.ENDS || date.role() == Role.SINCE;
              case ON -> dayCounts;
              case UNTIL, NONE -> false;
            });
  }

  private Optional<DateExpression> until(HeldClause clause) {
    Token leaving = clause.leaving();
    if (leaving != null) {
      return first(List.of(leaving), date -> date.role() == Role.ON);
    }
    boolean dayCounts = clause.course() == Course.ENDS;
    return first(
        clause.frame(), date -> date.role() == Role.UNTIL || dayCounts && date.role() == Role.ON);
  }

  private Optional<DateExpression> first(List<Token> frame, Predicate<DateExpression> wanted) {
    return dates.stream().filter(wanted).filter(date -> hangsOn(date, frame)).findFirst();
  }

  /** Whether a date hangs on one of these words with no other verb between. */
  private boolean hangsOn(DateExpression date, List<Token> frame) {
    return date.words().stream()
        .filter(w -> tree.parent(w).filter(p -> !date.words().contains(p)).isPresent())
        .anyMatch(
            w -> {
              for (Token above : tree.ancestors(w)) {
                if (frame.contains(above)) {
                  return true;
                }
                if (PartsOfSpeech.isVerb(above) || tree.child(above, "cop").isPresent()) {
                  return false;
                }
              }
              return false;
            });
  }
}
