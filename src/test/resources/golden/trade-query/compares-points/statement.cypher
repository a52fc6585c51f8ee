RETURN COLLECT { MATCH (n1:`Product`) WHERE n1.position IN [v2 IN $p0 | point(v2)] WITH n1 AS n0 ORDER BY n1.id ASC RETURN {id: n0.id, position: n0.position} } AS value
