RETURN {hits: COLLECT {
  CALL () {
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_entity', $p0) YIELD node AS m, score AS s WITH m, s
    WHERE ($p1 IS NULL OR any(l IN labels(m) WHERE l IN $p1))
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.0 / (61 + i) AS part, 'WORDS' AS way
  UNION ALL
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_source', $p0) YIELD node AS m, score AS s WITH m, s
    WHERE ($p1 IS NULL OR any(l IN labels(m) WHERE l IN $p1))
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.0 / (61 + i) AS part, 'WORDS' AS way
  UNION ALL
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_statement', $p0) YIELD node AS m, score AS s WITH m, s
    WHERE ($p1 IS NULL OR any(l IN labels(m) WHERE l IN $p1)) AND NOT EXISTS { (m)-[:`DEFINES`]->() }
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.0 / (61 + i) AS part, 'WORDS' AS way
  }
  WITH n, sum(part) AS part, collect(DISTINCT way) AS ways ORDER BY part DESC, n.`id`
  WITH collect({n: n, part: part, ways: ways}) AS direct
  CALL (direct) {
    UNWIND direct AS d RETURN d.n AS n, d.part AS part, d.ways AS ways
    UNION ALL
    WITH COLLECT { UNWIND direct[0..20] AS d WITH d.n AS hit, d.part AS part
      CALL (hit) { MATCH (hit)--(m:`Entity`|`Source`|`Statement`) WHERE ($p1 IS NULL OR any(l IN labels(m) WHERE l IN $p1)) AND NOT EXISTS { (m)-[:`DEFINES`]->() }
        RETURN DISTINCT m LIMIT 100 }
      WITH m, sum(part) AS near, count(*) AS times WHERE times > 1
      RETURN m ORDER BY near DESC, m.`id` LIMIT 50 } AS found
    UNWIND range(0, size(found) - 1) AS i
    RETURN found[i] AS n, 1.0 / (61 + i) AS part, ['GRAPH'] AS ways
  }
  WITH n, sum(part) AS score, collect(ways) AS found
  WITH n, score, reduce(all = [], some IN found | all + [w IN some WHERE NOT w IN all]) AS ways
  ORDER BY score DESC, n.`id` LIMIT $p2
  RETURN {matchedBy: ways, node: {__typename: CASE WHEN n:`Person` THEN 'Person' WHEN n:`Agency` THEN 'Agency' WHEN n:`Country` THEN 'Country' WHEN n:`Spacecraft` THEN 'Spacecraft' WHEN n:`Source` THEN 'Source' WHEN n:`Statement` THEN 'Statement' END, id: n.id, name: CASE WHEN n:`Spacecraft` THEN n.name END, kind: CASE WHEN n:`Spacecraft` THEN n.kind END}}
}} AS value
