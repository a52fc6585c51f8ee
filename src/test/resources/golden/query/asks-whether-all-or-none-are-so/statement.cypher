RETURN COLLECT { MATCH (n0:`Agency`) WHERE NOT (EXISTS { MATCH (n0)-[r2:`OPERATES`]->(n1:`Spacecraft`) WHERE n1.name CONTAINS $p0 RETURN n1 }) WITH n0 ORDER BY n0.name ASC, n0.id ASC RETURN {name: n0.name} } AS value

RETURN COLLECT { MATCH (n0:`Agency`) WHERE (EXISTS { MATCH (n0)-[r2:`OPERATES`]->(n1:`Spacecraft`) WHERE n1.kind IN $p0 RETURN n1 } AND NOT (EXISTS { MATCH (n0)-[r4:`OPERATES`]->(n3:`Spacecraft`) WHERE NOT (n3.kind IN $p0) RETURN n3 })) WITH n0 ORDER BY n0.name ASC, n0.id ASC RETURN {name: n0.name} } AS value

RETURN COLLECT { MATCH (n0:`Agency`) WHERE COUNT { MATCH (n0)-[r2:`OPERATES`]->(n1:`Spacecraft`) WHERE n1.kind = $p0 RETURN n1 } = 1 WITH n0 ORDER BY n0.name ASC, n0.id ASC RETURN {name: n0.name} } AS value
