RETURN {aggregate: head(COLLECT { MATCH (n0:`Employee`) WITH n0, n0.salary AS v1 RETURN {node: {salary: {min: min(v1), max: max(v1), average: avg(v1), sum: sum(v1)}}} })} AS value
