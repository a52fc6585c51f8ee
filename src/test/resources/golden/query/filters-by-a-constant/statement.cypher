RETURN COLLECT { MATCH (n0:`Spacecraft`) WHERE n0.kind IN $p0 WITH n0 ORDER BY n0.kind ASC, n0.name DESC, n0.id ASC RETURN {name: n0.name, kind: n0.kind} } AS value
