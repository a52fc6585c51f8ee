RETURN {hits: COLLECT {
  CALL () {
  WITH COLLECT {
    WITH $p1 AS asked, $p2 AS labels
    CALL (asked) {
      UNWIND asked.words AS word
      CALL db.index.fulltext.queryNodes('groundtrack_name_words', word.sought, {limit: 300}) YIELD node AS m, score AS s
      WITH asked, m, word, s
      WHERE any(name IN m.`groundtrackNameWords` WHERE (' ' + name) CONTAINS (' ' + word.start))
      UNWIND word.parts AS part
      WITH asked, m, part, max(s) AS s
      WITH m, sum(asked.shares[part]) AS covered, sum(s) AS s WHERE covered >= 0.5
      RETURN m, 0.0 AS sure ORDER BY covered DESC, s DESC LIMIT 150
      UNION ALL
      CALL db.index.fulltext.queryNodes('groundtrack_names', asked.sought, {limit: 50}) YIELD node AS m
      WITH m, head([i IN range(1, size(asked.keys)) WHERE asked.keys[i - 1] IN m.`groundtrackNameKeys`]) AS key
      WHERE key IS NOT NULL
      RETURN m, 1.05 - 0.05 * key AS sure
    }
    WITH asked, labels, m, max(sure) AS sure
    WHERE (labels IS NULL OR any(l IN labels(m) WHERE l IN labels)) AND (m:`Entity` OR m:`Source` OR m:`Statement`)
    UNWIND m.`groundtrackNameWords` AS name
    WITH asked, m, sure, reduce(all = [], w IN split(name, ' ') |
      all + [i IN range(0, size(w)) | substring('^' + w + '$', i, 2)]) AS pairs
    WITH asked, m, sure, size(pairs) AS size, size([p IN asked.pairs WHERE p IN pairs]) AS common
    WITH m, sure, max((1.0 * common / size(asked.pairs)
      + 2.0 * CASE WHEN common < size THEN common ELSE size END / (size(asked.pairs) + size)) / 2) AS alike,
      asked
    WITH m, alike + sure AS alike WHERE alike >= asked.alike
    RETURN {m: m, alike: alike} ORDER BY alike DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i].m AS n, 16.0 * found[i].alike ^ 2 / (61 + i) AS part, 'WORDS' AS way
  UNION ALL
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_entity', $p0.query) YIELD node AS m, score AS s WITH m, s
    WHERE ($p2 IS NULL OR any(l IN labels(m) WHERE l IN $p2))
    WITH m, s ORDER BY s DESC, m.`id` LIMIT 200
    WITH m, s WHERE size([stem IN $p0.stems WHERE toLower(reduce(text = '', part IN [m.`name`] + coalesce(m.`aliases`, []) + [m.`description`] |
      text + ' ' + coalesce(part, ''))) CONTAINS stem]) >= $p0.least
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.2 / (61 + i) AS part, 'WORDS' AS way
  UNION ALL
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_source', $p0.query) YIELD node AS m, score AS s WITH m, s
    WHERE ($p2 IS NULL OR any(l IN labels(m) WHERE l IN $p2))
    WITH m, s ORDER BY s DESC, m.`id` LIMIT 200
    WITH m, s WHERE size([stem IN $p0.stems WHERE toLower(reduce(text = '', part IN [m.`title`] |
      text + ' ' + coalesce(part, ''))) CONTAINS stem]) >= $p0.least
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.2 / (61 + i) AS part, 'WORDS' AS way
  UNION ALL
  WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_words_statement', $p0.query) YIELD node AS m, score AS s WITH m, s
    WHERE ($p2 IS NULL OR any(l IN labels(m) WHERE l IN $p2)) AND NOT EXISTS { (m)-[:`DEFINES`]->() }
    WITH m, s ORDER BY s DESC, m.`id` LIMIT 200
    WITH m, s WHERE size([stem IN $p0.stems WHERE toLower(reduce(text = '', part IN [m.`text`] |
      text + ' ' + coalesce(part, ''))) CONTAINS stem]) >= $p0.least
    RETURN m ORDER BY s DESC, m.`id` LIMIT 50 } AS found
  UNWIND range(0, size(found) - 1) AS i
  RETURN found[i] AS n, 1.2 / (61 + i) AS part, 'WORDS' AS way
  }
  WITH n, sum(part) AS part, collect(DISTINCT way) AS ways ORDER BY part DESC, n.`id`
  WITH collect({n: n, part: part, ways: ways}) AS direct
  CALL (direct) {
    UNWIND direct AS d RETURN d.n AS n, d.part AS part, d.ways AS ways
    UNION ALL
    WITH COLLECT { UNWIND direct[0..20] AS d WITH d.n AS hit, d.part AS part
      CALL (hit) { MATCH (hit)-[near]-(m:`Entity`|`Source`|`Statement`) WHERE ($p2 IS NULL OR any(l IN labels(m) WHERE l IN $p2)) AND NOT EXISTS { (m)-[:`DEFINES`]->() }
        RETURN DISTINCT m LIMIT 100 }
      WITH m, sum(part) AS near, count(*) AS times WHERE times > 1
      RETURN m ORDER BY near DESC, m.`id` LIMIT 50 } AS found
    UNWIND range(0, size(found) - 1) AS i
    RETURN found[i] AS n, 1.0 / (61 + i) AS part, ['GRAPH'] AS ways
  }
  WITH n, sum(part) AS score, collect(ways) AS found
  WITH n, score, reduce(all = [], some IN found | all + [w IN some WHERE NOT w IN all]) AS ways
  ORDER BY score DESC, n.`id` LIMIT $p3
  RETURN {matchedBy: ways, node: {__typename: CASE WHEN n:`Person` THEN 'Person' WHEN n:`Agency` THEN 'Agency' WHEN n:`Country` THEN 'Country' WHEN n:`Spacecraft` THEN 'Spacecraft' WHEN n:`Source` THEN 'Source' WHEN n:`Statement` THEN 'Statement' END, id: n.id, name: CASE WHEN n:`Spacecraft` THEN n.name END, kind: CASE WHEN n:`Spacecraft` THEN n.kind END}}
}} AS value
