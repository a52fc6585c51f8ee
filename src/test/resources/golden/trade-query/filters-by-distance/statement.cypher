RETURN COLLECT { MATCH (n1:`Order`) WHERE point.distance(n1.destination, point($p0)) < $p1 WITH n1 AS n0 ORDER BY n1.number ASC, n1.id ASC RETURN {id: n0.id, destination: n0.destination} } AS value
