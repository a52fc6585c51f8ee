UNWIND $p0 AS row CREATE (n:`Movie`) SET n += row.node RETURN elementId(n) AS node
