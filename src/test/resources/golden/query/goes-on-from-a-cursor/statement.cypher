RETURN {`#page`: COLLECT { MATCH (n1:`Spacecraft`) WITH n1 AS n0 ORDER BY n1.launchedOn ASC, n1.id ASC LIMIT $p0 RETURN {`#keys`: [n0.launchedOn, n0.id], edges: {node: {name: n0.name, launchedOn: n0.launchedOn}}} }} AS value

RETURN {`#page`: COLLECT { MATCH (n1:`Spacecraft`) WHERE ((n1.launchedOn > $p1 OR n1.launchedOn IS NULL) OR (n1.launchedOn = $p1 AND n1.id > $p2)) WITH n1 AS n0 ORDER BY n1.launchedOn ASC, n1.id ASC LIMIT $p0 RETURN {`#keys`: [n0.launchedOn, n0.id], edges: {node: {name: n0.name, launchedOn: n0.launchedOn}}} }} AS value
