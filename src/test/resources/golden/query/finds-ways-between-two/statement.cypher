WITH COLLECT {
  WITH COLLECT { CALL () {
    MATCH (e:`Entity` {`id`: $p0}) RETURN e, 0 AS kind
    UNION ALL CALL db.index.fulltext.queryNodes('groundtrack_names', $p2) YIELD node AS e
WITH DISTINCT e WHERE e:(`Entity`)
WITH e, CASE WHEN $p1 IN e.anyName THEN 0 ELSE head([i IN range(1, size($p3)) WHERE $p3[i - 1] IN e.`groundtrackNameKeys`]) END AS rank
WHERE rank IS NOT NULL
WITH e, rank ORDER BY rank, e.`id` LIMIT 2
WITH collect(e) AS found, collect(rank) AS ranks
WITH CASE WHEN ranks[0] = 0 OR size(ranks) = 1 OR ranks[0] < ranks[1] THEN found[0] END AS e
WHERE e IS NOT NULL RETURN e, 1 AS kind
  } RETURN e ORDER BY kind LIMIT 1 } AS a, COLLECT { CALL () {
    MATCH (e:`Entity` {`id`: $p4}) RETURN e, 0 AS kind
    UNION ALL CALL db.index.fulltext.queryNodes('groundtrack_names', $p6) YIELD node AS e
WITH DISTINCT e WHERE e:(`Entity`)
WITH e, CASE WHEN $p5 IN e.anyName THEN 0 ELSE head([i IN range(1, size($p7)) WHERE $p7[i - 1] IN e.`groundtrackNameKeys`]) END AS rank
WHERE rank IS NOT NULL
WITH e, rank ORDER BY rank, e.`id` LIMIT 2
WITH collect(e) AS found, collect(rank) AS ranks
WITH CASE WHEN ranks[0] = 0 OR size(ranks) = 1 OR ranks[0] < ranks[1] THEN found[0] END AS e
WHERE e IS NOT NULL RETURN e, 1 AS kind
  } RETURN e ORDER BY kind LIMIT 1 } AS b
  WITH head(a) AS a, head(b) AS b
  WITH a, b, CASE WHEN a <> b THEN [a] ELSE [] END AS f0, CASE WHEN a <> b THEN [b] ELSE [] END AS b0, 0 AS spent, 0 AS reach
  CALL (f0, spent) {
    UNWIND CASE WHEN spent <= $p11 THEN f0 ELSE [] END AS x
    MATCH (x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)
    WITH y LIMIT $p11
    RETURN collect(DISTINCT y) AS f1, count(*) AS looked
  }
  WITH *, spent + looked AS sum
  WITH a, b, f1, b0, sum AS spent, CASE WHEN sum <= $p11 THEN 1 ELSE reach END AS reach
  CALL (b0, spent) {
    UNWIND CASE WHEN spent <= $p11 THEN b0 ELSE [] END AS x
    MATCH (x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)
    WITH y LIMIT $p11
    RETURN collect(DISTINCT y) AS b1, count(*) AS looked
  }
  WITH *, spent + looked AS sum
  WITH a, b, f1, b1, sum AS spent, CASE WHEN sum <= $p11 THEN 2 ELSE reach END AS reach
  CALL (f1, spent) {
    UNWIND CASE WHEN spent <= $p11 THEN f1 ELSE [] END AS x
    MATCH (x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)
    WITH y LIMIT $p11
    RETURN collect(DISTINCT y) AS f2, count(*) AS looked
  }
  WITH *, spent + looked AS sum
  WITH a, b, f2, b1, sum AS spent, CASE WHEN sum <= $p11 THEN 3 ELSE reach END AS reach
  RETURN {`#from`: a.`id`, `#to`: b.`id`, `#reach`: reach, `#ways`: COLLECT {
    CALL (a, b, reach) {
      WITH * WHERE reach = 1 MATCH p = SHORTEST 3 (a) ((x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)){1,1} (b) RETURN p
      UNION ALL WITH * WHERE reach = 2 MATCH p = SHORTEST 3 (a) ((x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)){1,2} (b) RETURN p
      UNION ALL WITH * WHERE reach = 3 MATCH p = SHORTEST 3 (a) ((x)-[r:`HEADS`|`CREW_OF`|`COMMANDS`|`BACKUP_CREW_OF`|`FOUNDED`|`MEMBER_OF`|`PART_OF`|`BASED_IN`|`OPERATES`|`BUILT`|`LAUNCHED`|`DOCKED_AT`|`SUPPLIES`|`OFFERS_SUPPORT`|`AGREES_WITH`|`SUPPORTS`|`AIDS`|`COOPERATES_WITH`|`CONSULTS`|`YIELDS_TO`|`THREATENS`|`DEMANDS_OF`|`ACCUSES`|`REJECTS`|`SANCTIONS`|`PROTESTS_AGAINST`|`MOBILIZES_AGAINST`|`COERCES`|`ATTACKS`|`INVESTIGATES`]-(y) WHERE ($p8 IS NULL OR type(r) IN $p8) AND ($p9 IS NULL OR r.confidence >= $p9) AND ($p10 IS NULL OR r.lastSeen >= $p10)){1,3} (b) RETURN p
    }
    WITH nodes(p) AS ns, relationships(p) AS rs
    RETURN {length: size(rs), nodes: COLLECT { UNWIND ns AS n0 RETURN {__typename: CASE WHEN n0:`Person` THEN 'Person' WHEN n0:`Agency` THEN 'Agency' WHEN n0:`Country` THEN 'Country' WHEN n0:`Spacecraft` THEN 'Spacecraft' END, id: n0.id} }, relations: COLLECT { UNWIND rs AS r1 MATCH (n2:`Relation`) WHERE n2.id = r1.id RETURN {type: n2.type} }}
  }}
} AS value RETURN head(value) AS value
