UNWIND $p0 AS row CREATE (n:`Person`:`Entity`) SET n += row.node RETURN elementId(n) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (n0:`Entity`) WHERE n0.name = $p1 RETURN elementId(a) AS from, elementId(n0) AS node, NOT (EXISTS { MATCH (a)-[r:`HEADS`]->(n0) RETURN r }) AS fresh
