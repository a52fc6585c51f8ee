WITH COLLECT { MATCH (n0:`Agency`) WHERE n0.id = $p2 RETURN {__typename: CASE WHEN n0:`Agency` THEN 'Agency' END, id: n0.id, name: n0.name} } AS value RETURN head(value) AS value
