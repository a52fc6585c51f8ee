RETURN COLLECT { MATCH (n1:`Agency`) WHERE NOT (EXISTS { MATCH (n1)-[r3:`OPERATES`]->(n2:`Spacecraft`) WHERE n2.name CONTAINS $p0 RETURN n2 }) WITH n1 AS n0 ORDER BY n1.name ASC, n1.id ASC RETURN {name: n0.name} } AS value

RETURN COLLECT { MATCH (n1:`Agency`) WHERE (EXISTS { MATCH (n1)-[r3:`OPERATES`]->(n2:`Spacecraft`) WHERE n2.kind IN $p0 RETURN n2 } AND NOT (EXISTS { MATCH (n1)-[r5:`OPERATES`]->(n4:`Spacecraft`) WHERE NOT (n4.kind IN $p0) RETURN n4 })) WITH n1 AS n0 ORDER BY n1.name ASC, n1.id ASC RETURN {name: n0.name} } AS value

RETURN COLLECT { MATCH (n1:`Agency`) WHERE COUNT { MATCH (n1)-[r3:`OPERATES`]->(n2:`Spacecraft`) WHERE n2.kind = $p0 RETURN n2 } = 1 WITH n1 AS n0 ORDER BY n1.name ASC, n1.id ASC RETURN {name: n0.name} } AS value
