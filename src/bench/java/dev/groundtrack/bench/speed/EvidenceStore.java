package dev.groundtrack.bench.speed;

import dev.groundtrack.graph.Graph;
import java.util.Map;

/**
 * A store of 131,000 nodes as imports leave it, a quarter of whose relations changed; and its
 * marks.
 */
record EvidenceStore(Graph graph) {
  private static final int BATCH = 5_000;
  private static final int SOURCES = 5_000;
  static final int ENTITIES = 21_000;
  private static final int STATEMENTS = 65_000;
  private static final int RELATIONS = 40_000;

  private static final String SOURCE =
      """
      CREATE (s:Source {id: 's' + i, title: 'Source ' + i, kind: 'ARTICLE', text: 'T',
        importedAt: datetime(), publishedOn: date('2014-01-01') + duration({days: i % 4000})})
      SET s.groundtrackKnown = s.publishedOn
      """;
  private static final String ENTITY =
      """
      CREATE (e:Entity {id: 'e' + i, name: 'Entity ' + i, aliases: [], anyName: ['entity ' + i],
        groundtrackNameKeys: [], groundtrackKnown: date('2014-01-01') + duration({days: i % 900})})
      SET e.groundtrackChanged = e.groundtrackKnown
      FOREACH (x IN CASE i % 3 WHEN 0 THEN [1] ELSE [] END | SET e:Person)
      FOREACH (x IN CASE i % 3 WHEN 1 THEN [1] ELSE [] END | SET e:Agency, e.kind = 'COMPANY')
      FOREACH (x IN CASE i % 3 WHEN 2 THEN [1] ELSE [] END | SET e:Spacecraft, e.kind = 'PROBE')
      """;
  private static final String STATEMENT =
      """
      MATCH (s:Source {id: 's' + (i % 5000)}), (e:Entity {id: 'e' + (i * 7 % 21000)})
      CREATE (t:Statement {id: 't' + i, text: 'Words ' + i, start: i % 900, end: i % 900 + 9,
        quoted: i % 5 = 0, mode: 'SAID', polarity: 'AFFIRMED', modality: 'ACTUAL',
        confidence: 0.5 + (i % 50) / 100.0, groundtrackKnown: s.publishedOn})
      CREATE (t)-[:STATED_IN]->(s), (t)-[:ABOUT]->(e)
      """;
  private static final String RELATION =
      """
      MATCH (p:Entity {id: 'e' + (i * 3 % 21000)}), (a:Entity {id: 'e' + ((i * 3 + 1) % 21000)})
      WITH i, p, a, {id: 'r' + i, polarity: 'AFFIRMED', modality: 'ACTUAL', contested: i % 17 = 0,
        confidence: 0.4 + (i % 60) / 100.0, current: i % 4 > 0, firstSeen: date('2015-01-01'),
        lastSeen: date('2024-01-01') - duration({days: i % 3000}),
        groundtrackKnown: date('2015-01-01') + duration({days: i % 800})} AS properties
      CREATE (r:Relation {type: 'HEADS'})
      SET r += properties, r.groundtrackChanged = r.groundtrackKnown
      CREATE (p)<-[:SUBJECT]-(r)-[:OBJECT]->(a), (p)-[h:HEADS]->(a)
      SET h += properties, h.groundtrackChanged = r.groundtrackKnown
      WITH i, r UNWIND range(0, i % 3) AS k
      MATCH (t:Statement {id: 't' + ((i + k * 997) % 65000)})
      CREATE (r)-[:RESTS_ON {polarity: 'AFFIRMED', modality: 'ACTUAL', confidence: 0.7}]->(t)
      """;
  private static final String CHANGED =
      """
      MATCH (r:Relation) WHERE toInteger(substring(r.id, 1)) % 4 = 0
      MATCH (r)-[:SUBJECT]->()-[h:HEADS {id: r.id}]->()
      UNWIND [r, h] AS x
      SET x.groundtrackChanged = date('2022-01-01'), x.groundtrackDays = [x.groundtrackKnown, date('2019-01-01'), date('2022-01-01')],
        x.groundtrackWas_polarity = [x.polarity, x.polarity, x.polarity],
        x.groundtrackWas_modality = [x.modality, x.modality, x.modality],
        x.groundtrackWas_contested = [false, false, x.contested],
        x.groundtrackWas_confidence = [0.4, 0.5, x.confidence],
        x.groundtrackWas_current = [true, true, x.current],
        x.groundtrackWas_firstSeen = [x.firstSeen, x.firstSeen, x.firstSeen],
        x.groundtrackWas_lastSeen = [x.firstSeen, x.firstSeen, x.lastSeen]
      """;

  /** A tenth of the sources, and what rests on them alone; a quarter of what rests on others. */
  private static final String MARKED =
      """
      MATCH (s:Source) WHERE toInteger(substring(s.id, 1)) % 10 = 0
      SET s.marking = 'RESTRICTED', s.groundtrackMarking = 2
      WITH s MATCH (t:Statement)-[:STATED_IN]->(s) SET t.groundtrackMarking = 2
      """;

  private static final String DIFFERING =
      """
      MATCH (r:Relation) MATCH (r)-[:SUBJECT]->()-[h:HEADS {id: r.id}]->()
      WITH r, h, toInteger(substring(r.id, 1)) AS i
      UNWIND [r, h] AS x
      FOREACH (y IN CASE WHEN i % 10 = 3 THEN [x] ELSE [] END | SET y.groundtrackMarking = 2)
      FOREACH (y IN CASE WHEN i % 4 = 1 THEN [x] ELSE [] END |
        SET y.groundtrackDiffers = 2, y.groundtrackAt0_polarity = y.polarity,
          y.groundtrackAt0_modality = y.modality, y.groundtrackAt0_contested = y.contested,
          y.groundtrackAt0_confidence = y.confidence - 0.1, y.groundtrackAt0_current = y.current,
          y.groundtrackAt0_firstSeen = y.firstSeen, y.groundtrackAt0_lastSeen = y.lastSeen)
      """;

  void fill() {
    fill(SOURCES, SOURCE);
    fill(ENTITIES, ENTITY);
    fill(STATEMENTS, STATEMENT);
    fill(RELATIONS, RELATION);
    write(CHANGED);
    settle();
  }

  /** Marks some of it; readers of what is public see the rest, and some of that otherwise. */
  void mark() {
    write(MARKED);
    write(DIFFERING);
    write(
        "MERGE (turn:GroundtrackTurn {id: 'import'}) SET turn.marked = true,"
            + " turn.markedAt = timestamp()");
    settle();
  }

  private void settle() {
    write("CALL db.awaitIndexes(300)");
    write("CALL db.prepareForReplanning()");
  }

  private void write(String cypher) {
    graph.write(tx -> tx.run(cypher, Map.of()));
  }

  private void fill(int count, String each) {
    for (int from = 0; from < count; from += BATCH) {
      Map<String, Object> range = Map.of("a", from, "b", Math.min(count, from + BATCH) - 1);
      graph.write(tx -> tx.run("UNWIND range($a, $b) AS i " + each, range));
    }
  }
}
