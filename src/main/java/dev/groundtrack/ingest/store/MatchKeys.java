package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.toSet;

import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The keys by which entities that may be one find each other. A key that many share tells none of
 * them apart, and is crowded: nobody is found by it, or each of some thousand craft of one series
 * would be compared with all others. Whether it is follows from who has it now, and is kept on its
 * node, so that those who have it are told when that changes.
 */
final class MatchKeys {
  /** More entities than this do not find each other by a key. */
  static final int MOST = 100;

  private final EvidenceSchema layout;
  private final Function<EntityProfile, Set<String>> keys;

  MatchKeys(EvidenceSchema layout, Function<EntityProfile, Set<String>> keys) {
    this.layout = layout;
    this.keys = keys;
  }

  /**
   * What is found by keys.
   *
   * @param mates for each key that is not crowded, who has it, where that are several
   * @param regrouped the entities that have a key which was crowded before and is not now, or the
   *     other way round
   */
  record Found(List<List<String>> mates, Set<String> regrouped) {}

  /** The keys of these entities, which are about to go. */
  Set<String> of(GraphTransaction tx, Collection<String> entities) {
    return texts(
        tx,
        """
        UNWIND $batch.ids AS id
        MATCH (:{ENTITY} {id: id})-[:{HAS_KEY}]->(key)
        RETURN DISTINCT key.id AS id
        """,
        entities);
  }

  private Set<String> texts(GraphTransaction tx, String cypher, Collection<String> ids) {
    return layout.run(tx, cypher, "ids", ids).stream().map(row -> row.text("id")).collect(toSet());
  }

  /**
   * Gives entities the keys of their profiles, and finds by these.
   *
   * @param fresh those that have no keys yet
   * @param left keys that others have left
   */
  Found put(
      GraphTransaction tx,
      Collection<EntityProfile> profiles,
      Collection<EntityProfile> fresh,
      Set<String> left) {
    Set<String> touched = new LinkedHashSet<>(left);
    List<Map<String, Object>> rows = rows(profiles, touched);
    layout.run(tx, UNKEY, "rows", rows).forEach(row -> touched.add(row.text("id")));
    layout.run(tx, KEY, "rows", rows);
    layout.run(tx, KEY_NEW, "rows", rows(fresh, touched));
    return find(tx, touched);
  }

  private List<Map<String, Object>> rows(Collection<EntityProfile> profiles, Set<String> touched) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EntityProfile profile : profiles) {
      Set<String> own = keys.apply(profile);
      touched.addAll(own);
      rows.add(Map.of("id", profile.id(), "keys", List.copyOf(own)));
    }
    return rows;
  }

  private static final String UNKEY =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})-[keyed:{HAS_KEY}]->(key) WHERE NOT key.id IN row.keys
      DELETE keyed
      RETURN DISTINCT key.id AS id
      """;

  private static final String KEY =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})
      UNWIND row.keys AS id
      MERGE (key:{KEY} {id: id})
      MERGE (e)-[:{HAS_KEY}]->(key)
      """;

  private static final String KEY_NEW =
      """
      UNWIND $batch.rows AS row
      MATCH (e:{ENTITY} {id: row.id})
      UNWIND row.keys AS id
      MERGE (key:{KEY} {id: id})
      CREATE (e)-[:{HAS_KEY}]->(key)
      """;

  private Found find(GraphTransaction tx, Set<String> touched) {
    List<List<String>> mates = new ArrayList<>();
    Set<String> changed = new LinkedHashSet<>();
    for (Row row : tx.run(layout.cypher(SHARED), batch("ids", touched))) {
      if (!Objects.equals(row.value("crowded"), row.value("before"))) {
        changed.add(row.text("id"));
      }
      mates.add(row.list("members").stream().map(String::valueOf).toList());
    }
    return new Found(mates, texts(tx, REGROUPED, changed));
  }

  private static Map<String, Object> batch(String name, Collection<?> rows) {
    return Map.of(BatchParameter.PARAMETER, BatchParameter.within(name, rows), "most", MOST);
  }

  private static final String SHARED =
      """
      UNWIND $batch.ids AS id
      MATCH (key:{KEY} {id: id})
      WITH id, key, COUNT { (key)<-[:{HAS_KEY}]-() } AS sharing
      WHERE sharing > 1 OR key.crowded
      RETURN id, sharing > $most AS crowded, coalesce(key.crowded, false) AS before,
        CASE WHEN sharing > $most THEN []
          ELSE COLLECT { MATCH (key)<-[:{HAS_KEY}]-(e) RETURN e.id } END AS members
      """;

  private static final String REGROUPED =
      """
      UNWIND $batch.ids AS id
      MATCH (key:{KEY} {id: id})
      SET key.crowded = CASE WHEN key.crowded THEN null ELSE true END
      WITH key
      MATCH (key)<-[:{HAS_KEY}]-(e)
      RETURN DISTINCT e.id AS id
      """;

  /**
   * Whom each of these would share a key with, in the graph and among themselves, were they in it;
   * nothing is written.
   */
  List<Set<String>> mates(GraphTransaction tx, Collection<EntityProfile> profiles) {
    Map<String, Set<String>> byKey = new LinkedHashMap<>();
    for (EntityProfile profile : profiles) {
      keys.apply(profile)
          .forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(profile.id()));
    }
    for (Row row : tx.run(layout.cypher(HAVING), batch("ids", byKey.keySet()))) {
      byKey.computeIfPresent(
          row.text("id"),
          (key, own) ->
              Stream.concat(own.stream(), row.list("members").stream().map(String::valueOf))
                  .collect(toSet()));
    }
    return byKey.values().stream().filter(ids -> ids.size() <= MOST).toList();
  }

  /** One more than the most is enough to see that it would be crowded. */
  private static final String HAVING =
      """
      UNWIND $batch.ids AS id
      MATCH (key:{KEY} {id: id})
      RETURN id, COLLECT { MATCH (key)<-[:{HAS_KEY}]-(e) RETURN e.id LIMIT $most + 1 } AS members
      """;
}
