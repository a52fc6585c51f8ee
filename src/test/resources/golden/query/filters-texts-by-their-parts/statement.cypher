RETURN COLLECT { MATCH (n0:`Agency`) WHERE (n0.name CONTAINS $p0 AND n0.name STARTS WITH $p1 AND n0.name ENDS WITH $p2 AND n0.description CONTAINS $p3) RETURN {name: n0.name} } AS value
