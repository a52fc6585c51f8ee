package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Addresses that are fetched again and again. They stand in the graph; what is due becomes a job in
 * one transaction, so that of several servers one fetches it. Safe for use by many threads.
 */
public final class Feeds {
  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

  /** Nobody's server is asked more often. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private static final Duration MOST = Duration.ofDays(365);
  private static final int MOST_FEEDS = 10_000;

  private static final String ANY_DUE =
      """
      RETURN EXISTS {
        MATCH (f:GroundtrackFeed) WHERE f.nextFetch <= datetime.realtime() } AS due
      """;

  /** The version is that of what was fetched last and read whole. */
  private static final String DUE =
      """
      MATCH (f:GroundtrackFeed) WHERE f.nextFetch <= datetime.realtime()
      OPTIONAL MATCH (j:GroundtrackJob {id: f.lastJob})
      OPTIONAL MATCH (i:GroundtrackJobItem {id: f.lastJob + '/0000000'})
      RETURN f.id AS id, f.url AS url,
        coalesce(j.state IN ['QUEUED', 'RUNNING'], false) AS busy,
        CASE WHEN i.state IN ['DONE', 'EXPANDED'] THEN i.etag END AS etag,
        CASE WHEN i.state IN ['DONE', 'EXPANDED'] THEN i.lastModified END AS lastModified
      ORDER BY id LIMIT 10
      """;

  private static final String FETCHED =
      """
      MATCH (f:GroundtrackFeed {id: $id})
      SET f.nextFetch = datetime.realtime() + duration({milliseconds: f.everyMillis}),
        f.lastFetched = datetime.realtime(), f.lastJob = $job
      """;
  private static final String POSTPONE =
      """
      MATCH (f:GroundtrackFeed {id: $id})
      SET f.nextFetch = datetime.realtime() + duration({milliseconds: f.everyMillis})
      """;
  private static final String COUNT = "MATCH (f:GroundtrackFeed) RETURN count(*) AS feeds";
  private static final String FIND =
      "MATCH (f:GroundtrackFeed {url: $url}) RETURN f.id AS id LIMIT 1";
  private static final String PUT =
      """
      MERGE (f:GroundtrackFeed {id: $id})
      ON CREATE SET f.url = $url, f.nextFetch = datetime.realtime()
      SET f.everyMillis = $every
      """;
  private static final String REMOVE =
      "MATCH (f:GroundtrackFeed {id: $id}) DELETE f RETURN count(*) AS gone";
  private static final String ALL =
      "MATCH (f:GroundtrackFeed) RETURN properties(f) AS feed ORDER BY f.id";

  private final Graph graph;
  private final JobQueue queue;
  private final JobReader jobs;
  private final Duration usual;

  /**
   * @param usual how much time lies between two fetches where nobody says it
   */
  Feeds(Graph graph, JobQueue queue, JobReader jobs, Duration usual) {
    this.graph = graph;
    this.queue = queue;
    this.jobs = jobs;
    this.usual = usual;
  }

  /**
   * Has an address fetched, soon and again and again. One that is there already keeps its place,
   * and is fetched as often as is said now.
   *
   * @param often how much time lies between two fetches, at least a minute and at most a year; as
   *     the settings say if it is not given
   * @throws RefusedException if it is no address of the web, or too often
   */
  public WatchedFeed add(String url, @Nullable Duration often) {
    Duration every = often == null ? usual : often;
    String address = Fetcher.address(url);
    if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
      throw RefusedException.of(
          "every", "lies outside a minute and a year", "give a time such as 30m, 1h or 1d");
    }
    String id = graph.write(tx -> put(tx, address, every));
    return all().stream().filter(feed -> feed.id().equals(id)).findFirst().orElseThrow();
  }

  private static String put(GraphTransaction tx, String url, Duration every) {
    long number = (long) JobQueue.takeTurn(tx).number("number");
    List<Row> there = tx.run(FIND, Map.of("url", url));
    if (there.isEmpty() && tx.run(COUNT, Map.of()).getFirst().number("feeds") >= MOST_FEEDS) {
      throw RefusedException.of(
          "url", "there are " + MOST_FEEDS + " feeds already", "remove one with removeFeed");
    }
    String id = there.isEmpty() ? "feed-%010d".formatted(number) : there.getFirst().text("id");
    tx.run(PUT, Map.of("id", id, "url", url, "every", every.toMillis()));
    return id;
  }

  /** Has an address not fetched any more; whether there was one. What came of it stays. */
  public boolean remove(String id) {
    return graph.write(tx -> tx.run(REMOVE, Map.of("id", id)).getFirst().number("gone") > 0);
  }

  /** All of them, in the order in which they came. */
  public List<WatchedFeed> all() {
    return graph.readOnce(ALL, Map.of()).stream().map(row -> feed(row.row("feed"))).toList();
  }

  private WatchedFeed feed(Row row) {
    String job = (String) row.value("lastJob");
    return new WatchedFeed(
        row.text("id"),
        row.text("url"),
        Duration.ofMillis((long) row.number("everyMillis")),
        (ZonedDateTime) row.value("lastFetched"),
        (ZonedDateTime) Objects.requireNonNull(row.value("nextFetch")),
        job == null ? null : jobs.job(job).orElse(null));
  }

  /** Puts what is due into the queue; whether anything was. */
  boolean poll() {
    return Boolean.TRUE.equals(graph.readOnce(ANY_DUE, Map.of()).getFirst().value("due"))
        && graph.write(this::poll);
  }

  private boolean poll(GraphTransaction tx) {
    JobQueue.takeTurn(tx);
    List<Row> due = tx.run(DUE, Map.of());
    for (Row row : due) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("id", row.text("id"));
      if (Boolean.TRUE.equals(row.value("busy"))) {
        tx.run(POSTPONE, values);
        continue;
      }
      Fetched.Version version =
          new Fetched.Version((String) row.value("etag"), (String) row.value("lastModified"));
      try {
        values.put("job", queue.add(tx, request(row.text("url")), version));
      } catch (RefusedException e) {
        LOG.debug("Feeds that are due wait: {}", e.getMessage());
        return true;
      }
      tx.run(FETCHED, values);
    }
    return !due.isEmpty();
  }

  private static ImportRequest request(String url) {
    return new ImportRequest(
        List.of(new ImportInput.Web(url)),
        Document.About.unknown(SourceKind.ARTICLE),
        null,
        List.of());
  }
}
