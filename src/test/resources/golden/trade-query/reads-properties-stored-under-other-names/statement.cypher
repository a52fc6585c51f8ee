RETURN COLLECT { MATCH (n0:`Supplier`) WHERE n0.url CONTAINS $p0 RETURN {id: n0.id, homepage: n0.url} } AS value

RETURN COLLECT { MATCH (n0:`Product`) WITH n0 ORDER BY n0.productName DESC, n0.id ASC LIMIT $p0 RETURN {name: n0.productName} } AS value
