RETURN COLLECT { MATCH (n0:`Order`) WHERE n0.number > $p0 WITH n0 ORDER BY n0.number ASC, n0.id ASC RETURN {number: n0.number} } AS value
