RETURN COLLECT { MATCH (n0:`Spacecraft`) WHERE (n0.launchedOn IS NOT NULL AND n0.decayedOn IS NULL) WITH n0 ORDER BY n0.name ASC, n0.id ASC RETURN {name: n0.name, decayedOn: n0.decayedOn} } AS value
