RETURN COLLECT { MATCH (n1:`Person`) WITH n1 AS n0 ORDER BY n1.name ASC, n1.id ASC RETURN {name: n0.name} } AS value
