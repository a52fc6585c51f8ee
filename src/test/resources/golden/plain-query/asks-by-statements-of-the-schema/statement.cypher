RETURN COLLECT { CALL () { MATCH (m:Movie) WHERE m.released >= $p0 AND m.released <= $p1 RETURN m ORDER BY m.released
} WITH `m` AS v0 WHERE v0 IS NOT NULL RETURN {title: v0.title, titleLength: head(COLLECT { CALL (v0) { WITH v0 AS this RETURN size(this.title) AS n
} WITH `n` AS v1 WHERE v1 IS NOT NULL RETURN v1 }), sameYear: COLLECT { CALL (v0) { WITH v0 AS this MATCH (m:Movie) WHERE m.released % 10 = this.released % 10 AND m <> this RETURN m ORDER BY m.released LIMIT $p2
} WITH `m` AS v2 WHERE v2 IS NOT NULL RETURN {title: v2.title, actorsConnection: {totalCount: COUNT { MATCH (v2)<-[r4:`ACTED_IN`]-(n3:`Person`) RETURN n3 }, `#page`: COLLECT { MATCH (v2)<-[r6:`ACTED_IN`]-(n5:`Person`) WITH n5, r6 ORDER BY n5.id ASC, elementId(r6) ASC LIMIT $p3 RETURN {`#keys`: [n5.id, elementId(r6)]} }}} }} } AS value

RETURN COLLECT { MATCH (n0:`Person`) WHERE n0.id IN $p0 RETURN {longest: head(COLLECT { CALL (n0) { WITH n0 AS this MATCH (this)-[a:ACTED_IN]->(m:Movie) RETURN m ORDER BY a.screenTime DESC, m.id LIMIT 1
} WITH `m` AS v1 WHERE v1 IS NOT NULL RETURN {id: v1.id} }), colleagues: COLLECT { CALL (n0) { WITH n0 AS this MATCH (this)-[:ACTED_IN]->()<-[:ACTED_IN]-(o:Person) WHERE o <> this WITH DISTINCT o.name AS name ORDER BY name LIMIT 3 RETURN name
} UNWIND `name` AS v2 WITH v2 WHERE v2 IS NOT NULL RETURN v2 }} } AS value

RETURN COLLECT { MATCH (n1:`Movie`) WHERE coalesce(n1.audience, 'everybody') STARTS WITH $p0 WITH n1 AS n0 ORDER BY n1.id ASC LIMIT $p1 RETURN {audience: coalesce(n0.audience, 'everybody')} } AS value

RETURN head(COLLECT { CALL () { MATCH (m:Movie) RETURN count(m) AS n
} WITH `n` AS v0 WHERE v0 IS NOT NULL RETURN v0 }) AS value

RETURN COLLECT { CALL () { MATCH (m:Movie) WITH m.genre AS genre, count(*) AS n ORDER BY genre RETURN {genre: genre, count: n} AS row
} WITH `row` AS v0 WHERE v0 IS NOT NULL RETURN {genre: v0.genre, many: v0.count} } AS value
