MATCH (n0:`Agency`) WHERE n0.name = $p0 RETURN elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (a)-[r1:`OPERATES`]->(n0:`Spacecraft`) WHERE n0.name = $p0 RETURN DISTINCT elementId(a) AS from, elementId(n0) AS node
