package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is put into the queue. Jobs are numbered as they come; an item's id begins with its job's,
 * and ids are in the order of the items, so that an index on ids and states is all that the queue
 * needs.
 */
final class JobQueue {
  /** Gives those their turn who look for what is free or whether there is room. */
  private static final String TAKE_TURN =
      """
      MERGE (q:GroundtrackQueue {id: 'jobs'})
      SET q.taken = coalesce(q.taken, 0) + 1
      RETURN q.taken AS number
      """;

  private static final String OPEN =
      """
      MATCH (j:GroundtrackJob) WHERE j.state IN ['QUEUED', 'RUNNING']
      RETURN count(*) AS jobs, coalesce(sum(j.bytes), 0) AS bytes
      """;
  private static final String CREATE_JOB =
      """
      CREATE (j:GroundtrackJob {id: $id, state: 'QUEUED', queuedAt: datetime.realtime()})
      SET j += $properties
      """;
  private static final String CREATE_ITEMS =
      """
      UNWIND $rows AS row
      MERGE (i:GroundtrackJobItem {id: row.id})
      ON CREATE SET i += row.properties
      """;
  private static final String LOCK_JOB =
      """
      MATCH (j:GroundtrackJob {id: $job})
      SET j.touched = coalesce(j.touched, 0) + 1
      RETURN j.state AS state, coalesce(j.cancelled, false) AS cancelled
      """;
  private static final String CLOSE =
      """
      MATCH (j:GroundtrackJob {id: $job})
      WHERE NOT EXISTS {
        MATCH (i:GroundtrackJobItem)
        WHERE i.state IN ['QUEUED', 'RUNNING'] AND i.id STARTS WITH $prefix }
      WITH j, EXISTS {
        MATCH (i:GroundtrackJobItem) WHERE i.state = 'DONE' AND i.id STARTS WITH $prefix } AS any
      SET j.finishedAt = datetime.realtime(), j.state =
        CASE WHEN j.cancelled THEN 'CANCELLED' WHEN any THEN 'DONE' ELSE 'FAILED' END
      RETURN j.id AS id
      """;

  private final Graph graph;
  private final JobLimits limits;

  JobQueue(Graph graph, JobLimits limits) {
    this.graph = graph;
    this.limits = limits;
  }

  /**
   * Puts a job at the end; its id.
   *
   * @throws RefusedException if the queue is full
   */
  String add(ImportRequest request) {
    return graph.write(tx -> add(tx, request, Fetched.Version.ANY));
  }

  /**
   * The same, within a transaction.
   *
   * @param known what of its addresses need not be fetched again
   */
  String add(GraphTransaction tx, ImportRequest request, Fetched.Version known) {
    List<ClaimedItem.Work> works =
        request.inputs().stream().map(i -> work(i, request, known)).toList();
    long bytes = works.stream().mapToLong(JobQueue::bytes).sum();
    if (bytes > limits.maxBytes()) {
      throw RefusedException.overLimit(
          "input",
          "there are %d bytes, more than the %d that may be waiting"
              .formatted(bytes, limits.maxBytes()),
          "import it in parts, or raise groundtrack.jobs.max-size");
    }
    long number = (Long) Objects.requireNonNull(takeTurn(tx).value("number"));
    refuseIfFull(tx, bytes);
    String id = "job-%010d".formatted(number);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(about(request));
    properties.put("what", what(request));
    properties.put("bytes", bytes);
    properties.put("mapping", request.mapping());
    properties.put("reject", request.reject());
    tx.run(CREATE_JOB, Map.of("id", id, "properties", properties));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      rows.add(row(itemId(id + "/", i), id, 0, works.get(i)));
    }
    tx.run(CREATE_ITEMS, Map.of("rows", rows));
    return id;
  }

  /** Waits for others that take from the queue or put into it. */
  static Row takeTurn(GraphTransaction tx) {
    return tx.run(TAKE_TURN, Map.of()).getFirst();
  }

  private void refuseIfFull(GraphTransaction tx, long more) {
    Row open = tx.run(OPEN, Map.of()).getFirst();
    long jobs = (Long) Objects.requireNonNull(open.value("jobs"));
    long bytes = (Long) Objects.requireNonNull(open.value("bytes"));
    if (jobs >= limits.maxJobs() || bytes + more > limits.maxBytes()) {
      throw RefusedException.overLimit(
          "queue",
          "the queue is full: %d jobs are waiting or running, with %d bytes".formatted(jobs, bytes),
          "try it again when some are done (importJobsConnection tells how far they are), or raise"
              + " groundtrack.jobs.max-waiting or max-size");
    }
  }

  private static ClaimedItem.Work work(
      ImportInput input, ImportRequest request, Fetched.Version known) {
    Document.About none = Document.About.unknown(request.about().kind());
    return switch (input) {
      case ImportInput.Text(String text) ->
          new ClaimedItem.Read("input.text", Document.of(text, none), List.of());
      case ImportInput.Upload(String name, byte[] bytes, @Nullable String type) ->
          new ClaimedItem.Look(new dev.groundtrack.ingest.source.Content(name, bytes, type, null));
      case ImportInput.Web(String url) -> new ClaimedItem.Fetch(url, none, null, known);
    };
  }

  private static long bytes(ClaimedItem.Work work) {
    return switch (work) {
      case ClaimedItem.Look look -> look.content().bytes().length;
      case ClaimedItem.Fetch fetch -> fetch.url().length();
      case ClaimedItem.Read read ->
          read.document().text().toString().getBytes(StandardCharsets.UTF_8).length;
    };
  }

  /** Title and address are of one thing alone. */
  private static Map<String, @Nullable Object> about(ImportRequest request) {
    Map<String, @Nullable Object> about = ItemRows.about(request.about());
    if (request.inputs().size() > 1) {
      about.put("aboutTitle", null);
      about.put("aboutUrl", null);
    }
    return about;
  }

  private static String what(ImportRequest request) {
    String first =
        switch (request.inputs().getFirst()) {
          case ImportInput.Text text -> "a text";
          case ImportInput.Upload upload -> upload.name();
          case ImportInput.Web web -> web.url();
        };
    String title = request.about().title();
    String one = title == null ? first : title;
    int more = request.inputs().size() - 1;
    return more == 0 ? one : first + " and " + more + " more";
  }

  static String itemId(String before, int ordinal) {
    return before + "%07d".formatted(ordinal);
  }

  private static Map<String, Object> row(String id, String job, int depth, ClaimedItem.Work work) {
    Map<String, @Nullable Object> properties = new HashMap<>(ItemRows.properties(work));
    properties.put("job", job);
    properties.put("depth", depth);
    properties.put("state", "QUEUED");
    return Map.of("id", id, "properties", properties);
  }

  /** Puts what was found in an item behind it, in its job; what is there already stays. */
  static void add(GraphTransaction tx, ClaimedItem parent, List<ItemChild> children) {
    List<Map<String, Object>> rows =
        children.stream()
            .map(
                child -> {
                  String id = itemId(parent.id() + ".", child.ordinal());
                  return switch (child.found()) {
                    case ItemChild.ToDo(ClaimedItem.Work work) ->
                        row(id, parent.job(), parent.depth() + 1, work);
                    case ItemChild.Hopeless(String place, List<Problem> problems) ->
                        Map.<String, Object>of(
                            "id",
                            id,
                            "properties",
                            Map.of(
                                "job",
                                parent.job(),
                                "depth",
                                parent.depth() + 1,
                                "place",
                                place,
                                "state",
                                "FAILED",
                                "problems",
                                ItemRows.flat(problems)));
                  };
                })
            .toList();
    tx.run(CREATE_ITEMS, Map.of("rows", rows));
  }

  /**
   * Begins to change a job: others that would, wait. Whether it is cancelled.
   *
   * @throws RefusedException if there is no such job
   */
  static boolean lock(GraphTransaction tx, String job) {
    List<Row> rows = tx.run(LOCK_JOB, Map.of("job", job));
    if (rows.isEmpty()) {
      throw unknown(job);
    }
    return Boolean.TRUE.equals(rows.getFirst().value("cancelled"));
  }

  static RefusedException unknown(String job) {
    return RefusedException.unknown(
        "id",
        "there is no job with the id \"" + job + "\"",
        "take an id that importJobsConnection { edges { node { id what } } } gives");
  }

  /** Ends a job if nothing of it is left to do. */
  static void closeIfDone(GraphTransaction tx, String job) {
    tx.run(CLOSE, named(job));
  }

  static Map<String, Object> named(String job) {
    return Map.of("job", job, "prefix", job + "/");
  }
}
