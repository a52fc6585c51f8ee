RETURN COLLECT { MATCH (n0:`Order`) WHERE point.distance(n0.destination, point($p0)) < $p1 WITH n0 ORDER BY n0.number ASC, n0.id ASC RETURN {id: n0.id, destination: n0.destination} } AS value
