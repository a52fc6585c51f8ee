package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.RecordedSource.Bearing;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a claim bears on a relation, as the properties of an edge and back. */
final class EvidenceEdgeRow {
  private EvidenceEdgeRow() {}

  static Map<String, Object> properties(Bearing bearing) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("polarity", bearing.polarity().name());
    row.put("modality", bearing.modality().name());
    row.put("confidence", bearing.confidence());
    row.putAll(bearing.explained());
    return row;
  }

  static Bearing of(Row row) {
    return new Bearing(
        Polarity.valueOf(row.text("polarity")),
        Modality.valueOf(row.text("modality")),
        row.number("confidence"),
        ExplanationRow.among(row.values()));
  }
}
