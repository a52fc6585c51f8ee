MERGE (n:`Agency`:`Entity` {id: $p0}) ON CREATE SET n += $p1.node, n.groundtrackFresh = true ON MATCH SET n += $p2.node WITH n, coalesce(n.groundtrackFresh, false) AS fresh, [key IN $needed WHERE n[key] IS NULL] AS missing REMOVE n.groundtrackFresh RETURN elementId(n) AS node, fresh, missing

MERGE (n:`Agency`:`Entity` {id: $p0}) ON CREATE SET n += $p1.node, n.groundtrackFresh = true ON MATCH SET n += $p2.node WITH n, coalesce(n.groundtrackFresh, false) AS fresh, [key IN $needed WHERE n[key] IS NULL] AS missing REMOVE n.groundtrackFresh RETURN elementId(n) AS node, fresh, missing
