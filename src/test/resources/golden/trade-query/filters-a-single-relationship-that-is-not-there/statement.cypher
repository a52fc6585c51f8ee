RETURN COLLECT { MATCH (n0:`Employee`) WHERE NOT (EXISTS { MATCH (n0)-[r2:`REPORTS_TO`]->(n1:`Employee`) RETURN n1 }) RETURN {id: n0.id, manager: head(COLLECT { MATCH (n0)-[r4:`REPORTS_TO`]->(n3:`Employee`) WITH DISTINCT n3 RETURN {id: n3.id} })} } AS value

RETURN COLLECT { MATCH (n0:`Order`) WHERE NOT (EXISTS { MATCH (n0)<-[r2:`PLACED`]-(n1:`Customer`) RETURN n1 }) WITH n0 ORDER BY n0.number ASC, n0.id ASC RETURN {id: n0.id} } AS value
