RETURN {`#page`: COLLECT { MATCH (n0:`Spacecraft`) WITH n0 ORDER BY n0.launchedOn ASC, n0.id ASC LIMIT $p0 RETURN {`#keys`: [n0.launchedOn, n0.id], edges: {node: {name: n0.name, launchedOn: n0.launchedOn}}} }} AS value

RETURN {`#page`: COLLECT { MATCH (n0:`Spacecraft`) WHERE ((n0.launchedOn > $p1 OR n0.launchedOn IS NULL) OR (n0.launchedOn = $p1 AND n0.id > $p2)) WITH n0 ORDER BY n0.launchedOn ASC, n0.id ASC LIMIT $p0 RETURN {`#keys`: [n0.launchedOn, n0.id], edges: {node: {name: n0.name, launchedOn: n0.launchedOn}}} }} AS value
