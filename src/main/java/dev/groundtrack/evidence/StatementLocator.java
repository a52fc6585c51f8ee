package dev.groundtrack.evidence;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.SpanIndex;
import dev.groundtrack.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who says what stands at a place of a text: somebody quoted there, or the source itself. */
public final class StatementLocator {
  private static final double SURE = 0.9;

  private final List<Statement> statements;
  private final SpanIndex<Statement> byContent = new SpanIndex<>();
  private final Map<Integer, Statement> own = new LinkedHashMap<>();

  /** A locator of these statements. */
  public StatementLocator(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    statements.forEach(s -> s.content().forEach(part -> byContent.add(part, s)));
  }

  /** The innermost statement with this place in its content, else the source's own. */
  public Statement innermost(Sentence sentence, Span place) {
    return innermost(sentence, place, place);
  }

  /** The innermost statement with both places in its content, else the source's own. */
  public Statement innermost(Sentence sentence, Span one, Span other) {
    return byContent.over(one).stream()
        .filter(s -> s.content().stream().anyMatch(part -> part.contains(one)))
        .filter(s -> s.content().stream().anyMatch(part -> part.contains(other)))
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
  public List<Statement> in(Sentence sentence) {
    return List.copyOf(byContent.over(sentence.span()));
  }

  /** The statements given, and those of the source's own voice that were asked for. */
  public List<Statement> all() {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(own.values());
    return all;
  }
}
