MATCH (n0:`Movie`) WHERE n0.id = $p0 RETURN elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here WITH a, [false, a.released IS NULL, a.tags IS NULL] AS blank SET a.title = $p0, a.released = (a.released + $p1), a.tags = (a.tags + $p2) RETURN elementId(a) AS node, blank, [false, (a.released > 2147483647 OR a.released < -2147483648), false] AS over

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (a)<-[r1:`ACTED_IN`]-(n0:`Person`) WHERE n0.name = $p0 WITH DISTINCT a, n0, r1, [r1.roles IS NULL, false] AS blank SET r1.roles = CASE WHEN $p1 = 0 THEN r1.roles ELSE r1.roles[0..(0 - $p1)] END, r1.screenTime = $p2 RETURN elementId(a) AS from, elementId(n0) AS node, blank, [false, false] AS over

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here WITH a, [a.born IS NULL] AS blank SET a.born = (a.born - $p0) RETURN elementId(a) AS node, blank, [(a.born > 2147483647 OR a.born < -2147483648)] AS over

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (n0:`Person`) WHERE n0.name = $p1 CREATE (a)<-[r:`DIRECTED`]-(n0) SET r += $p0.edge RETURN elementId(a) AS from, elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (a)<-[r1:`DIRECTED`]-(n0:`Person`) WHERE n0.name = $p0 WITH DISTINCT r1, a, n0 WITH r1, elementId(a) AS from, elementId(n0) AS node DELETE r1 RETURN from, node
