package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Modality;
import dev.groundtrack.statement.Mode;
import dev.groundtrack.statement.Polarity;
import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.SpanIndex;
import dev.groundtrack.statement.Statement;
import dev.groundtrack.statement.syntax.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who says what stands at a place of a text: somebody quoted there, or the source itself. */
final class Attribution {
  private static final double SURE = 0.9;

  private final List<Statement> statements;
  private final SpanIndex<Statement> byContent = new SpanIndex<>();
  private final Map<Integer, Statement> own = new LinkedHashMap<>();

  Attribution(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    statements.forEach(s -> s.content().forEach(part -> byContent.add(part, s)));
  }

  /** The innermost statement with this place in its content, else the source's own. */
  Statement of(Sentence sentence, Span place) {
    return byContent.over(place).stream()
        .filter(s -> s.content().stream().anyMatch(part -> part.contains(place)))
        .min(Comparator.comparingInt(Attribution::length))
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
