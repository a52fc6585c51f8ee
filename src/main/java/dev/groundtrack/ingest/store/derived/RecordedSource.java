package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.Timing;
import dev.groundtrack.graph.Row;
import dev.groundtrack.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source says, as it was read and is stored, whatever is judged of the entities it speaks
 * of. All else is derived from it, the judgements and the schema.
 */
public record RecordedSource(
    String source, List<Named> mentions, List<Stated> statements, List<Claimed> claims) {
  public RecordedSource {
    mentions = List.copyOf(mentions);
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
  }

  /**
   * A mention.
   *
   * @param means what it was resolved to when it was read, if to anything
   */
  public record Named(String id, Span span, String text, boolean metonym, @Nullable Meant means) {}

  /**
   * What a mention was resolved to.
   *
   * @param name of the entity
   * @param naming whether the mention names the entity, and so tells what the source calls it
   */
  public record Meant(String entity, String type, String name, boolean naming) {}

  /**
   * Where a statement speaks of whom.
   *
   * @param saying what is said, by its words alone
   * @param speaker the id of the mention of whoever says it
   */
  public record Stated(String id, String saying, List<Span> content, @Nullable String speaker) {}

  /** A claim that one statement makes of two mentions. */
  public record Claimed(
      String id, String type, String statement, String subject, String object, Bearing bearing) {}

  /**
   * How a claim bears on the relation it makes.
   *
   * @param dates what its timing means in a source of that day
   * @param explained why it was read, as it is embedded
   */
  public record Bearing(
      Polarity polarity,
      Modality modality,
      Timing timing,
      Timing.Dates dates,
      double confidence,
      Map<String, Object> explained) {
    public Bearing {
      explained = Map.copyOf(explained);
    }

    /** The same of the properties of an edge. */
    public static Bearing of(Row row) {
      return new Bearing(
          Polarity.valueOf(row.text("polarity")),
          Modality.valueOf(row.text("modality")),
          TimingRow.timing(row),
          TimingRow.dates(row),
          row.number("confidence"),
          ExplanationRow.among(row.values()));
    }

    /** As the properties of an edge. */
    public Map<String, Object> properties() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("polarity", polarity.name());
      row.put("modality", modality.name());
      row.put("confidence", confidence);
      row.putAll(TimingRow.properties(timing, dates));
      row.putAll(explained);
      return row;
    }

    String rule() {
      return ExplanationRow.rule(explained);
    }
  }
}
