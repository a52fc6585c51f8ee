package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.toCollection;

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
import java.util.stream.Stream;
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
  private final MatchKeys keys;

  MatchProposals(
      EvidenceSchema layout,
      EntityNodes entities,
      JudgementNodes judgements,
      MatchProposer matcher) {
    this.layout = layout;
    this.entities = entities;
    this.judgements = judgements;
    this.matcher = matcher;
    this.keys = new MatchKeys(layout, matcher.keys());
  }

  /**
   * The entities whose pairs may be others than before.
   *
   * @param whole those that are new, as they are compared, by id; nobody has judged of them here
   * @param others ids of more
   * @param left the keys of entities that are gone
   */
  record Changed(Map<String, EntityProfile> whole, Set<String> others, Set<String> left) {}

  /**
   * Finds the pairs of these entities anew, and those of others that share more or fewer keys now.
   *
   * @return the entities of which there may be other judgements now
   */
  Set<String> refresh(GraphTransaction tx, Changed changed, EntityClusters identities) {
    Set<String> others = new LinkedHashSet<>(changed.others());
    Set<String> judged = new LinkedHashSet<>(others);
    changed.whole().keySet().stream().filter(identities.ends()::contains).forEach(judged::add);
    if (!layout.hasJudgements()) {
      return judged;
    }
    Map<String, EntityProfile> profiles = new LinkedHashMap<>(entities.profiles(tx, others));
    MatchKeys.Found found =
        keys.put(tx, profiles.values(), changed.whole().values(), changed.left());
    profiles.putAll(changed.whole());
    Set<String> touched = new LinkedHashSet<>(others);
    touched.addAll(profiles.keySet());
    while (touched.addAll(found.regrouped())) {
      others.addAll(found.regrouped());
      others.removeAll(changed.whole().keySet());
      profiles.putAll(entities.profiles(tx, others));
      found = keys.put(tx, profiles.values(), List.of(), Set.of());
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    found.mates().forEach(mates -> Pair.add(pairs, mates, touched));
    judgements.removeUnsure(tx, others);
    Collection<Judgement> proposals = proposals(tx, profiles, pairs, identities).values();
    judgements.put(tx, inCompany(tx, proposals));
    judged.addAll(others);
    proposals.forEach(j -> judged.addAll(List.of(j.left(), j.right())));
    return judged;
  }

  /** Two entities that share a key, in the order of their ids. */
  private record Pair(String one, String other) {
    /** The pairs of mates of which one at least is among some. */
    static void add(Set<Pair> pairs, Collection<String> mates, Set<String> some) {
      for (String one : mates) {
        if (some.contains(one)) {
          mates.stream().filter(other -> !other.equals(one)).forEach(o -> pairs.add(of(one, o)));
        }
      }
    }

    private static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    Stream<String> ends() {
      return Stream.of(one, other);
    }
  }

  /** What is to be judged of the pairs; the profiles of those that are not there yet are added. */
  private Map<String, Judgement> proposals(
      GraphTransaction tx,
      Map<String, EntityProfile> profiles,
      Set<Pair> pairs,
      EntityClusters identities) {
    Set<String> mates = pairs.stream().flatMap(Pair::ends).collect(toCollection(TreeSet::new));
    mates.removeAll(profiles.keySet());
    profiles.putAll(entities.profiles(tx, mates));
    Map<String, Judgement> proposals = new TreeMap<>();
    for (Pair pair : pairs) {
      EntityProfile one = profiles.get(pair.one());
      EntityProfile other = profiles.get(pair.other());
      if (one != null && other != null && identities.apart(one.id(), other.id()).isEmpty()) {
        matcher.propose().apply(one, other).ifPresent(j -> proposals.put(j.id(), j));
      }
    }
    return proposals;
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
    Set<Pair> pairs = new LinkedHashSet<>();
    keys.mates(tx, profiles.values()).forEach(mates -> Pair.add(pairs, mates, profiles.keySet()));
    Map<String, Judgement> proposals = proposals(tx, all, pairs, identities);
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
    for (Row row : layout.run(tx, COMPANIONS, "ids", ids)) {
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

  /** The keys of entities that are about to go. */
  Set<String> keys(GraphTransaction tx, Collection<String> ids) {
    return keys.of(tx, ids);
  }

  /** Makes these entities findable by what they may have in common with others. */
  void index(GraphTransaction tx, Collection<String> ids) {
    if (layout.hasJudgements()) {
      keys.put(tx, entities.profiles(tx, ids).values(), List.of(), Set.of());
    }
  }

  private List<Judgement> inCompany(GraphTransaction tx, Collection<Judgement> proposals) {
    Map<String, Integer> common = new LinkedHashMap<>();
    List<Map<String, String>> rows =
        proposals.stream()
            .map(j -> Map.of("id", j.id(), "left", j.left(), "right", j.right()))
            .toList();
    for (Row row : layout.run(tx, IN_COMMON, "rows", rows)) {
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
