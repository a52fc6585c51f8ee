RETURN COLLECT { MATCH (n0:`Supplier`&`Company`) WHERE n0.url CONTAINS $p0 RETURN {id: n0.id, homepage: n0.url} } AS value

RETURN COLLECT { MATCH (n1:`Product`) WHERE n1.productName IS NOT NULL WITH n1 AS n0 ORDER BY n1.productName DESC, n1.id ASC LIMIT $p0 RETURN {name: n0.productName} } AS value
