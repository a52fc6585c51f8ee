RETURN COLLECT { MATCH (n0:`Employee`) WHERE n0.pin = $p0 RETURN {id: n0.id, firstName: n0.firstName} } AS value
