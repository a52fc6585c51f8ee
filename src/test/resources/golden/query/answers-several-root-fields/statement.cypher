RETURN {totalCount: COUNT { MATCH (n0:`Agency`) RETURN n0 }} AS value

WITH COLLECT { CALL db.index.fulltext.queryNodes('groundtrack_names', $p1) YIELD node AS n1 WITH DISTINCT n1 MATCH (n1) WHERE (n1:`Entity` AND $p0 IN n1.anyName) WITH n1 AS n0 ORDER BY n1.id ASC LIMIT $p2 RETURN {__typename: CASE WHEN n0:`Person` THEN 'Person' WHEN n0:`Agency` THEN 'Agency' WHEN n0:`Country` THEN 'Country' WHEN n0:`Spacecraft` THEN 'Spacecraft' END, name: n0.name} } AS value RETURN head(value) AS value

RETURN COLLECT { MATCH (n0:`Person`) WITH n0 ORDER BY n0.name ASC, n0.id ASC SKIP $p0 RETURN {name: n0.name} } AS value
