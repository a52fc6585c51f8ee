MATCH (n0:`Country`) WHERE n0.name = $p0 RETURN elementId(n0) AS node

UNWIND $here AS here MATCH (a) WHERE elementId(a) = here RETURN elementId(a) AS node
