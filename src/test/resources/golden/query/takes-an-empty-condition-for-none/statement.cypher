RETURN COLLECT { MATCH (n0:`Person`) WITH n0 ORDER BY n0.name ASC, n0.id ASC RETURN {name: n0.name} } AS value
