package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the properties of its node; its spans are embedded, a list of them in parallel
 * lists.
 */
public record StatementRow(Document document, Statement statement) {
  public Map<String, Object> properties(String id) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("text", document.text().cut(statement.span()));
    row.put("start", statement.span().start());
    row.put("end", statement.span().end());
    embed(row, "cue", statement.cue());
    List<Span> content = statement.content();
    row.put("content_start", content.stream().map(Span::start).toList());
    row.put("content_end", content.stream().map(Span::end).toList());
    row.put("content_text", content.stream().map(document.text()::cut).toList());
    Mention speaker = statement.speaker();
    embed(row, "speakerMention", speaker == null ? null : speaker.span());
    row.put("quoted", statement.quoted());
    row.put("mode", statement.mode().name());
    row.put("polarity", statement.polarity().name());
    row.put("modality", statement.modality().name());
    row.put("saidOn", statement.saidOn());
    row.put("confidence", statement.confidence());
    row.putAll(ExplanationRow.properties(statement.explanation(), document.text()));
    return row;
  }

  private void embed(Map<String, Object> row, String field, @Nullable Span span) {
    if (span != null) {
      row.put(field + "_start", span.start());
      row.put(field + "_end", span.end());
      row.put(field + "_text", document.text().cut(span));
    }
  }
}
