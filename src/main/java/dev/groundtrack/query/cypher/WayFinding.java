package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Given;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.plan.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Shortest ways by Cypher's own SHORTEST, which the DSL cannot say with a condition on each step.
 * The text is made of the Model's names, quoted, and of two small numbers that were checked.
 */
final class WayFinding {
  private static final String PATTERN =
      """
      COLLECT {
        MATCH (a:%1$s) WHERE a.%2$s = $E OR $E IN a.anyName WITH a ORDER BY a.%2$s LIMIT 1
        MATCH (b:%1$s) WHERE (b.%2$s = $E OR $E IN b.anyName) AND b <> a WITH a, b ORDER BY b.%2$s LIMIT 1
        MATCH p = SHORTEST %4$d (a) ((x)-[r:%3$s]-(y)
          WHERE ($E IS NULL OR type(r) IN $E) AND ($E IS NULL OR r.confidence >= $E)
            AND ($E IS NULL OR r.lastSeen >= $E)){1,%5$d} (b)
        WITH nodes(p) AS ns, relationships(p) AS rs
        RETURN $E
      }\
      """;

  private static final SymbolicName NODES = Cypher.name("ns");
  private static final SymbolicName EDGES = Cypher.name("rs");

  private final Variables variables;
  private final Projection projection;

  WayFinding(Variables variables, Projection projection) {
    this.variables = variables;
    this.projection = projection;
  }

  Expression ways(Ways ways) {
    Target target = ways.target();
    String text =
        PATTERN.formatted(
            quoted(target.labels().getFirst()),
            quoted(target.key()),
            ways.types().stream().map(WayFinding::quoted).collect(Collectors.joining("|")),
            ways.limits().size().first() + 1,
            ways.limits().size().maxLength());
    List<Object> holes = new ArrayList<>();
    for (Ways.End end : List.of(ways.ends().from(), ways.ends().to())) {
      holes.add(variables.parameter(end.id()));
      holes.add(variables.parameter(end.name()));
    }
    Ways.Limits limits = ways.limits();
    for (Given limit : List.of(limits.types(), limits.minConfidence(), limits.since())) {
      holes.add(variables.parameter(limit));
      holes.add(variables.parameter(limit));
    }
    holes.add(way(ways));
    return Cypher.raw(text, holes.toArray());
  }

  private Expression way(Ways ways) {
    List<Ways.Step> steps =
        ways.parts().stream()
            .filter(Ways.Each.class::isInstance)
            .flatMap(each -> ((Ways.Each) each).steps().stream())
            .toList();
    List<Object> entries = new ArrayList<>();
    for (Ways.Step step : steps) {
      entries.add(step.key());
      entries.add(step(ways, step));
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression step(Ways ways, Ways.Step step) {
    return switch (step) {
      case Ways.Length length -> Cypher.size(EDGES);
      case Ways.Nodes nodes -> {
        String node = variables.fresh("n");
        Scope scope = new Scope(node, null, Cypher.anyNode(node));
        yield Cypher.collect(
            Cypher.unwind(NODES)
                .as(node)
                .returning(projection.node(scope, ways.target(), nodes.selections()))
                .build());
      }
      case Ways.Relations relations -> relations(ways, relations);
    };
  }

  private Expression relations(Ways ways, Ways.Relations relations) {
    String edge = variables.fresh("r");
    Scope scope = Scope.root(variables, ways.relation().labels());
    String key = ways.relation().key();
    return Cypher.collect(
        Cypher.unwind(EDGES)
            .as(edge)
            .match(scope.pattern())
            .where(scope.property(Place.NODE, key).isEqualTo(Cypher.property(edge, key)))
            .returning(projection.node(scope, ways.relation(), relations.selections()))
            .build());
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
