RETURN COLLECT { MATCH (n0:`Country`) WHERE (n0.aliases = $p0 AND $p1 IN n0.demonyms) RETURN {name: n0.name, demonyms: n0.demonyms, aliases: n0.aliases} } AS value
