MATCH (n0:`Movie`) WHERE n0.id = $p0 RETURN elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here MATCH (a)<-[r1:`DIRECTED`]-(n0:`Person`) WHERE n0.name = $p0 RETURN DISTINCT elementId(a) AS from, elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here OPTIONAL MATCH (a)-[r]-() WITH collect(DISTINCT a) AS gone, count(DISTINCT r) AS edges UNWIND gone AS each DETACH DELETE each RETURN edges

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here OPTIONAL MATCH (a)-[r]-() WITH collect(DISTINCT a) AS gone, count(DISTINCT r) AS edges UNWIND gone AS each DETACH DELETE each RETURN edges
