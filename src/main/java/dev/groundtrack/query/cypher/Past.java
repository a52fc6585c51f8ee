package dev.groundtrack.query.cypher;

import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.ParameterRef;
import java.util.List;
import java.util.Objects;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SymbolicName;

/** What was known by a day, where a statement asks for that. */
record Past(ParameterRef asOf, Histories histories) {
  private static final SymbolicName EACH = Cypher.name("d");

  /** Whether nodes with one of these labels tell from when on they are known. */
  boolean tellsOf(List<Labels> labels) {
    return labels.stream().allMatch(l -> l.all().stream().anyMatch(histories.labels()::contains));
  }

  /** Whether properties of nodes with one of these labels may have changed. */
  boolean changes(List<Labels> labels) {
    return !labels.stream()
        .allMatch(l -> l.all().stream().anyMatch(histories.unchanging()::contains));
  }

  boolean tellsOfEdge(String type) {
    return histories.edges().contains(type);
  }

  boolean isEnding(String type) {
    return type.equals(histories.endedBy());
  }

  /** That a node or an edge was known. */
  Condition known(String name) {
    return Cypher.property(name, AsOf.KNOWN).lte(day());
  }

  /** That an edge to what ended a state told so. */
  Condition told(String edge) {
    return Cypher.property(edge, AsOf.FROM)
        .lte(day())
        .and(Cypher.property(edge, AsOf.BEFORE).gt(day()));
  }

  /** Whether a property may have changed. */
  boolean changes(String name) {
    return histories.changing().containsKey(name);
  }

  /** Whether something has changed since. */
  Condition hasChanged(String owner) {
    return Cypher.property(owner, AsOf.CHANGED).gt(day());
  }

  /** The value that a property had. */
  Expression property(String owner, String name) {
    Property now = Cypher.property(owner, name);
    return changes(name)
        ? (Expression)
            Cypher.caseExpression()
                .when(hasChanged(owner))
                .then(before(owner, name))
                .elseDefault(now)
        : now;
  }

  private Expression before(String owner, String name) {
    Expression last =
        Cypher.size(Cypher.listWith(EACH).in(days(owner)).where(EACH.lte(day())).returning())
            .subtract(Cypher.literalOf(1));
    return value(
        Cypher.valueAt(Cypher.property(owner, AsOf.was(name)), last),
        Objects.requireNonNull(histories.changing().get(name)));
  }

  private static Property days(String owner) {
    return Cypher.property(owner, AsOf.DAYS);
  }

  private static Expression value(Expression then, Histories.Form form) {
    return switch (form) {
      case AS_IT_IS -> then;
      case TEXT -> unless(then, Cypher.literalOf(AsOf.NO_TEXT));
      case DAY -> unless(then, Cypher.date(Cypher.mapOf("year", Cypher.literalOf(1))));
      case TEXTS -> texts(then);
    };
  }

  private static Expression unless(Expression then, Expression none) {
    return Cypher.call("nullIf").withArgs(then, none).asFunction();
  }

  private static Expression texts(Expression then) {
    return (Expression)
        Cypher.caseExpression()
            .when(then.isEqualTo(Cypher.literalOf(AsOf.NO_TEXT)))
            .then(Cypher.listOf())
            .elseDefault(
                Cypher.call("split").withArgs(then, Cypher.literalOf(AsOf.BETWEEN)).asFunction());
  }

  private Expression day() {
    return Variables.of(asOf);
  }
}
