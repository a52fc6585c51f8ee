RETURN COLLECT { MATCH (n0:`Product`) WHERE n0.position IN [v1 IN $p0 | point(v1)] WITH n0 ORDER BY n0.id ASC RETURN {id: n0.id, position: n0.position} } AS value
