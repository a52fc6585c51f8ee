package dev.groundtrack.command.extract;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a line with a document to the line with what was read in it. */
final class DocumentExtractor {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EXAMPLE = "give {\"id\": \"…\", \"text\": \"…\"}";

  private final Reader reader;
  private final List<KnownEntity> names;
  private final boolean explain;

  DocumentExtractor(Reader reader, List<KnownEntity> names, boolean explain) {
    this.reader = reader;
    this.names = List.copyOf(names);
    this.explain = explain;
  }

  /** What became of a line: JSON, or the problems for which there is none. */
  record Outcome(@Nullable String json, int sentences, List<Problem> problems) {
    static Outcome problem(DocumentLines.Line line, String what) {
      return new Outcome(null, 0, List.of(new Problem(line.place(), what, EXAMPLE)));
    }
  }

  Outcome extract(DocumentLines.Line line) {
    JsonNode node;
    try {
      node = JSON.readTree(line.text());
    } catch (JacksonException e) {
      return Outcome.problem(line, "is not JSON: " + e.getOriginalMessage());
    }
    for (String field : List.of("id", "text")) {
      if (!node.path(field).isString()) {
        return Outcome.problem(line, "has no string \"" + field + "\"");
      }
    }
    String text = node.get("text").asString();
    return ContentDetector.text(text)
        .map(format -> new Outcome(null, 0, List.of(format.problem(line.place(), "the text"))))
        .orElseGet(() -> read(node.get("id").asString(), text));
  }

  private Outcome read(String id, String given) {
    Document document = Document.of(given, Document.About.unknown(SourceKind.ARTICLE));
    Reader.Result result = reader.read(document, names);
    OffsetMap places = new OffsetMap(given);
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id);
    EntityJson entities = new EntityJson(result.resolved());
    ArrayNode statements = json.putArray("statements");
    result.extraction().statements().stream()
        .filter(s -> s.cue() != null)
        .forEach(s -> statement(s, places, statements.addObject()));
    ArrayNode relations = json.putArray("relations");
    for (Claim claim : result.extraction().claims()) {
      relation(claim, places, entities, relations.addObject());
    }
    entities.write(places, json.putArray("entities"));
    return new Outcome(JSON.writeValueAsString(json), result.text().sentences().size(), List.of());
  }

  private void statement(Statement statement, OffsetMap places, ObjectNode json) {
    Mention speaker = statement.speaker();
    if (speaker == null) {
      json.putNull("source");
    } else {
      mention(speaker, places, json.putObject("source"));
    }
    Span cue = statement.cue();
    if (cue != null) {
      OffsetMap.span(places.given(cue), json.putObject("cue"));
    }
    ArrayNode content = json.putArray("content");
    statement.content().forEach(p -> OffsetMap.span(places.given(p), content.addObject()));
    json.put("quoted", statement.quoted());
    json.put("mode", statement.mode().name());
    json.put("polarity", statement.polarity().name());
    json.put("modality", statement.modality().name());
    json.put("confidence", statement.confidence());
    explain(statement.explanation(), places, json);
  }

  private void relation(Claim claim, OffsetMap places, EntityJson entities, ObjectNode json) {
    json.put("type", claim.type());
    end(claim.subject(), places, entities, json.putObject("subject"));
    end(claim.object(), places, entities, json.putObject("object"));
    json.put("polarity", claim.polarity().name());
    json.put("modality", claim.modality().name());
    json.put("tense", claim.timing().tense().name());
    json.put("confidence", claim.confidence());
    explain(claim.explanation(), places, json);
  }

  private void end(Mention mention, OffsetMap places, EntityJson entities, ObjectNode json) {
    mention(mention, places, json);
    entities.id(mention).ifPresent(id -> json.put("entity", id));
  }

  private void mention(Mention mention, OffsetMap places, ObjectNode json) {
    OffsetMap.span(places.given(mention.span()), json);
    if (explain) {
      json.put("text", mention.text());
    }
  }

  private void explain(Explanation explanation, OffsetMap places, ObjectNode json) {
    if (explain) {
      ExplanationJson.write(explanation, places, json.putObject("explain"));
    }
  }
}
