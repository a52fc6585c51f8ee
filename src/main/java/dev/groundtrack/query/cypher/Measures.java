package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Figures of many nodes as aggregating expressions; each looks at a node once and keeps none. */
final class Measures {
  private Measures() {}

  static Expression group(Scope scope, Pages.Group group) {
    return switch (group) {
      case Pages.Counts counts -> told(scope, counts.told());
      case Pages.Values values -> {
        List<Object> entries = new ArrayList<>();
        for (Pages.Figures figures : values.properties()) {
          entries.add(figures.key());
          entries.add(told(scope, figures.told()));
        }
        yield Cypher.mapOf(entries.toArray());
      }
    };
  }

  private static Expression told(Scope scope, List<Pages.Told> told) {
    List<Object> entries = new ArrayList<>();
    for (Pages.Told one : told) {
      entries.add(one.key());
      entries.add(of(scope, one.measure()));
    }
    return Cypher.mapOf(entries.toArray());
  }

  static Expression of(Scope scope, Measure measure) {
    return switch (measure.figure()) {
      case NODES ->
          scope.edge() == null
              ? Cypher.count(scope.nodeName())
              : Cypher.countDistinct(scope.nodeName());
      case EDGES -> Cypher.count(Cypher.name(Objects.requireNonNull(scope.edge())));
      case MIN -> Cypher.min(property(scope, measure));
      case MAX -> Cypher.max(property(scope, measure));
      case AVERAGE -> Cypher.avg(property(scope, measure));
      case SUM -> Cypher.sum(property(scope, measure));
      case SHORTEST -> Cypher.valueAt(Cypher.min(sized(property(scope, measure))), 1);
      case LONGEST -> Cypher.valueAt(Cypher.max(sized(property(scope, measure))), 1);
      case SHORTEST_LENGTH -> Cypher.min(Cypher.size(property(scope, measure)));
      case LONGEST_LENGTH -> Cypher.max(Cypher.size(property(scope, measure)));
      case AVERAGE_LENGTH -> Cypher.avg(Cypher.size(property(scope, measure)));
    };
  }

  private static Expression property(Scope scope, Measure measure) {
    Attribute of = Objects.requireNonNull(measure.of());
    return scope.property(of.place(), of.property());
  }

  /** A text after its length, so that the least is the shortest; null where there is no text. */
  private static Expression sized(Expression text) {
    return (Expression)
        Cypher.caseExpression().when(text.isNotNull()).then(Cypher.listOf(Cypher.size(text), text));
  }

  /** What a figure is compared as: lengths and counts are numbers, whatever they are of. */
  static Attribute comparedAs(Measure measure) {
    Attribute of = measure.of();
    boolean number =
        switch (measure.figure()) {
          case NODES, EDGES, SHORTEST_LENGTH, LONGEST_LENGTH, AVERAGE_LENGTH -> true;
          case MIN, MAX, AVERAGE, SUM, SHORTEST, LONGEST -> false;
        };
    return number || of == null
        ? new Attribute(dev.groundtrack.query.plan.Order.Place.NODE, "", "Int", false)
        : of;
  }
}
