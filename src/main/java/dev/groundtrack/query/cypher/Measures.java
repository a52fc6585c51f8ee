package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Pages;
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
final class Measures {
  private final Scope scope;
  private final Function<Attribute, Expression> read;

  private Measures(Scope scope, Function<Attribute, Expression> read) {
    this.scope = scope;
    this.read = read;
  }

  static Measures of(Scope scope) {
    return new Measures(
        scope, attribute -> scope.property(attribute.place(), attribute.property()));
  }

  /** Of nodes whose properties were read before, each under a name. */
  static Measures of(Scope scope, Map<Attribute, SymbolicName> names) {
    return new Measures(scope, attribute -> Objects.requireNonNull(names.get(attribute)));
  }

  /** The properties of which there are figures, each once. */
  static Set<Attribute> attributes(List<Pages.Group> groups) {
    Set<Attribute> attributes = new LinkedHashSet<>();
    for (Pages.Group group : groups) {
      if (group instanceof Pages.Values values) {
        values.properties().stream()
            .flatMap(figures -> figures.told().stream())
            .map(told -> Objects.requireNonNull(told.measure().of()))
            .forEach(attributes::add);
      }
    }
    return attributes;
  }

  Expression group(Pages.Group group) {
    return switch (group) {
      case Pages.Counts counts -> told(counts.told());
      case Pages.Values values -> {
        List<Object> entries = new ArrayList<>();
        for (Pages.Figures figures : values.properties()) {
          entries.add(figures.key());
          entries.add(told(figures.told()));
        }
        yield Cypher.mapOf(entries.toArray());
      }
    };
  }

  private Expression told(List<Pages.Told> told) {
    List<Object> entries = new ArrayList<>();
    for (Pages.Told one : told) {
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
