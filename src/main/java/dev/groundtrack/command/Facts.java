package dev.groundtrack.command;

import dev.groundtrack.ingest.Reader;
import dev.groundtrack.model.Problem;
import dev.groundtrack.statement.Claim;
import dev.groundtrack.statement.Document;
import dev.groundtrack.statement.Explanation;
import dev.groundtrack.statement.KnownEntity;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.SourceKind;
import dev.groundtrack.statement.Span;
import dev.groundtrack.statement.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a line with a document to the line with what was read in it. */
final class Facts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EXAMPLE = "give {\"id\": \"…\", \"text\": \"…\"}";

  private final Reader reader;
  private final List<KnownEntity> names;
  private final boolean explain;

  Facts(Reader reader, List<KnownEntity> names, boolean explain) {
    this.reader = reader;
    this.names = List.copyOf(names);
    this.explain = explain;
  }

  /** What became of a line: JSON, or the problems for which there is none. */
  record Outcome(@Nullable String json, int sentences, List<Problem> problems) {
    static Outcome problem(Inputs.Line line, String what) {
      return new Outcome(null, 0, List.of(new Problem(line.place(), what, EXAMPLE)));
    }
  }

  Outcome of(Inputs.Line line) {
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
    return read(node.get("id").asString(), node.get("text").asString());
  }

  private Outcome read(String id, String given) {
    Document document = Document.of(given, Document.About.unknown(SourceKind.ARTICLE));
    Reader.Result result = reader.read(document, names);
    GivenText places = new GivenText(given);
    ObjectNode json = JSON.createObjectNode();
    json.put("id", id);
    Entities entities = new Entities(result.resolved());
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

  private void statement(Statement statement, GivenText places, ObjectNode json) {
    Mention speaker = statement.speaker();
    if (speaker == null) {
      json.putNull("source");
    } else {
      mention(speaker, places, json.putObject("source"));
    }
    Span cue = statement.cue();
    if (cue != null) {
      span(places.of(cue), json.putObject("cue"));
    }
    ArrayNode content = json.putArray("content");
    statement.content().forEach(p -> span(places.of(p), content.addObject()));
    json.put("quoted", statement.quoted());
    json.put("mode", statement.mode().name());
    json.put("polarity", statement.polarity().name());
    json.put("modality", statement.modality().name());
    json.put("confidence", statement.confidence());
    explain(statement.explanation(), places, json);
  }

  private void relation(Claim claim, GivenText places, Entities entities, ObjectNode json) {
    json.put("type", claim.type());
    end(claim.subject(), places, entities, json.putObject("subject"));
    end(claim.object(), places, entities, json.putObject("object"));
    json.put("polarity", claim.polarity().name());
    json.put("modality", claim.modality().name());
    json.put("confidence", claim.confidence());
    explain(claim.explanation(), places, json);
  }

  private void end(Mention mention, GivenText places, Entities entities, ObjectNode json) {
    mention(mention, places, json);
    entities.id(mention).ifPresent(id -> json.put("entity", id));
  }

  private void mention(Mention mention, GivenText places, ObjectNode json) {
    span(places.of(mention.span()), json);
    if (explain) {
      json.put("text", mention.text());
    }
  }

  private void explain(Explanation explanation, GivenText places, ObjectNode json) {
    if (explain) {
      Explained.write(explanation, places, json.putObject("explain"));
    }
  }

  static void span(Span span, ObjectNode json) {
    json.put("start", span.start());
    json.put("end", span.end());
  }
}
