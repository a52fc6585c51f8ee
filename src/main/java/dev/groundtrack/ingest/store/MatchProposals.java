package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs that are left for a person to judge. They follow from what the two entities are called
 * and whom they stand in relations with, and are found anew for entities of which that may have
 * changed, among those that share a key with them.
 */
final class MatchProposals {
  private final EvidenceSchema layout;
  private final EntityNodes entities;
  private final JudgementNodes judgements;
  private final MatchProposer matcher;

  MatchProposals(
      EvidenceSchema layout,
      EntityNodes entities,
      JudgementNodes judgements,
      MatchProposer matcher) {
    this.layout = layout;
    this.entities = entities;
    this.judgements = judgements;
    this.matcher = matcher;
  }

  /** Finds the pairs of these entities anew. */
  void refresh(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    if (!layout.hasJudgements()) {
      return;
    }
    judgements.removeUnsure(tx, ids);
    Map<String, EntityProfile> profiles = new LinkedHashMap<>(entities.profiles(tx, ids));
    key(tx, profiles.values());
    List<Row> pairs = tx.run(layout.cypher(SHARING_A_KEY), BatchParameter.of("ids", ids));
    Set<String> mates = new LinkedHashSet<>();
    pairs.forEach(pair -> mates.add(pair.text("other")));
    mates.removeAll(profiles.keySet());
    profiles.putAll(entities.profiles(tx, mates));
    Map<String, Judgement> proposals = new LinkedHashMap<>();
    for (Row pair : pairs) {
      EntityProfile one = profiles.get(pair.text("one"));
      EntityProfile other = profiles.get(pair.text("other"));
      if (one != null && other != null && identities.apart(one.id(), other.id()).isEmpty()) {
        matcher.propose().apply(one, other).ifPresent(j -> proposals.putIfAbsent(j.id(), j));
      }
    }
    judgements.put(tx, inCompany(tx, proposals.values()));
  }

  /** Makes these entities findable by what they may have in common with others. */
  void index(GraphTransaction tx, Collection<String> ids) {
    if (layout.hasJudgements()) {
      key(tx, entities.profiles(tx, ids).values());
    }
  }

  private void key(GraphTransaction tx, Collection<EntityProfile> profiles) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EntityProfile profile : profiles) {
      rows.add(Map.of("id", profile.id(), "keys", List.copyOf(matcher.keys().apply(profile))));
    }
    tx.run(layout.cypher(UNKEY), BatchParameter.of("rows", rows));
    tx.run(layout.cypher(KEY), BatchParameter.of("rows", rows));
  }

  private static final String UNKEY =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})-[keyed:{HAS_KEY}]->(key) WHERE NOT key.id IN row.keys
      DELETE keyed
      """;

  private static final String KEY =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})
      UNWIND row.keys AS id
      MERGE (key:{KEY} {id: id})
      MERGE (e)-[:{HAS_KEY}]->(key)
      """;

  private static final String SHARING_A_KEY =
      """
      UNWIND $batch.ids AS id
      MATCH (e:{ENTITY} {id: id})-[:{HAS_KEY}]->(:{KEY})<-[:{HAS_KEY}]-(other)
      RETURN DISTINCT e.id AS one, other.id AS other ORDER BY one, other
      """;

  private List<Judgement> inCompany(GraphTransaction tx, Collection<Judgement> proposals) {
    Map<String, Integer> common = new LinkedHashMap<>();
    List<Map<String, String>> rows =
        proposals.stream()
            .map(j -> Map.of("id", j.id(), "left", j.left(), "right", j.right()))
            .toList();
    for (Row row : tx.run(layout.cypher(IN_COMMON), BatchParameter.of("rows", rows))) {
      common.put(row.text("id"), (int) row.number("common"));
    }
    return proposals.stream()
        .map(j -> matcher.inCompany().apply(j, common.getOrDefault(j.id(), 0)))
        .toList();
  }

  private static final String IN_COMMON =
      """
      UNWIND $batch.rows AS row
      MATCH (l:{ENTITY} {id: row.left})<-[:{SUBJECT}|{OBJECT}]-()-[:{SUBJECT}|{OBJECT}]->(n)
      WHERE n.id <> row.left AND n.id <> row.right
      WITH DISTINCT row, n
      MATCH (r:{ENTITY} {id: row.right})
      WHERE EXISTS { (r)<-[:{SUBJECT}|{OBJECT}]-()-[:{SUBJECT}|{OBJECT}]->(n) }
      RETURN row.id AS id, count(n) AS common
      """;
}
