RETURN COLLECT { MATCH (n1:`Movie`) WHERE head(COLLECT { CALL (n1) { WITH n1 AS this RETURN size(this.title) AS n
} WITH `n` AS v3 WHERE v3 IS NOT NULL RETURN v3 }) > $p0 WITH n1 AS n0 ORDER BY head(COLLECT { CALL (n1) { WITH n1 AS this RETURN size(this.title) AS n
} WITH `n` AS v4 WHERE v4 IS NOT NULL RETURN v4 }) DESC, n1.title ASC, n1.id ASC LIMIT $p1 RETURN {title: n0.title, titleLength: head(COLLECT { CALL (n0) { WITH n0 AS this RETURN size(this.title) AS n
} WITH `n` AS v2 WHERE v2 IS NOT NULL RETURN v2 })} } AS value

RETURN {totalCount: COUNT { MATCH (n0:`Movie`) WHERE head(COLLECT { CALL (n0) { WITH n0 AS this RETURN size(this.title) AS n
} WITH `n` AS v1 WHERE v1 IS NOT NULL RETURN v1 }) IN $p0 RETURN n0 }, `#page`: COLLECT { MATCH (n3:`Movie`) WHERE head(COLLECT { CALL (n3) { WITH n3 AS this RETURN size(this.title) AS n
} WITH `n` AS v4 WHERE v4 IS NOT NULL RETURN v4 }) IN $p0 WITH n3 AS n2 ORDER BY head(COLLECT { CALL (n3) { WITH n3 AS this RETURN size(this.title) AS n
} WITH `n` AS v5 WHERE v5 IS NOT NULL RETURN v5 }) ASC, n3.id ASC LIMIT $p1 RETURN {edges: {node: {title: n2.title}}} }} AS value

RETURN COLLECT { MATCH (n1:`Person`) WHERE EXISTS { CALL (n1) { WITH n1 AS this MATCH (this)-[a:ACTED_IN]->(m:Movie) RETURN m ORDER BY a.screenTime DESC, m.id LIMIT 1
} WITH `m` AS v3 WHERE v3 IS NOT NULL WITH v3 LIMIT 1 WITH v3 WHERE head(COLLECT { CALL (v3) { WITH v3 AS this RETURN size(this.title) AS n
} WITH `n` AS v4 WHERE v4 IS NOT NULL RETURN v4 }) < $p0 RETURN v3 } WITH n1 AS n0 ORDER BY n1.id ASC RETURN {id: n0.id, colleagues: COLLECT { CALL (n0) { WITH n0 AS this MATCH (this)-[:ACTED_IN]->()<-[:ACTED_IN]-(o:Person) WHERE o <> this WITH DISTINCT o.name AS name ORDER BY name LIMIT 3 RETURN name
} UNWIND `name` AS v2 WITH v2 WHERE v2 IS NOT NULL RETURN v2 }} } AS value
