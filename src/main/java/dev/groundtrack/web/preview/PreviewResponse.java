package dev.groundtrack.web.preview;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.evidence.time.PartialDate;
import dev.groundtrack.execution.NamedValues;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A preview as objects by the names of their fields; they lead to one another as in a graph. */
final class PreviewResponse {
  private final ImportPreview preview;
  private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> statements = new LinkedHashMap<>();
  private final List<Map<String, Object>> relations = new ArrayList<>();

  PreviewResponse(ImportPreview preview) {
    this.preview = preview;
  }

  Map<String, Object> values() {
    preview.entities().forEach(e -> entities.put(e.id(), entity(e)));
    preview.statements().forEach(s -> statements.put(s.id(), statement(s)));
    preview.relations().forEach(this::relate);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("document", document());
    values.put("statements", List.copyOf(statements.values()));
    values.put("relations", relations);
    values.put("entities", List.copyOf(entities.values()));
    values.put(
        "problems",
        preview.problems().stream()
            .map(p -> Map.of("place", p.place(), "what", p.what(), "remedy", p.remedy()))
            .toList());
    return values;
  }

  private Map<String, Object> document() {
    Document document = preview.document();
    Document.About about = document.about();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", document.id());
    values.put("title", about.title());
    values.put("url", about.url());
    values.put("publisher", about.publisher());
    values.put("author", about.author());
    values.put("publishedOn", about.publishedOn());
    Marking marking = about.marking();
    values.put("marking", marking == null ? null : marking.name());
    values.put("text", document.text().toString());
    values.put("alreadyKnown", preview.alreadyKnown());
    values.put("mentions", preview.mentions().stream().map(this::mention).toList());
    return values;
  }

  private Map<String, Object> mention(ImportPreview.Named mention) {
    Map<String, Object> entity = mention.entity() == null ? null : entities.get(mention.entity());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", mention.id());
    values.put("start", mention.span().start());
    values.put("end", mention.span().end());
    values.put("text", mention.text());
    values.put("metonym", mention.metonym());
    values.put("type", entity == null ? null : entity.get("type"));
    values.put("entity", entity);
    values.put("state", entity == null ? ImportPreview.State.UNSURE.name() : entity.get("state"));
    return values;
  }

  private static Map<String, Object> entity(ImportPreview.Entity entity) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", entity.id());
    values.put("type", entity.type());
    values.put("name", entity.name());
    values.put("state", entity.state().name());
    values.put("isNew", entity.fresh());
    values.put(
        "candidates",
        entity.candidates().stream()
            .map(
                c ->
                    Map.of(
                        "id", c.id(), "name", c.name(), "score", c.score(), "reasons", c.reasons()))
            .toList());
    return values;
  }

  private Map<String, Object> statement(ImportPreview.Stated stated) {
    Statement statement = stated.statement();
    Map<String, Object> values = new LinkedHashMap<>(span(statement.span()));
    values.put("id", stated.id());
    values.put("cue", optional(statement.cue()));
    values.put("content", statement.content().stream().map(this::span).toList());
    values.put(
        "speakerMention", statement.speaker() == null ? null : span(statement.speaker().span()));
    values.put("speaker", stated.speaker() == null ? null : entities.get(stated.speaker()));
    values.put("quoted", statement.quoted());
    values.put("mode", statement.mode().name());
    values.put("polarity", statement.polarity().name());
    values.put("modality", statement.modality().name());
    values.put("saidOn", statement.saidOn());
    values.put("confidence", statement.confidence());
    values.put("explain", explain(statement.explanation()));
    values.put("about", stated.about().stream().map(entities::get).toList());
    values.put("relations", new ArrayList<Map<String, Object>>());
    return values;
  }

  @SuppressWarnings("unchecked")
  private void relate(ImportPreview.Line line) {
    Map<String, Object> statement = Objects.requireNonNull(statements.get(line.statement()));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", line.id());
    values.put("relation", line.relation());
    values.put("isNew", line.fresh());
    values.put("type", line.type());
    values.put("subject", entities.get(line.subject()));
    values.put("object", entities.get(line.object()));
    values.put("subjectMention", span(line.subjectAt()));
    values.put("objectMention", span(line.objectAt()));
    values.put("statement", statement);
    values.put("polarity", line.polarity().name());
    values.put("modality", line.modality().name());
    values.put("tense", line.tense().name());
    values.put("since", optional(line.dates().since()));
    values.put("until", optional(line.dates().until()));
    values.put("confidence", line.confidence());
    values.put("explain", explain(line.explanation()));
    relations.add(values);
    ((List<Map<String, Object>>) Objects.requireNonNull(statement.get("relations"))).add(values);
  }

  private Map<String, Object> explain(Explanation explanation) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("rule", explanation.rule());
    values.put("schema", explanation.schema());
    values.put("wording", explanation.wording());
    values.put("words", explanation.words().stream().map(this::span).toList());
    values.put("path", explanation.path());
    values.put("factuality", explanation.factuality());
    values.put("scores", explanation.scores());
    return new NamedValues(values);
  }

  private static @Nullable String optional(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }

  private @Nullable Map<String, Object> optional(@Nullable Span span) {
    return span == null ? null : span(span);
  }

  private Map<String, Object> span(Span span) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("start", span.start());
    values.put("end", span.end());
    values.put("text", preview.document().text().cut(span));
    return new NamedValues(values);
  }
}
