RETURN COLLECT { MATCH (n0:`Product`) WHERE (n0.added > $p0 AND n0.openedAt < $p1) WITH n0 ORDER BY n0.id ASC RETURN {id: n0.id, openedAt: n0.openedAt, added: n0.added} } AS value

RETURN COLLECT { MATCH (n0:`Order`) WHERE n0.placedAt < datetime({datetime: $p0, timezone: '-18:00'}) WITH n0 ORDER BY n0.placedAt ASC, n0.id ASC RETURN {id: n0.id, placedAt: n0.placedAt} } AS value

RETURN COLLECT { MATCH (n0:`Employee`) WHERE (n0.born > $p0 AND n0.shiftStart > $p1) WITH n0 ORDER BY n0.id ASC RETURN {id: n0.id, shiftStart: n0.shiftStart, born: n0.born} } AS value
