package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.ingest.store.derived.RecordedSource.Claimed;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RecordedSource.Stated;
import dev.groundtrack.text.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what a source says back from the graph. */
final class RecordedSourceReader {
  private final EvidenceSchema layout;

  RecordedSourceReader(EvidenceSchema layout) {
    this.layout = layout;
  }

  RecordedSource read(GraphTransaction tx, String source) {
    return new RecordedSource(
        source, mentions(tx, source), statements(tx, source), claims(tx, source));
  }

  private List<Named> mentions(GraphTransaction tx, String source) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(m:{MENTION})
                WHERE m.resolvedTo IS NOT NULL
                RETURN m.id AS id, m.start AS start, m.end AS end, m.text AS text,
                  m.metonym AS metonym, m.resolvedTo AS entity, m.resolvedType AS type,
                  m.resolvedName AS name, m.naming AS naming
                ORDER BY start, end, id
                """),
            Map.of("id", source))
        .stream()
        .map(RecordedSourceReader::mention)
        .toList();
  }

  private static Named mention(Row row) {
    return new Named(
        row.text("id"),
        span(row.number("start"), row.number("end")),
        row.text("text"),
        Boolean.TRUE.equals(row.value("metonym")),
        new Meant(
            row.text("entity"),
            row.text("type"),
            row.text("name"),
            Boolean.TRUE.equals(row.value("naming"))));
  }

  private static Span span(Number start, Number end) {
    return new Span(start.intValue(), end.intValue());
  }

  private List<Stated> statements(GraphTransaction tx, String source) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{STATEMENT}|{REJECTED})
                RETURN s.id AS id, coalesce(s.sayingId, s.id) AS saying, s.content_start AS starts, s.content_end AS ends,
                  s.speakerMention_id AS speaker
                ORDER BY s.start, id
                """),
            Map.of("id", source))
        .stream()
        .map(RecordedSourceReader::statement)
        .toList();
  }

  private static Stated statement(Row row) {
    return new Stated(
        row.text("id"), row.text("saying"), content(row), (String) row.value("speaker"));
  }

  private static List<Span> content(Row row) {
    List<?> starts = row.list("starts");
    List<?> ends = row.list("ends");
    return IntStream.range(0, starts.size())
        .mapToObj(i -> span((Number) starts.get(i), (Number) ends.get(i)))
        .toList();
  }

  private List<Claimed> claims(GraphTransaction tx, String source) {
    return tx
        .run(
            layout.cypher(
                """
                MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(subject)-[claim:{CLAIMS}]->(object)
                RETURN subject.id AS subject, object.id AS object, properties(claim) AS claim
                ORDER BY claim.id
                """),
            Map.of("id", source))
        .stream()
        .map(RecordedSourceReader::claim)
        .toList();
  }

  private static Claimed claim(Row row) {
    Row claim = row.row("claim");
    return new Claimed(
        claim.text("id"),
        claim.text("type"),
        claim.text("statement"),
        row.text("subject"),
        row.text("object"),
        Bearing.of(claim));
  }
}
