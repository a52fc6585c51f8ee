RETURN COLLECT { MATCH (n1:`Product`) WHERE (n1.added > $p0 AND n1.openedAt < $p1) WITH n1 AS n0 ORDER BY n1.id ASC RETURN {id: n0.id, openedAt: n0.openedAt, added: n0.added} } AS value

RETURN COLLECT { MATCH (n1:`Order`) WHERE n1.placedAt < datetime({datetime: $p0, timezone: '-18:00'}) WITH n1 AS n0 ORDER BY n1.placedAt ASC, n1.id ASC RETURN {id: n0.id, placedAt: n0.placedAt} } AS value

RETURN COLLECT { MATCH (n1:`Employee`) WHERE (n1.born > $p0 AND n1.shiftStart > $p1) WITH n1 AS n0 ORDER BY n1.id ASC RETURN {id: n0.id, shiftStart: n0.shiftStart, born: n0.born} } AS value
