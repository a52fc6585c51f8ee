RETURN COLLECT { MATCH (n1:`Product`) WHERE groundtrack.matches(n1.productName, $p0) WITH n1 AS n0 ORDER BY n1.productName ASC, n1.id ASC LIMIT $p1 RETURN {name: n0.productName} } AS value

RETURN {totalCount: COUNT { MATCH (n0:`Product`) WHERE NOT (groundtrack.matches(n0.productName, $p0)) RETURN n0 }} AS value
