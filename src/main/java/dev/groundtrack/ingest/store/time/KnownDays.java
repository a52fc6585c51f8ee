package dev.groundtrack.ingest.store.time;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** From when on a source is known, and what was read in it; and to whom. */
public final class KnownDays {
  private static final String SOURCE =
      """
      MATCH (source:{SOURCE} {id: $id})
      SET source.groundtrackKnown =
        CASE WHEN source.kind IN ['NAMES', 'CURATION'] THEN $always ELSE source.publishedOn END,
        source.marking = coalesce(source.marking, 'PUBLIC'),
        source.groundtrackMarking =
          CASE source.marking WHEN 'INTERNAL' THEN 1 WHEN 'RESTRICTED' THEN 2 END
      """;
  private static final String READ_IN_IT =
      """
      MATCH (source:{SOURCE} {id: $id})<-[:{FOUND_IN}|{STATED_IN}]-(n)
      SET n.groundtrackKnown = source.groundtrackKnown,
        n.groundtrackMarking = source.groundtrackMarking
      """;

  private final UnaryOperator<String> cypher;

  /**
   * @param cypher a statement with the names of the schema
   */
  public KnownDays(UnaryOperator<String> cypher) {
    this.cypher = cypher;
  }

  /**
   * From when on a source is known: names and what is written by hand always, all else from its
   * publication on, and never if it has no day.
   */
  public static @Nullable LocalDate of(SourceKind kind, @Nullable LocalDate publishedOn) {
    return kind == SourceKind.NAMES || kind == SourceKind.CURATION ? AsOf.ALWAYS : publishedOn;
  }

  /** Tells of a source and of all that was read in it from when on it is known, and to whom. */
  public void tell(GraphTransaction tx, String source) {
    tx.run(cypher.apply(SOURCE), Map.of("id", source, "always", AsOf.ALWAYS));
    tx.run(cypher.apply(READ_IN_IT), Map.of("id", source));
  }
}
