MATCH (n0:`Person`) WHERE n0.id = $p0 RETURN elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here UNWIND $p0 AS row CREATE (n:`Series`) CREATE (a)-[r:`ACTED_IN`]->(n) SET n += row.node, r += row.edge RETURN elementId(a) AS from, elementId(n) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (a)-[r1:`LIKES`]->(n0:`Movie`) WHERE n0.id = $p0 WITH DISTINCT r1, a, n0 WITH r1, elementId(a) AS from, elementId(n0) AS node DELETE r1 RETURN from, node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here UNWIND $p0 AS row CREATE (n:`Person`) CREATE (a)-[r:`LIKES`]->(n) SET n += row.node, r += row.edge RETURN elementId(a) AS from, elementId(n) AS node
