RETURN COLLECT { MATCH (n0:`Employee`) WHERE NOT (EXISTS { MATCH (n0)-[r2:`REPORTS_TO`]->(n1:`Employee`) RETURN n1 }) RETURN {id: n0.id, manager: head(COLLECT { MATCH (n0)-[r4:`REPORTS_TO`]->(n3:`Employee`) WITH DISTINCT n3 RETURN {id: n3.id} })} } AS value

RETURN COLLECT { MATCH (n1:`Order`) WHERE NOT (EXISTS { MATCH (n1)<-[r3:`PLACED`]-(n2:`Customer`) RETURN n2 }) WITH n1 AS n0 ORDER BY n1.number ASC, n1.id ASC RETURN {id: n0.id} } AS value
