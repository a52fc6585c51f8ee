RETURN COLLECT { MATCH (n0:`Person`) WHERE n0.id = $p0 RETURN {name: n0.name} } AS value
