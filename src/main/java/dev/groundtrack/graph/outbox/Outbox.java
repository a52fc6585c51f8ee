package dev.groundtrack.graph.outbox;

import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of the graph in the order of the transactions that made them. Whoever writes holds
 * the {@link WriteTurn}, so that no later turn is seen before an earlier one.
 */
public final class Outbox {
  private static final int PATIENCE = 100;
  private static final long BRIEF_NANOS = 20_000_000;
  private static final int TOGETHER = 1_000;
  private static final int TURNS = 64;
  private static final int PRUNED_AT_ONCE = 5_000;

  private static final String APPEND =
      """
      MATCH (turn:GroundtrackTurn {id: 'import'})
      UNWIND $batch.rows AS row
      SET turn.changes = coalesce(turn.changes, 0) + 1
      CREATE (:GroundtrackChange {
        turn: turn.taken, index: turn.changes - turn.before, number: turn.changes,
        kind: $kind, of: $of, ids: row.ids, was: row.was, is: row.is, at: timestamp()})
      """;

  private static final String AFTER =
      """
      MATCH (c:GroundtrackChange) WHERE c.turn >= $turn AND c.number <= $number
      WITH DISTINCT c.turn AS turn ORDER BY turn LIMIT $turns
      MATCH (c:GroundtrackChange {turn: turn})
      RETURN turn, c.index AS index, c.number AS number, c.kind AS kind, c.of AS of, c.ids AS ids,
        c.was AS was, c.is AS is, c.at AS at
      ORDER BY number
      """;

  private static final String EXTENT =
      """
      OPTIONAL MATCH (turn:GroundtrackTurn {id: 'import'})
      WITH coalesce(turn.changes, 0) AS number, coalesce(turn.pruned, 0) AS pruned,
        coalesce(turn.prunedNumber, 0) AS prunedNumber
      OPTIONAL MATCH (c:GroundtrackChange {number: number})
      RETURN number, pruned, CASE WHEN number <= prunedNumber THEN pruned ELSE c.turn END AS last
      """;

  private static final String PRUNE =
      """
      MATCH (turn:GroundtrackTurn {id: 'import'})
      MATCH (c:GroundtrackChange) WHERE c.number > 0 AND c.at < timestamp() - $millis
      WITH turn, c ORDER BY c.number LIMIT $most
      WITH turn, collect(c) AS old, max(c.turn) AS last, max(c.number) AS number
      SET turn.pruned = last, turn.prunedNumber = number
      FOREACH (c IN old | DELETE c)
      RETURN size(old) AS gone
      """;

  /** No role of the evidence is called so. */
  private static final String NODE = "node ";

  private static final JsonMapper JSON = new JsonMapper();

  private Outbox() {}

  /** What a change is of, where it is of the evidence. */
  public static String of(EvidenceRole role) {
    return role.name();
  }

  /** What a change is of, where it is of a node that is told of by values of its own. */
  public static String of(EntityType type) {
    return NODE + type.name();
  }

  /** Tells what the transaction made of things; it has taken its turn. */
  public static void append(
      GraphTransaction tx, ChangeKind kind, EvidenceRole of, Collection<String> ids) {
    append(
        tx, new Telling(kind, of(of)), ids.stream().map(id -> new Thing(id, null, null)).toList());
  }

  /**
   * Tells that things are gone.
   *
   * @param was each as it was, by id
   */
  public static void appendGone(
      GraphTransaction tx, EvidenceRole of, Map<String, Map<String, Object>> was) {
    append(
        tx,
        new Telling(ChangeKind.DELETED, of(of)),
        was.entrySet().stream()
            .map(gone -> new Thing(gone.getKey(), JSON.writeValueAsString(gone.getValue()), null))
            .toList());
  }

  /** Tells what became of nodes, of those whose types are told of, where anything did. */
  public static void appendNodes(GraphTransaction tx, Collection<NodeChange> changes) {
    Map<Telling, List<Thing>> tellings = new LinkedHashMap<>();
    for (NodeChange change : changes) {
      if (!change.isNone() && !change.type().offer().events().kinds().isEmpty()) {
        tellings
            .computeIfAbsent(
                new Telling(change.kind(), of(change.type())), telling -> new ArrayList<>())
            .add(new Thing(change.id(), json(change.was()), json(change.is())));
      }
    }
    tellings.forEach((telling, things) -> append(tx, telling, things));
  }

  private static @Nullable String json(@Nullable Map<String, Object> state) {
    return state == null ? null : JSON.writeValueAsString(state);
  }

  /** What is said of several things at once. */
  private record Telling(ChangeKind kind, String of) {}

  private record Thing(String id, @Nullable String was, @Nullable String is) {}

  private static void append(GraphTransaction tx, Telling telling, List<Thing> things) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < things.size(); i += TOGETHER) {
      rows.add(row(things.subList(i, Math.min(things.size(), i + TOGETHER))));
    }
    if (!rows.isEmpty()) {
      tx.run(
          APPEND,
          Map.of(
              "kind",
              telling.kind().name(),
              "of",
              telling.of(),
              BatchParameter.PARAMETER,
              BatchParameter.within("rows", rows)));
    }
  }

  private static Map<String, Object> row(List<Thing> things) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("ids", things.stream().map(Thing::id).toList());
    put(row, "was", things.stream().map(Thing::was).filter(Objects::nonNull).toList());
    put(row, "is", things.stream().map(Thing::is).filter(Objects::nonNull).toList());
    return row;
  }

  /** All of them have a state, or none has. */
  private static void put(Map<String, Object> row, String column, List<String> states) {
    if (!states.isEmpty()) {
      row.put(column, states);
    }
  }

  /**
   * How far the changes go.
   *
   * @param last the turn of the last change
   * @param number how many changes there have been
   * @param pruned the last turn of which changes are not kept any more; 0 if all are
   */
  public record Extent(long last, long number, long pruned) {}

  /**
   * How far the changes go by now.
   *
   * @throws GraphException if the database does not come to tell
   */
  public static Extent extent(Graph graph) {
    for (int i = 0; i < PATIENCE; i++) {
      Row row = graph.readOnce(EXTENT, Map.of()).getFirst();
      if (row.value("last") instanceof Long last) {
        return new Extent(last, (long) row.number("number"), (long) row.number("pruned"));
      }
      // Neo4j shows what is being committed piece by piece: the last change is about to come.
      LockSupport.parkNanos(BRIEF_NANOS);
    }
    throw new GraphException.Unavailable("The last change of the graph does not appear", null);
  }

  /**
   * The changes behind a position, of some turns, in order: of those that are there as a whole.
   *
   * @param extent how far to read
   */
  public static TurnChanges after(Graph graph, Position position, Extent extent) {
    boolean whole = position.index() == Integer.MAX_VALUE;
    long from = whole ? position.turn() + 1 : position.turn();
    List<Row> rows =
        graph.readOnce(AFTER, Map.of("turn", from, "number", extent.number(), "turns", TURNS));
    return TurnChanges.of(rows, extent.number()).behind(position);
  }

  /** Forgets what is older; whoever was further behind than that has to read the graph anew. */
  public static void prune(Graph graph, Duration age) {
    long gone = PRUNED_AT_ONCE;
    while (gone == PRUNED_AT_ONCE) {
      gone =
          graph.write(
              tx ->
                  tx.run(PRUNE, Map.of("millis", age.toMillis(), "most", PRUNED_AT_ONCE)).stream()
                      .mapToLong(row -> (long) row.number("gone"))
                      .sum());
    }
  }
}
