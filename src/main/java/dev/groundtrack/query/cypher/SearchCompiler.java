package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * A search as one statement: a list of the names most like the text, of the best from each index,
 * one of what stands next to several of these in the graph, and all of them fused by reciprocal
 * rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009, with their k of 60). The text is made of
 * the Model's names, quoted.
 */
final class SearchCompiler {
  private static final String BY_WORDS = "db.index.fulltext.queryNodes(%1$s, $E.query)";

  /** More than are kept, for some may be of other types than are asked for. */
  private static final String BY_VECTOR = "db.index.vector.queryNodes(%1$s, 150, $E)";

  /** Below it stands what has nothing to do with the text. */
  private static final String NEAR = "s >= $E.%s";

  /** Of sentences none has to do with the text where the nearest has not. */
  private static final String BEST =
      """
      WITH collect({m: m, s: s}) AS all
          UNWIND CASE WHEN all[0].s >= $E.nearest THEN all ELSE [] END AS one
          WITH one.m AS m, one.s AS s
          \
      """;

  /** A hit has several of the words, in any form; the index asks for one. */
  private static final String SEVERAL =
      """
      size([stem IN $E.stems WHERE toLower(reduce(text = '', part IN %1$s |
            text + ' ' + coalesce(part, ''))) CONTAINS stem]) >= $E.least\
      """;

  /** What a place on a list of words weighs beside one on a list of meanings. */
  private static final String BY_WORD = "1.2";

  private static final String RANKED =
      """
      WITH COLLECT { CALL %1$s YIELD node AS m, score AS s WITH m, s
          WHERE ($E IS NULL OR any(l IN labels(m) WHERE l IN $E))%4$s
          WITH m, s ORDER BY s DESC, m.%3$s LIMIT 200
          %7$sWITH m, s WHERE %5$s
          RETURN m ORDER BY s DESC, m.%3$s LIMIT 50 } AS found
        UNWIND range(0, size(found) - 1) AS i
        RETURN found[i] AS n, %6$s / (61 + i) AS part, '%2$s' AS way\
      """;

  /**
   * Names like the text. Each of its words finds nodes, and those that half of it finds are
   * compared by their pairs of letters, as {@link dev.groundtrack.model.name.NameBigrams} says; one
   * that has a key of the text is it, the surer the key. A name counts for more than any other
   * list, for whoever types one wants what bears it.
   */
  private static final String NAMED =
      """
      WITH COLLECT {
          WITH $E AS asked, $E AS labels
          CALL (asked) {
            UNWIND asked.words AS word
            CALL db.index.fulltext.queryNodes('%2$s', word.sought, {limit: 300}) YIELD node AS m, score AS s
            WITH asked, m, word, s
            WHERE any(name IN %3$s WHERE (' ' + name) CONTAINS (' ' + word.start))
            UNWIND word.parts AS part
            WITH asked, m, part, max(s) AS s
            WITH m, sum(asked.shares[part]) AS covered, sum(s) AS s WHERE covered >= 0.5
            RETURN m, 0.0 AS sure ORDER BY covered DESC, s DESC LIMIT 150
            UNION ALL
            CALL db.index.fulltext.queryNodes('%4$s', asked.sought, {limit: 50}) YIELD node AS m
            WITH m, head([i IN range(1, size(asked.keys)) WHERE asked.keys[i - 1] IN %5$s]) AS key
            WHERE key IS NOT NULL
            RETURN m, 1.05 - 0.05 * key AS sure
          }
          WITH asked, labels, m, max(sure) AS sure
          WHERE (labels IS NULL OR any(l IN labels(m) WHERE l IN labels)) AND (%6$s)%7$s
          UNWIND %3$s AS name
          WITH asked, m, sure, reduce(all = [], w IN split(name, ' ') |
            all + [i IN range(0, size(w)) | substring('^' + w + '$', i, 2)]) AS pairs
          WITH asked, m, sure, size(pairs) AS size, size([p IN asked.pairs WHERE p IN pairs]) AS common
          WITH m, sure, max((1.0 * common / size(asked.pairs)
            + 2.0 * CASE WHEN common < size THEN common ELSE size END / (size(asked.pairs) + size)) / 2) AS alike,
            asked
          WITH m, alike + sure AS alike WHERE alike >= asked.alike
          RETURN {m: m, alike: alike} ORDER BY alike DESC, m.%1$s LIMIT 50 } AS found
        UNWIND range(0, size(found) - 1) AS i
        RETURN found[i].m AS n, 16.0 * found[i].alike ^ 2 / (61 + i) AS part, 'WORDS' AS way\
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
            CALL (hit) { MATCH (hit)-[near]-(m:%3$s) WHERE ($E IS NULL OR any(l IN labels(m) WHERE l IN $E))%4$s%5$s
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
            case Search.Lacking lacking -> variables.parameter(search.asked().options().lacking());
          });
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression hits(Search search, Search.Hits hits) {
    String key = DatabaseNames.quoted(search.target().key());
    List<Object> holes = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    Search.Asked asked = search.asked();
    ParameterRef types = asked.options().labels();
    if (asked.terms().names() != null) {
      lists.add(named(search, key));
      holes.addAll(given(asked.terms().names(), types));
    }
    for (Search.Indexes indexes : search.indexes()) {
      ParameterRef words = asked.terms().words();
      String call = BY_WORDS.formatted(literal(indexes.words()));
      lists.add(
          RANKED.formatted(
              call, "WORDS", key, except(indexes), SEVERAL.formatted(texts(indexes)), BY_WORD, ""));
      holes.addAll(given(words, types, types, words, words));
      if (asked.vector() != null) {
        String floor =
            NEAR.formatted(indexes.named() ? "nearNames" : "nearTexts") + variables.andSame("m");
        String near = BY_VECTOR.formatted(literal(indexes.vectors()));
        String best = indexes.named() ? "" : BEST;
        lists.add(RANKED.formatted(near, "MEANING", key, except(indexes), floor, "1.0", best));
        holes.addAll(given(asked.vector(), types, types));
        holes.addAll(indexes.named() ? given(words) : given(words, words));
      }
    }
    String labels =
        search.indexes().stream()
            .map(indexes -> DatabaseNames.quoted(indexes.label()))
            .collect(Collectors.joining("|"));
    String except = search.indexes().stream().map(this::except).collect(Collectors.joining());
    String text =
        FUSED.formatted(
            String.join("\n  UNION ALL\n  ", lists),
            key,
            labels,
            except,
            variables.andCleared("near"));
    holes.addAll(given(types, types, asked.options().first()));
    holes.add(hit(search, hits));
    return Cypher.raw(text, holes.toArray());
  }

  private List<Expression> given(ParameterRef... values) {
    return List.of(values).stream().map(v -> (Expression) variables.parameter(v)).toList();
  }

  private String named(Search search, String key) {
    return NAMED.formatted(
        key,
        NameRole.WORDS_INDEX,
        variables.seen("m", NameRole.WORDS),
        NameRole.INDEX,
        variables.seen("m", NameRole.KEYS),
        search.indexes().stream()
            .map(indexes -> "m:" + DatabaseNames.quoted(indexes.label()))
            .collect(Collectors.joining(" OR ")),
        variables.andKnown("m"));
  }

  /** All that is searched of a node, as one list. */
  private String texts(Search.Indexes indexes) {
    return indexes.texts().stream()
        .map(
            text ->
                text.list()
                    ? "coalesce(" + variables.seen("m", text.property()) + ", [])"
                    : "[" + variables.seen("m", text.property()) + "]")
        .collect(Collectors.joining(" + "));
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
            case Search.Matched matched -> matched(matched);
            case Search.Node node -> projection.node(scope, search.target(), node.selections());
          });
    }
    return Cypher.mapOf(entries.toArray());
  }

  /** The values of all fields that may have met the text, where its words did. */
  private Expression matched(Search.Matched matched) {
    List<Object> entries = new ArrayList<>();
    matched.fields().stream()
        .map(Search.Field::property)
        .distinct()
        .forEach(
            property -> {
              entries.add(property);
              entries.add(Scope.bound(variables, "n").ofNode(property));
            });
    return Cypher.caseExpression()
        .when(Cypher.literalOf("WORDS").in(Cypher.name("ways")))
        .then(Cypher.mapOf(entries.toArray()))
        .elseDefault(Cypher.mapOf());
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
