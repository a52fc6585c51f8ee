RETURN {totalCount: COUNT { MATCH (n0:`Agency`) RETURN n0 }} AS value

WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_names', $p1) YIELD node AS e
WITH DISTINCT e WHERE e:(`Entity`)
WITH e, CASE WHEN $p0 IN e.anyName THEN 0 ELSE head([i IN range(1, size($p2)) WHERE $p2[i - 1] IN e.`groundtrackNameKeys`]) END AS rank
WHERE rank IS NOT NULL
WITH e, rank ORDER BY rank, e.`id` LIMIT 2
WITH collect(e) AS found, collect(rank) AS ranks
WITH CASE WHEN ranks[0] = 0 OR size(ranks) = 1 OR ranks[0] < ranks[1] THEN found[0] END AS e
WHERE e IS NOT NULL RETURN {__typename: CASE WHEN e:`Person` THEN 'Person' WHEN e:`Agency` THEN 'Agency' WHEN e:`Country` THEN 'Country' WHEN e:`Spacecraft` THEN 'Spacecraft' END, name: e.name} } AS value RETURN head(value) AS value

RETURN COLLECT { MATCH (n1:`Person`) WITH n1 AS n0 ORDER BY n1.name ASC, n1.id ASC SKIP $p0 RETURN {name: n0.name} } AS value
