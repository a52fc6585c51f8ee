package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Nodes and edges as maps in the shape of the response. */
final class SelectionCompiler {
  private static final String TYPE_NAME = "__typename";

  private final RelatedFetches related;
  private final ScriptCompiler scripts;

  SelectionCompiler(RelatedFetches related, ScriptCompiler scripts) {
    this.related = related;
    this.scripts = scripts;
  }

  /** A node; of an interface, by its concrete type, whose name the map tells. */
  Expression node(Scope scope, Target target, List<Selection> selections) {
    return target.isAbstract()
        ? abstracted(scope, target, selections)
        : map(scope, Place.NODE, selections);
  }

  /** One map for all types: what only some of them have is null in the others. */
  private Expression abstracted(Scope scope, Target target, List<Selection> selections) {
    Map<String, List<Selection>> byKey = new LinkedHashMap<>();
    for (Selection selection : selections) {
      byKey.computeIfAbsent(selection.key(), key -> new ArrayList<>()).add(selection);
    }
    List<Object> entries = new ArrayList<>();
    entries.add(TYPE_NAME);
    entries.add(typeName(scope, target));
    byKey.forEach(
        (key, every) -> {
          List<Selection> all =
              every.stream()
                  .filter(s -> s.types().stream().anyMatch(target.types()::containsKey))
                  .toList();
          if (all.isEmpty()) {
            return;
          }
          entries.add(key);
          entries.add(
              all.getFirst().types().containsAll(target.types().keySet())
                  ? value(scope, Place.NODE, all.getFirst())
                  : byType(scope, target, all));
        });
    return Cypher.mapOf(entries.toArray());
  }

  private static Expression typeName(Scope scope, Target target) {
    Case cases = Cypher.caseExpression();
    for (Map.Entry<String, Labels> type : target.types().entrySet()) {
      cases = cases.when(scope.hasLabels(type.getValue())).then(Cypher.literalOf(type.getKey()));
    }
    return (Expression) cases;
  }

  private Expression byType(Scope scope, Target target, List<Selection> selections) {
    Case cases = Cypher.caseExpression();
    for (Selection selection : selections) {
      Condition isOfThem =
          selection.types().stream()
              .sorted()
              .flatMap(type -> Stream.ofNullable(target.types().get(type)))
              .map(scope::hasLabels)
              .reduce(Condition::or)
              .orElse(Cypher.literalFalse().asCondition());
      cases = cases.when(isOfThem).then(value(scope, Place.NODE, selection));
    }
    return (Expression) cases;
  }

  /** One edge of a page. */
  Expression edge(Scope scope, ConnectionFetch pages, ConnectionFetch.Edges edges) {
    List<Object> entries = new ArrayList<>();
    for (ConnectionFetch.EdgePart part : edges.parts()) {
      switch (part) {
        case ConnectionFetch.Node node -> {
          entries.add(part.key());
          entries.add(node(scope, pages.target(), node.selections()));
        }
        case ConnectionFetch.Properties properties -> {
          entries.add(part.key());
          entries.add(properties(scope, properties));
        }
        case ConnectionFetch.Score score -> {
          entries.add(part.key());
          entries.add(scope.scoreName());
        }
        case ConnectionFetch.Cursor cursor -> {
          // Made of the row's keys.
        }
      }
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression properties(Scope scope, ConnectionFetch.Properties properties) {
    List<Object> entries = entries(scope, Place.EDGE, properties.selections());
    if (properties.type() != null) {
      entries.addAll(0, List.of(TYPE_NAME, Cypher.literalOf(properties.type())));
    }
    return Cypher.mapOf(entries.toArray());
  }

  /** The values by which a node stands where it does. */
  Expression keys(Scope scope, Order order) {
    return Cypher.listOf(order.keys().stream().map(key -> scripts.read(scope, key)).toList());
  }

  /**
   * What a statement of the schema's author gives.
   *
   * @param scope the node that it is about; none at the root
   */
  Expression scripted(@Nullable Scope scope, CypherScript script) {
    return scripts.compile(scope, script, name -> yielded(name, script));
  }

  private Expression yielded(String name, CypherScript script) {
    return switch (script.yield()) {
      case CypherScript.Values values -> Cypher.name(name);
      case CypherScript.Nodes nodes ->
          node(scripts.given(name), nodes.target(), nodes.selections());
      case CypherScript.Objects objects -> ScriptCompiler.parts(name, objects);
    };
  }

  private Expression map(Scope scope, Place place, List<Selection> selections) {
    return Cypher.mapOf(entries(scope, place, selections).toArray());
  }

  private List<Object> entries(Scope scope, Place place, List<Selection> selections) {
    List<Object> entries = new ArrayList<>();
    for (Selection selection : selections) {
      entries.add(selection.key());
      entries.add(value(scope, place, selection));
    }
    return entries;
  }

  private Expression value(Scope scope, Place place, Selection selection) {
    return switch (selection) {
      case Selection.Property property ->
          ParameterValues.orElse(scope.property(place, property.property()), property.otherwise());
      case Selection.Embedded embedded -> embedded(scope, place, embedded);
      case Selection.Scripted scripted -> scripted(scope, scripted.script());
      case Selection.Related nodes -> related.list(scope, nodes);
      case Selection.Connected connected -> related.connection(scope, connected);
      case Selection.Evidence evidence -> related.evidence(scope, evidence);
    };
  }

  private static Expression embedded(Scope scope, Place place, Selection.Embedded embedded) {
    return embedded.list()
        ? embeddedList(scope, place, embedded)
        : embeddedOne(scope, place, embedded);
  }

  private static Expression embeddedOne(Scope scope, Place place, Selection.Embedded embedded) {
    List<Object> entries = new ArrayList<>();
    for (Selection.Part part : embedded.parts()) {
      entries.add(part.key());
      entries.add(
          switch (part) {
            case Selection.Property property -> scope.property(place, property.property());
            case Selection.Embedded inner -> embedded(scope, place, inner);
          });
    }
    Expression any = scope.property(place, embedded.prefix() + "_" + embedded.presence());
    return (Expression)
        Cypher.caseExpression().when(any.isNotNull()).then(Cypher.mapOf(entries.toArray()));
  }

  private static Expression embeddedList(Scope scope, Place place, Selection.Embedded embedded) {
    SymbolicName at = Cypher.name("i");
    List<Object> entries = new ArrayList<>();
    for (Selection.Part part : embedded.parts()) {
      if (!(part instanceof Selection.Property property)) {
        throw unexpected(part);
      }
      entries.add(part.key());
      entries.add(Cypher.valueAt(scope.property(place, property.property()), at));
    }
    Expression any = scope.property(place, embedded.prefix() + "_" + embedded.presence());
    Expression last = Cypher.size(any).subtract(Cypher.literalOf(1));
    return Cypher.listWith(at)
        .in(Cypher.range(Cypher.literalOf(0), last))
        .returning(Cypher.mapOf(entries.toArray()));
  }

  private static IllegalArgumentException unexpected(Selection part) {
    return new IllegalArgumentException("No part of an embedded object: " + part.key());
  }
}
