RETURN {aggregate: head(COLLECT { MATCH (n0:`Employee`) RETURN {node: {salary: {min: min(n0.salary), max: max(n0.salary), average: avg(n0.salary), sum: sum(n0.salary)}}} })} AS value
