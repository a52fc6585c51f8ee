package dev.groundtrack.ingest.extract;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Modality;
import dev.groundtrack.statement.Mode;
import dev.groundtrack.statement.Polarity;
import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whole sentences between quotation marks that no cue claims: they go on with whoever was quoted
 * just before, as far as the next paragraph.
 */
final class LoneQuotes {
  /** How often the last speaker is still the one who speaks. */
  private static final double CONFIDENCE = 0.6;

  private static final String RULE = "lone quote: the last speaker goes on";

  private final Prose prose;
  private final List<Statement> found;

  LoneQuotes(Prose prose, List<Statement> found) {
    this.prose = prose;
    this.found = List.copyOf(found);
  }

  List<Statement> statements() {
    List<Statement> lone = new ArrayList<>();
    for (Quote quote : prose.quotes()) {
      if (isSentence(quote) && !isClaimed(quote)) {
        speaker(quote).map(s -> statement(quote, s)).ifPresent(lone::add);
      }
    }
    return lone;
  }

  private boolean isSentence(Quote quote) {
    return prose.sentence(quote.firstSentence()).span().start() == quote.span().start()
        && prose.sentence(quote.lastSentence()).span().end() <= quote.span().end() + 1;
  }

  private boolean isClaimed(Quote quote) {
    return found.stream()
        .anyMatch(
            s ->
                s.content().stream().anyMatch(quote.span()::overlaps)
                    || (s.cue() != null && quote.span().overlaps(s.cue())));
  }

  private Optional<Mention> speaker(Quote quote) {
    int paragraph = prose.sentence(quote.firstSentence()).paragraph();
    return found.stream()
        .filter(s -> s.quoted() && s.speaker() != null)
        .filter(s -> s.span().end() <= quote.span().start())
        .max(Comparator.comparing(Statement::span))
        .map(Statement::speaker)
        .filter(m -> paragraph - prose.sentence(m.sentence()).paragraph() <= 1);
  }

  private Statement statement(Quote quote, Mention speaker) {
    Span sentences =
        prose
            .sentence(quote.firstSentence())
            .span()
            .union(prose.sentence(quote.lastSentence()).span());
    return new Statement(
        sentences.union(quote.span()),
        null,
        List.of(quote.span()),
        speaker,
        true,
        Mode.SAID,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        CONFIDENCE,
        RULE);
  }
}
