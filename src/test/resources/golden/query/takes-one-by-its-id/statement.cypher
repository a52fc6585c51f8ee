RETURN COLLECT { MATCH (n0:`Agency`) WHERE n0.id = $p0 RETURN {id: n0.id, name: n0.name, kind: n0.kind, description: n0.description} } AS value
