RETURN COLLECT { MATCH (n1:`Order`) WHERE n1.number > $p0 WITH n1 AS n0 ORDER BY n1.number ASC, n1.id ASC RETURN {number: n0.number} } AS value
