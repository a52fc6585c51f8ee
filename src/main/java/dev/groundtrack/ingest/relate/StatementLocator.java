package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.SpanIndex;
import dev.groundtrack.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who says what stands at a place of a text: somebody quoted there, or the source itself. */
final class StatementLocator {
  private static final double SURE = 0.9;

  private final List<Statement> statements;
  private final SpanIndex<Statement> byContent = new SpanIndex<>();
  private final Map<Integer, Statement> own = new LinkedHashMap<>();

  StatementLocator(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    statements.forEach(s -> s.content().forEach(part -> byContent.add(part, s)));
  }

  /** The innermost statement with this place in its content, else the source's own. */
  Statement innermost(Sentence sentence, Span place) {
    return byContent.over(place).stream()
        .filter(s -> s.content().stream().anyMatch(part -> part.contains(place)))
        .min(Comparator.comparingInt(StatementLocator::length))
        .orElseGet(() -> own.computeIfAbsent(sentence.index(), index -> ownVoice(sentence)));
  }

  private static int length(Statement statement) {
    return statement.content().stream().mapToInt(Span::length).sum();
  }

  private static Statement ownVoice(Sentence sentence) {
    return new Statement(
        sentence.span(),
        null,
        List.of(sentence.span()),
        null,
        false,
        Mode.REPORTED,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        SURE,
        "own voice");
  }

  /** The statements whose content lies at least in part in a sentence. */
  List<Statement> in(Sentence sentence) {
    return List.copyOf(byContent.over(sentence.span()));
  }

  /** The statements given, and those of the source's own voice that were asked for. */
  List<Statement> all() {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(own.values());
    return all;
  }
}
