RETURN COLLECT { MATCH (n1:`Spacecraft`) WHERE n1.kind IN $p0 WITH n1 AS n0 ORDER BY n1.kind ASC, n1.name DESC, n1.id ASC RETURN {name: n0.name, kind: n0.kind} } AS value
