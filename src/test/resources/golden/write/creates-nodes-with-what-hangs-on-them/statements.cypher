UNWIND $p0 AS row CREATE (n:`Movie`) SET n += row.node RETURN elementId(n) AS node

UNWIND $p0 AS row CREATE (n:`Movie`) SET n += row.node, n.length = duration(row.nodeGiven.length), n.place = point(row.nodeGiven.place) RETURN elementId(n) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here UNWIND $p0 AS row CREATE (n:`Person`) CREATE (a)<-[r:`ACTED_IN`]-(n) SET n += row.node, r += row.edge RETURN elementId(a) AS from, elementId(n) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (n0:`Person`) WHERE n0.name = $p1 CREATE (a)<-[r:`ACTED_IN`]-(n0) SET r += $p0.edge RETURN elementId(a) AS from, elementId(n0) AS node
