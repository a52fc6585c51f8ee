package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.ClaimEdge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /**
   * The entities that some would be proposed to be one with, were they in the graph with these
   * relations; the likeliest first. Nothing is written.
   *
   * @param profiles of the entities, by id
   */
  Map<String, List<ImportPreview.Candidate>> candidates(
      GraphTransaction tx,
      Map<String, EntityProfile> profiles,
      List<ClaimEdge> edges,
      EntityClusters identities) {
    if (!layout.hasJudgements()) {
      return Map.of();
    }
    Map<String, EntityProfile> all = new LinkedHashMap<>(profiles);
    Map<String, Judgement> proposals = new LinkedHashMap<>();
    Map<String, Set<String>> mates = mates(tx, profiles);
    Set<String> others = new LinkedHashSet<>();
    mates.values().forEach(others::addAll);
    others.removeAll(profiles.keySet());
    all.putAll(entities.profiles(tx, others));
    mates.forEach(
        (one, sharing) -> {
          for (String other : sharing) {
            EntityProfile mate = all.get(other);
            if (mate != null && identities.apart(one, other).isEmpty()) {
              matcher
                  .propose()
                  .apply(Objects.requireNonNull(all.get(one)), mate)
                  .ifPresent(j -> proposals.putIfAbsent(j.id(), j));
            }
          }
        });
    Map<String, List<ImportPreview.Candidate>> candidates = new LinkedHashMap<>();
    Company company = Company.of(companions(tx, proposals.values()), edges);
    proposals.values().stream()
        .map(j -> matcher.inCompany().apply(j, company.common(j)))
        .sorted(Comparator.comparing((Judgement j) -> -j.score()).thenComparing(Judgement::id))
        .forEach(
            j -> {
              add(candidates, j.left(), all.get(j.right()), j);
              add(candidates, j.right(), all.get(j.left()), j);
            });
    return candidates;
  }

  private static void add(
      Map<String, List<ImportPreview.Candidate>> candidates,
      String of,
      @Nullable EntityProfile other,
      Judgement judgement) {
    EntityProfile there = Objects.requireNonNull(other);
    candidates
        .computeIfAbsent(of, id -> new ArrayList<>())
        .add(
            new ImportPreview.Candidate(
                there.id(), there.names().getFirst(), judgement.score(), judgement.reasons()));
  }

  /** Whom each shares a key with, in the graph and among themselves. */
  private Map<String, Set<String>> mates(GraphTransaction tx, Map<String, EntityProfile> profiles) {
    Map<String, Set<String>> byKey = new LinkedHashMap<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EntityProfile profile : profiles.values()) {
      Set<String> keys = matcher.keys().apply(profile);
      keys.forEach(k -> byKey.computeIfAbsent(k, x -> new LinkedHashSet<>()).add(profile.id()));
      rows.add(Map.of("id", profile.id(), "keys", List.copyOf(keys)));
    }
    Map<String, Set<String>> mates = new TreeMap<>();
    byKey
        .values()
        .forEach(
            ids -> ids.forEach(i -> mates.computeIfAbsent(i, x -> new TreeSet<>()).addAll(ids)));
    for (Row row : tx.run(layout.cypher(HAVING_A_KEY), BatchParameter.of("rows", rows))) {
      mates.computeIfAbsent(row.text("one"), x -> new TreeSet<>()).add(row.text("other"));
    }
    mates.forEach((one, others) -> others.remove(one));
    return mates;
  }

  private static final String HAVING_A_KEY =
      """
      UNWIND $batch.rows AS row
      UNWIND row.keys AS id
      MATCH (:{KEY} {id: id})<-[:{HAS_KEY}]-(other:{ENTITY})
      RETURN DISTINCT row.id AS one, other.id AS other
      """;

  /** Whom entities stand in relations with. */
  private record Company(Map<String, Set<String>> companions) {
    static Company of(Map<String, Set<String>> companions, List<ClaimEdge> edges) {
      for (ClaimEdge edge : edges) {
        companions.computeIfAbsent(edge.subject(), x -> new HashSet<>()).add(edge.object());
        companions.computeIfAbsent(edge.object(), x -> new HashSet<>()).add(edge.subject());
      }
      return new Company(companions);
    }

    int common(Judgement pair) {
      Set<String> common = new HashSet<>(companions.getOrDefault(pair.left(), Set.of()));
      common.retainAll(companions.getOrDefault(pair.right(), Set.of()));
      common.removeAll(List.of(pair.left(), pair.right()));
      return common.size();
    }
  }

  private Map<String, Set<String>> companions(
      GraphTransaction tx, Collection<Judgement> proposals) {
    Set<String> ids = new LinkedHashSet<>();
    proposals.forEach(j -> ids.addAll(List.of(j.left(), j.right())));
    Map<String, Set<String>> companions = new HashMap<>();
    for (Row row : tx.run(layout.cypher(COMPANIONS), BatchParameter.of("ids", ids))) {
      companions.computeIfAbsent(row.text("id"), x -> new HashSet<>()).add(row.text("companion"));
    }
    return companions;
  }

  private static final String COMPANIONS =
      """
      UNWIND $batch.ids AS id
      MATCH (:{ENTITY} {id: id})<-[:{SUBJECT}|{OBJECT}]-()-[:{SUBJECT}|{OBJECT}]->(n)
      WHERE n.id <> id
      RETURN DISTINCT id, n.id AS companion
      """;

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
