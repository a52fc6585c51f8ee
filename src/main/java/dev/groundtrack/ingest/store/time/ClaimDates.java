package dev.groundtrack.ingest.store.time;

import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.TimingRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The dates of claims, which mean others where the day of their source is another. */
public final class ClaimDates {
  private static final String CLAIMS =
      """
      MATCH (source:{SOURCE} {id: $id})<-[:{FOUND_IN}]-()-[dated:{CLAIMS}]->()
      """;
  private static final String EVIDENCE =
      """
      MATCH (source:{SOURCE} {id: $id})<-[:{STATED_IN}]-()<-[dated:{RESTS_ON}]-()
      """;

  private final UnaryOperator<String> cypher;

  /**
   * @param cypher a statement with the names of the schema
   */
  public ClaimDates(UnaryOperator<String> cypher) {
    this.cypher = cypher;
  }

  /** Makes anew what the dates of a source's claims mean, as its day is now. */
  public void tell(GraphTransaction tx, String source) {
    tell(tx, source, CLAIMS);
    tell(tx, source, EVIDENCE);
  }

  private void tell(GraphTransaction tx, String source, String edges) {
    List<Map<String, Object>> rows =
        tx
            .run(
                cypher.apply(
                    edges
                        + """
                        WHERE dated.said_since IS NOT NULL OR dated.said_until IS NOT NULL
                        RETURN elementId(dated) AS edge, properties(dated) AS said,
                          source.publishedOn AS publishedOn
                        """),
                Map.of("id", source))
            .stream()
            .map(ClaimDates::meant)
            .toList();
    if (!rows.isEmpty()) {
      tx.run(
          """
          UNWIND $batch.rows AS row
          MATCH ()-[dated]->() WHERE elementId(dated) = row.edge
          SET dated.since = row.since, dated.until = row.until
          """,
          BatchParameter.of("rows", rows));
    }
  }

  private static Map<String, Object> meant(Row row) {
    Row said = row.row("said");
    Timing timing = TimingRow.timing(said);
    Map<String, Object> dates =
        TimingRow.properties(timing, timing.on((LocalDate) row.value("publishedOn")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("edge", row.text("edge"));
    result.put("since", dates.get("since"));
    result.put("until", dates.get("until"));
    return result;
  }
}
