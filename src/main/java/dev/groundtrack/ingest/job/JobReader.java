package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.problem.Problem;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the graph tells of jobs. */
final class JobReader {
  private static final int MOST_PROBLEMS = 100;

  /** Below every id of a job, and above. */
  private static final String FIRST = "";

  private static final String LAST = "k";

  private static final String COUNTS =
      """
      CALL (j) {
        MATCH (i:GroundtrackJobItem)
        WHERE i.id STARTS WITH j.id + '/' AND i.state <> 'EXPANDED'
        RETURN count(*) AS total,
          sum(CASE WHEN i.state IN ['DONE', 'FAILED', 'CANCELLED'] THEN 1 ELSE 0 END) AS done,
          sum(CASE WHEN i.alreadyKnown THEN 1 ELSE 0 END) AS known,
          sum(CASE WHEN i.state = 'FAILED' THEN 1 ELSE 0 END) AS failed,
          coalesce(sum(i.statements), 0) AS statements,
          coalesce(sum(i.relations), 0) AS relations,
          coalesce(sum(i.entities), 0) AS entities,
          sum(CASE WHEN i.depth = 0 AND i.kind IN ['LOOK', 'FETCH']
            AND i.state IN ['QUEUED', 'RUNNING'] THEN 1 ELSE 0 END) AS unread
      }
      CALL (j) {
        MATCH (i:GroundtrackJobItem)
        WHERE i.state = 'FAILED' AND i.id STARTS WITH j.id + '/'
        WITH i ORDER BY i.id LIMIT $problems
        RETURN collect(i.problems) AS problems
      }
      RETURN j.id AS id, j.state AS state, j.what AS what, j.queuedAt AS queuedAt,
        j.startedAt AS startedAt, j.finishedAt AS finishedAt,
        total, done, known, failed, statements, relations, entities, unread, problems
      """;
  private static final String ONE = "MATCH (j:GroundtrackJob {id: $id})\n" + COUNTS;
  private static final String PAGE =
      """
      MATCH (j:GroundtrackJob) WHERE j.id < $before AND j.state IN $states
      WITH j ORDER BY j.id DESC LIMIT $first
      """
          + COUNTS
          + " ORDER BY id DESC";
  private static final String ALL =
      "MATCH (j:GroundtrackJob) WHERE j.state IN $states RETURN count(*) AS jobs";
  private static final String ITEMS =
      """
      MATCH (i:GroundtrackJobItem)
      WHERE i.id STARTS WITH $prefix AND i.id > $after AND i.state <> 'EXPANDED'
      RETURN i.id AS id, i.place AS place, i.state AS state, i.source AS source,
        coalesce(i.statements, 0) AS statements, coalesce(i.relations, 0) AS relations,
        coalesce(i.entities, 0) AS entities, coalesce(i.alreadyKnown, false) AS alreadyKnown,
        i.problems AS problems
      ORDER BY id LIMIT $first
      """;

  private final Graph graph;

  JobReader(Graph graph) {
    this.graph = graph;
  }

  Optional<ImportJob> job(String id) {
    return graph.readOnce(ONE, Map.of("id", id, "problems", MOST_PROBLEMS)).stream()
        .findFirst()
        .map(JobReader::job);
  }

  /** The newest jobs in these states, before one. */
  List<ImportJob> jobs(Collection<ImportState> states, int first, @Nullable String before) {
    Map<String, Object> values =
        Map.of(
            "states",
            names(states),
            "first",
            first,
            "before",
            before == null ? LAST : before,
            "problems",
            MOST_PROBLEMS);
    return graph.readOnce(PAGE, values).stream().map(JobReader::job).toList();
  }

  int count(Collection<ImportState> states) {
    return (int) graph.readOnce(ALL, Map.of("states", names(states))).getFirst().number("jobs");
  }

  private static List<String> names(Collection<ImportState> states) {
    return states.stream().map(ImportState::name).toList();
  }

  /** The items of a job in their order, behind one. */
  List<ImportItem> items(String job, int first, @Nullable String after) {
    Map<String, Object> values =
        Map.of("prefix", job + "/", "first", first, "after", after == null ? FIRST : after);
    return graph.readOnce(ITEMS, values).stream().map(JobReader::item).toList();
  }

  private static ImportItem item(Row row) {
    return new ImportItem(
        row.text("id"),
        row.text("place"),
        ImportState.valueOf(row.text("state")),
        (String) row.value("source"),
        (int) row.number("statements"),
        (int) row.number("relations"),
        (int) row.number("entities"),
        Boolean.TRUE.equals(row.value("alreadyKnown")),
        ItemRows.problems(row));
  }

  private static ImportJob job(Row row) {
    int total = (int) row.number("total");
    boolean read = total != 1 || row.number("unread") == 0;
    return new ImportJob(
        row.text("id"),
        ImportState.valueOf(row.text("state")),
        row.text("what"),
        new ImportJob.Times(
            (ZonedDateTime) Objects.requireNonNull(row.value("queuedAt")),
            (ZonedDateTime) row.value("startedAt"),
            (ZonedDateTime) row.value("finishedAt")),
        new ImportJob.Counts(
            (int) row.number("done"),
            read ? total : null,
            (int) row.number("known"),
            (int) row.number("failed"),
            (int) row.number("statements"),
            (int) row.number("relations"),
            (int) row.number("entities")),
        problems(row.list("problems")));
  }

  private static List<Problem> problems(List<?> items) {
    List<Problem> problems = new ArrayList<>();
    items.forEach(flat -> problems.addAll(ItemRows.problems(new Row(Map.of("problems", flat)))));
    return problems;
  }
}
