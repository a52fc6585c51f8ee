package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Shortest ways by Cypher's own SHORTEST, which the DSL cannot say with a condition on each step.
 * How far it may look is found out first: as many steps from both ends, in turns, as look at no
 * more relations than the budget has. The text is made of the Model's names, quoted, and of two
 * small numbers that were checked.
 */
final class PathCompiler {
  private static final String END =
      """
      COLLECT { CALL () {
          MATCH (e:%1$s {%2$s: $E})%4$s RETURN e, 0 AS kind
          UNION ALL %3$s RETURN e, 1 AS kind
        } RETURN e ORDER BY kind LIMIT 1 }\
      """;

  private static final String LIKE =
      "($E IS NULL OR type(r) IN $E) AND ($E IS NULL OR $E >= $E)"
          + " AND ($E IS NULL OR $E >= $E)";

  /** One step further from one of the ends, while there is anything left of the budget. */
  private static final String STEP =
      """
        CALL (%1$s, spent) {
          UNWIND CASE WHEN spent <= $E THEN %1$s ELSE [] END AS x
          MATCH (x)-[r:%3$s]-(y) WHERE %5$s
          WITH y LIMIT $E
          RETURN collect(DISTINCT y) AS %2$s, count(*) AS looked
        }
        WITH *, spent + looked AS sum
        WITH a, b, %6$s, sum AS spent, CASE WHEN sum <= $E THEN %4$d ELSE reach END AS reach
      """;

  private static final String SHORTEST =
      """
      WITH * WHERE reach = %1$d MATCH p = SHORTEST %2$d (a) ((x)-[r:%3$s]-(y) WHERE %4$s){1,%1$d} (b) RETURN p\
      """;

  private static final String PATTERN =
      """
      COLLECT {
        WITH %1$s AS a, %1$s AS b
        WITH head(a) AS a, head(b) AS b
        WITH a, b, CASE WHEN a <> b THEN [a] ELSE [] END AS f0, CASE WHEN a <> b THEN [b] ELSE [] END AS b0, 0 AS spent, 0 AS reach
      %2$s  RETURN {`#from`: a.%4$s, `#to`: b.%4$s, `#reach`: reach, `#ways`: COLLECT {
          CALL (a, b, reach) {
            %3$s
          }
          WITH nodes(p) AS ns, relationships(p) AS rs
          RETURN $E
        }}
      }\
      """;

  private static final SymbolicName NODES = Cypher.name("ns");
  private static final SymbolicName EDGES = Cypher.name("rs");

  private final Variables variables;
  private final SelectionCompiler projection;

  PathCompiler(Variables variables, SelectionCompiler projection) {
    this.variables = variables;
    this.projection = projection;
  }

  Expression ways(Paths ways) {
    String label = DatabaseNames.quoted(ways.target().labels().getFirst().toString());
    String key = DatabaseNames.quoted(ways.target().key());
    String types =
        ways.types().stream().map(DatabaseNames::quoted).collect(Collectors.joining("|"));
    NameLookupCompiler lookups = new NameLookupCompiler(variables);
    Paths.Size size = ways.limits().size();
    List<Object> holes = new ArrayList<>();
    for (Paths.End end : List.of(ways.ends().from(), ways.ends().to())) {
      holes.addAll(parameters(end.id()));
      holes.addAll(lookups.holes(end.name()));
    }
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= size.maxLength(); i++) {
      steps.append(step(i, types));
      holes.addAll(parameters(ways.limits().budget()));
      holes.addAll(like(ways.limits()));
      holes.addAll(parameters(ways.limits().budget(), ways.limits().budget()));
    }
    List<String> branches = new ArrayList<>();
    for (int i = 1; i <= size.maxLength(); i++) {
      branches.add(SHORTEST.formatted(i, size.first() + 1, types, like()));
      holes.addAll(like(ways.limits()));
    }
    holes.add(way(ways));
    String end = END.formatted(label, key, lookups.text(ways.target()), variables.whereKnown("e"));
    String text = PATTERN.formatted(end, steps, String.join("\n      UNION ALL ", branches), key);
    return Cypher.raw(text, holes.toArray());
  }

  /** Steps are taken in turns: the first from the start, the second from the end. */
  private String step(int number, String types) {
    boolean forward = number % 2 == 1;
    String from = forward ? "f" + number / 2 : "b" + (number / 2 - 1);
    String to = forward ? "f" + (number / 2 + 1) : "b" + number / 2;
    String kept = forward ? to + ", b" + number / 2 : "f" + number / 2 + ", " + to;
    return STEP.formatted(from, to, types, number, like(), kept);
  }

  private String like() {
    return LIKE + variables.andKnown("r");
  }

  private List<Object> like(Paths.Limits limits) {
    List<Object> holes = new ArrayList<>(parameters(limits.types(), limits.types()));
    holes.addAll(atLeast("confidence", limits.minConfidence()));
    holes.addAll(atLeast("lastSeen", limits.since()));
    return holes;
  }

  private List<Object> atLeast(String property, ParameterRef least) {
    return List.of(
        variables.parameter(least),
        Scope.bound(variables, "r").ofNode(property),
        variables.parameter(least));
  }

  private List<Object> parameters(ParameterRef... values) {
    return List.of(values).stream().map(value -> (Object) variables.parameter(value)).toList();
  }

  /** Where they are asked for several times, what each time asks stands under a key of its own. */
  private Expression way(Paths ways) {
    List<Paths.Each> every = ways.every();
    if (every.size() == 1) {
      return way(ways, every.getFirst());
    }
    List<Object> entries = new ArrayList<>();
    for (Paths.Each each : every) {
      entries.add(each.key());
      entries.add(way(ways, each));
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression way(Paths ways, Paths.Each each) {
    List<Object> entries = new ArrayList<>();
    for (Paths.Step step : each.steps()) {
      entries.add(step.key());
      entries.add(step(ways, step));
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression step(Paths ways, Paths.Step step) {
    return switch (step) {
      case Paths.Length length -> Cypher.size(EDGES);
      case Paths.Nodes nodes -> {
        String node = variables.fresh("n");
        Scope scope = Scope.bound(variables, node);
        yield Cypher.collect(
            Cypher.unwind(NODES)
                .as(node)
                .returning(projection.node(scope, ways.target(), nodes.selections()))
                .build());
      }
      case Paths.Relations relations -> relations(ways, relations);
    };
  }

  private Expression relations(Paths ways, Paths.Relations relations) {
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
}
