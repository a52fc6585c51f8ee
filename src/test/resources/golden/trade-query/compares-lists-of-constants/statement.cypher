RETURN COLLECT { MATCH (n0:`Product`) WHERE ($p0 IN n0.prices AND n0.availability = $p1) RETURN {id: n0.id, availability: n0.availability, prices: n0.prices} } AS value
