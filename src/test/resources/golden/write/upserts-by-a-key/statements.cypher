MERGE (n:`Movie` {id: $p0}) ON CREATE SET n += $p1.node, n.groundtrackFresh = true ON MATCH SET n += $p2.node WITH n, coalesce(n.groundtrackFresh, false) AS fresh, [key IN $needed WHERE n[key] IS NULL] AS missing REMOVE n.groundtrackFresh RETURN elementId(n) AS node, fresh, missing

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (n0:`Person`) WHERE (n0.id IN $p1 AND NOT (EXISTS { MATCH (a)<-[r:`DIRECTED`]-(n0) RETURN r })) CREATE (a)<-[r:`DIRECTED`]-(n0) SET r += $p0.edge RETURN elementId(a) AS from, elementId(n0) AS node

MERGE (n:`Movie` {id: $p0}) ON CREATE SET n += $p1.node, n.groundtrackFresh = true ON MATCH SET n += $p2.node WITH n, coalesce(n.groundtrackFresh, false) AS fresh, [key IN $needed WHERE n[key] IS NULL] AS missing REMOVE n.groundtrackFresh RETURN elementId(n) AS node, fresh, missing
