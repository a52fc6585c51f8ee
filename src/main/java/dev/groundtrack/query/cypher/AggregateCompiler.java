package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Figures of many nodes as aggregating expressions; each looks at a node once and keeps none. */
final class AggregateCompiler {
  private final Scope scope;
  private final Function<Attribute, Expression> read;

  private AggregateCompiler(Scope scope, Function<Attribute, Expression> read) {
    this.scope = scope;
    this.read = read;
  }

  static AggregateCompiler of(Scope scope) {
    return new AggregateCompiler(
        scope, attribute -> scope.property(attribute.place(), attribute.property()));
  }

  /** Aggregates of nodes whose properties were read before, each under a name. */
  static AggregateCompiler of(Scope scope, Map<Attribute, SymbolicName> names) {
    return new AggregateCompiler(scope, attribute -> Objects.requireNonNull(names.get(attribute)));
  }

  /** The properties of which there are figures, each once. */
  static Set<Attribute> attributes(List<ConnectionFetch.Group> groups) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    for (ConnectionFetch.Group group : groups) {
      if (group instanceof ConnectionFetch.Values values) {
        values.properties().stream()
            .flatMap(figures -> figures.measures().stream())
            .map(told -> Objects.requireNonNull(told.measure().of()))
            .forEach(attributes::add);
      }
    }
    return attributes;
  }

  Expression group(ConnectionFetch.Group group) {
    return switch (group) {
      case ConnectionFetch.Counts counts -> aggregates(counts.measures());
      case ConnectionFetch.Values values -> {
        List<Object> entries = new ArrayList<>();
        for (ConnectionFetch.Figures figures : values.properties()) {
          entries.add(figures.key());
          entries.add(aggregates(figures.measures()));
        }
        yield Cypher.mapOf(entries.toArray());
      }
    };
  }

  private Expression aggregates(List<ConnectionFetch.MeasureField> told) {
    List<Object> entries = new ArrayList<>();
    for (ConnectionFetch.MeasureField one : told) {
      entries.add(one.key());
      entries.add(figure(one.measure()));
    }
    return Cypher.mapOf(entries.toArray());
  }

  Expression figure(Measure measure) {
    return switch (measure.figure()) {
      case NODES ->
          scope.edge() == null
              ? Cypher.count(scope.nodeName())
              : Cypher.countDistinct(scope.nodeName());
      case EDGES -> Cypher.count(Cypher.name(Objects.requireNonNull(scope.edge())));
      case MIN -> Cypher.min(property(measure));
      case MAX -> Cypher.max(property(measure));
      case AVERAGE -> Cypher.avg(property(measure));
      case SUM -> Cypher.sum(property(measure));
      case SHORTEST -> Cypher.valueAt(Cypher.min(sized(property(measure))), 1);
      case LONGEST -> Cypher.valueAt(Cypher.max(sized(property(measure))), 1);
      case SHORTEST_LENGTH -> Cypher.min(Cypher.size(property(measure)));
      case LONGEST_LENGTH -> Cypher.max(Cypher.size(property(measure)));
      case AVERAGE_LENGTH -> Cypher.avg(Cypher.size(property(measure)));
    };
  }

  private Expression property(Measure measure) {
    return read.apply(Objects.requireNonNull(measure.of()));
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
