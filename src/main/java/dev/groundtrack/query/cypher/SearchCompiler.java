package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * A search as one statement: a list of the best from each index, one of what stands next to several
 * of these in the graph, and all of them fused by reciprocal rank fusion (Cormack, Clarke and
 * Büttcher, SIGIR 2009, with their k of 60). The text is made of the Model's names, quoted.
 */
final class SearchCompiler {
  private static final String BY_WORDS = "db.index.fulltext.queryNodes(%1$s, $E)";

  /** More than are kept, for some may be of other types than are asked for. */
  private static final String BY_VECTOR = "db.index.vector.queryNodes(%1$s, 150, $E)";

  private static final String RANKED =
      """
      WITH COLLECT { CALL %1$s YIELD node AS m, score AS s WITH m, s
          WHERE ($E IS NULL OR any(l IN labels(m) WHERE l IN $E))%4$s
          RETURN m ORDER BY s DESC, m.%3$s LIMIT 50 } AS found
        UNWIND range(0, size(found) - 1) AS i
        RETURN found[i] AS n, 1.0 / (61 + i) AS part, '%2$s' AS way\
      """;

  private static final String FUSED =
      """
      COLLECT {
        CALL () {
        %1$s
        }
        WITH n, sum(part) AS part, collect(DISTINCT way) AS ways ORDER BY part DESC, n.%2$s
        WITH collect({n: n, part: part, ways: ways}) AS direct
        CALL (direct) {
          UNWIND direct AS d RETURN d.n AS n, d.part AS part, d.ways AS ways
          UNION ALL
          WITH COLLECT { UNWIND direct[0..20] AS d WITH d.n AS hit, d.part AS part
            CALL (hit) { MATCH (hit)--(m:%3$s) WHERE ($E IS NULL OR any(l IN labels(m) WHERE l IN $E))%4$s
              RETURN DISTINCT m LIMIT 100 }
            WITH m, sum(part) AS near, count(*) AS times WHERE times > 1
            RETURN m ORDER BY near DESC, m.%2$s LIMIT 50 } AS found
          UNWIND range(0, size(found) - 1) AS i
          RETURN found[i] AS n, 1.0 / (61 + i) AS part, ['GRAPH'] AS ways
        }
        WITH n, sum(part) AS score, collect(ways) AS found
        WITH n, score, reduce(all = [], some IN found | all + [w IN some WHERE NOT w IN all]) AS ways
        ORDER BY score DESC, n.%2$s LIMIT $E
        RETURN $E
      }\
      """;

  private final Variables variables;
  private final SelectionCompiler projection;

  SearchCompiler(Variables variables, SelectionCompiler projection) {
    this.variables = variables;
    this.projection = projection;
  }

  Expression compile(Search search) {
    List<Object> entries = new ArrayList<>();
    for (Search.Part part : search.parts()) {
      entries.add(part.key());
      entries.add(
          switch (part) {
            case Search.Hits hits -> hits(search, hits);
            case Search.Lacking lacking -> variables.parameter(search.asked().lacking());
          });
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression hits(Search search, Search.Hits hits) {
    String key = DatabaseNames.quoted(search.target().key());
    List<Object> holes = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    Search.Asked asked = search.asked();
    for (Search.Indexes indexes : search.indexes()) {
      lists.add(
          ranked(BY_WORDS.formatted(literal(indexes.words())), "WORDS", key, except(indexes)));
      holes.addAll(given(asked.words(), asked.labels(), asked.labels()));
      if (asked.vector() != null) {
        lists.add(
            ranked(
                BY_VECTOR.formatted(literal(indexes.vectors())), "MEANING", key, except(indexes)));
        holes.addAll(given(asked.vector(), asked.labels(), asked.labels()));
      }
    }
    String labels =
        search.indexes().stream()
            .map(indexes -> DatabaseNames.quoted(indexes.label()))
            .collect(Collectors.joining("|"));
    String except = search.indexes().stream().map(this::except).collect(Collectors.joining());
    String text = FUSED.formatted(String.join("\n  UNION ALL\n  ", lists), key, labels, except);
    holes.addAll(given(asked.labels(), asked.labels(), asked.first()));
    holes.add(hit(search, hits));
    return Cypher.raw(text, holes.toArray());
  }

  private List<Expression> given(ParameterRef... values) {
    return List.of(values).stream().map(v -> (Expression) variables.parameter(v)).toList();
  }

  private static String ranked(String call, String way, String key, String except) {
    return RANKED.formatted(call, way, key, except);
  }

  private Expression hit(Search search, Search.Hits hits) {
    List<Object> entries = new ArrayList<>();
    Scope scope = Scope.bound(variables, "n");
    for (Search.HitPart part : hits.parts()) {
      entries.add(part.key());
      entries.add(
          switch (part) {
            case Search.Score score -> Cypher.name("score");
            case Search.MatchedBy by -> Cypher.name("ways");
            case Search.Node node -> projection.node(scope, search.target(), node.selections());
          });
    }
    return Cypher.mapOf(entries.toArray());
  }

  /** What of the nodes of an index is left out. */
  private String except(Search.Indexes indexes) {
    return variables.andKnown("m")
        + (indexes.except() == null
            ? ""
            : " AND NOT EXISTS { (m)-[:" + DatabaseNames.quoted(indexes.except()) + "]->() }");
  }

  private static String literal(String text) {
    return Cypher.literalOf(text).asString();
  }
}
