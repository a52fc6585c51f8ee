package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which items are whose. An item is claimed for a while, by the database's clock, which all servers
 * share; whoever is not heard of loses it. What is written for an item is written only while the
 * claim holds, so that nobody's work counts twice.
 */
final class ItemLeases {
  private static final String ANY_FREE =
      """
      RETURN EXISTS {
        MATCH (i:GroundtrackJobItem) WHERE i.state = 'QUEUED' AND i.id > '' } OR EXISTS {
        MATCH (i:GroundtrackJobItem) WHERE i.state = 'RUNNING' AND i.id > ''
          AND i.leaseUntil < datetime.realtime() } AS free
      """;
  private static final String LEFT_BEHIND =
      """
      MATCH (i:GroundtrackJobItem) WHERE i.state = 'RUNNING' AND i.id > ''
        AND i.leaseUntil < datetime.realtime()
      RETURN i.id AS id, i.job AS job LIMIT 1
      """;
  private static final String NEXT =
      """
      MATCH (i:GroundtrackJobItem) WHERE i.state = 'QUEUED' AND i.id > ''
      RETURN i.id AS id, i.job AS job ORDER BY i.state, i.id LIMIT 1
      """;
  private static final String CLAIM =
      """
      MATCH (j:GroundtrackJob {id: $job})
      SET j.state = 'RUNNING', j.startedAt = coalesce(j.startedAt, datetime.realtime())
      WITH j
      MATCH (i:GroundtrackJobItem {id: $id})
      SET i.state = 'RUNNING', i.owner = $owner,
        i.leaseUntil = datetime.realtime() + duration({milliseconds: $lease})
      RETURN properties(i) AS item, properties(j) AS job
      """;
  private static final String DROP =
      """
      MATCH (i:GroundtrackJobItem {id: $id})
      SET i.state = 'CANCELLED', i.owner = null, i.leaseUntil = null
      """;
  private static final String RENEW =
      """
      MATCH (i:GroundtrackJobItem {id: $id}) WHERE i.owner = $owner AND i.state = 'RUNNING'
      SET i.leaseUntil = datetime.realtime() + duration({milliseconds: $lease})
      """;
  private static final String RELEASE =
      """
      MATCH (i:GroundtrackJobItem)
      WHERE i.state = 'RUNNING' AND i.id > '' AND ($owner IS NULL OR i.owner STARTS WITH $owner)
      SET i.state = 'QUEUED', i.owner = null, i.leaseUntil = null
      """;
  private static final String WRITE =
      """
      MATCH (i:GroundtrackJobItem {id: $id}) WHERE i.owner = $owner AND i.state = 'RUNNING'
      SET i += $properties
      RETURN i.id AS id
      """;

  private final Graph graph;
  private final Duration lease;

  ItemLeases(Graph graph, Duration lease) {
    this.graph = graph;
    this.lease = lease;
  }

  /** The claim on an item does not hold any more; what was begun for it is taken back. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The next item that is free, claimed in somebody's name. */
  Optional<ClaimedItem> claim(String owner) {
    if (!Boolean.TRUE.equals(graph.readOnce(ANY_FREE, Map.of()).getFirst().value("free"))) {
      return Optional.empty();
    }
    return graph.write(tx -> claim(tx, owner));
  }

  private Optional<ClaimedItem> claim(GraphTransaction tx, String owner) {
    JobQueue.takeTurn(tx);
    while (true) {
      List<Row> free = tx.run(LEFT_BEHIND, Map.of());
      if (free.isEmpty()) {
        free = tx.run(NEXT, Map.of());
      }
      if (free.isEmpty()) {
        return Optional.empty();
      }
      String id = free.getFirst().text("id");
      String job = free.getFirst().text("job");
      if (!JobQueue.lock(tx, job)) {
        Map<String, Object> claim =
            Map.of("id", id, "job", job, "owner", owner, "lease", lease.toMillis());
        return Optional.of(claimed(tx.run(CLAIM, claim).getFirst(), owner));
      }
      tx.run(DROP, Map.of("id", id));
      JobQueue.closeIfDone(tx, job);
    }
  }

  private static ClaimedItem claimed(Row row, String owner) {
    Row item = row.row("item");
    Row job = row.row("job");
    return new ClaimedItem(
        item.text("id"),
        item.text("job"),
        (int) item.number("depth"),
        ItemRows.work(item),
        about(ItemRows.about(job), (int) item.number("depth")),
        new ClaimedItem.Terms(
            (String) job.value("mapping"),
            job.list("reject").stream().map(String::valueOf).toList()),
        owner);
  }

  /** Of what was found in something else, neither title nor address was told. */
  private static Document.About about(Document.About job, int depth) {
    return depth == 0
        ? job
        : new Document.About(
            job.kind(),
            null,
            null,
            job.publisher(),
            job.author(),
            job.publishedOn(),
            job.marking());
  }

  /** Holds on to an item. */
  void renew(ClaimedItem item) {
    graph.write(
        tx ->
            tx.run(
                RENEW, Map.of("id", item.id(), "owner", item.owner(), "lease", lease.toMillis())));
  }

  /**
   * Gives back what was claimed.
   *
   * @param owner in whose names, by how they begin; everybody's if none is given
   */
  void release(@Nullable String owner) {
    Map<String, @Nullable Object> whose = new HashMap<>();
    whose.put("owner", owner);
    graph.write(tx -> tx.run(RELEASE, whose));
  }

  /** Writes that an item is a source, in the transaction of that source. */
  void done(GraphTransaction tx, ClaimedItem item, ImportReport report) {
    Map<String, @Nullable Object> outcome = new HashMap<>();
    outcome.put("source", report.source());
    outcome.put("statements", report.statements());
    outcome.put("relations", report.relations());
    outcome.put("entities", report.entities());
    outcome.put("alreadyKnown", report.alreadyKnown());
    outcome.put("problems", ItemRows.flat(report.problems()));
    end(tx, item, "DONE", withoutContent(outcome));
  }

  /** Writes that nothing has changed since an item was last fetched. */
  void unchanged(ClaimedItem item) {
    graph.write(
        tx -> {
          Map<String, @Nullable Object> outcome = new HashMap<>(Map.of("alreadyKnown", true));
          end(tx, item, "DONE", withoutContent(outcome));
          return true;
        });
  }

  /** Writes that an item cannot be imported, and why; what came in is kept for another try. */
  void failed(ClaimedItem item, List<Problem> problems) {
    graph.write(
        tx -> {
          Map<String, @Nullable Object> outcome = new HashMap<>();
          outcome.put("problems", ItemRows.flat(problems));
          end(tx, item, "FAILED", outcome);
          return true;
        });
  }

  /** Keeps what was fetched, so that it is the same whenever it is looked into. */
  void keep(ClaimedItem item, Content content, Fetched.Version version) {
    Map<String, @Nullable Object> row =
        new HashMap<>(ItemRows.properties(new ClaimedItem.Look(content)));
    row.put("etag", version.etag());
    row.put("lastModified", version.lastModified());
    graph.write(
        tx -> {
          write(tx, item, row);
          return true;
        });
  }

  /** Puts what was found in an item into its job, unless that was cancelled. */
  void found(ClaimedItem item, List<ItemChild> children) {
    graph.write(
        tx -> {
          if (JobQueue.lock(tx, item.job())) {
            throw new Lost();
          }
          write(tx, item, Map.of());
          JobQueue.add(tx, item, children);
          return true;
        });
  }

  /** Writes that all that is in an item stands in its job by itself. */
  void expanded(ClaimedItem item) {
    graph.write(
        tx -> {
          end(tx, item, "EXPANDED", withoutContent(new HashMap<>()));
          return true;
        });
  }

  private static Map<String, @Nullable Object> withoutContent(
      Map<String, @Nullable Object> outcome) {
    outcome.put("payload", null);
    outcome.put("text", null);
    outcome.put("kind", null);
    return outcome;
  }

  private static void end(
      GraphTransaction tx, ClaimedItem item, String state, Map<String, @Nullable Object> outcome) {
    JobQueue.lock(tx, item.job());
    Map<String, @Nullable Object> properties = new HashMap<>(outcome);
    properties.put("state", state);
    properties.put("owner", null);
    properties.put("leaseUntil", null);
    write(tx, item, properties);
    JobQueue.closeIfDone(tx, item.job());
  }

  private static void write(
      GraphTransaction tx, ClaimedItem item, Map<String, @Nullable Object> properties) {
    Map<String, Object> values =
        Map.of(
            "id", item.id(),
            "owner", item.owner(),
            "properties", Objects.requireNonNull(properties));
    if (tx.run(WRITE, values).isEmpty()) {
      throw new Lost();
    }
  }
}
