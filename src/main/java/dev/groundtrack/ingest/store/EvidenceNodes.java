package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RecordedSource.Claimed;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RecordedSource.Stated;
import dev.groundtrack.ingest.store.derived.StatementRow;
import dev.groundtrack.ingest.store.marking.Clearances;
import dev.groundtrack.ingest.store.time.KnownDays;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of sources, mentions and statements, and the claims between mentions: what a source
 * says, as it was read.
 */
final class EvidenceNodes {
  /** The mention of a statement's speaker; the schema embeds its span beside it. */
  static final String SPEAKER = "speakerMention_id";

  /** What is said, by its words alone; an index finds it. */
  static final String SAYING = "sayingId";

  private final EvidenceSchema layout;
  private final KnownDays known;

  EvidenceNodes(EvidenceSchema layout) {
    this.layout = layout;
    this.known = new KnownDays(layout::cypher);
  }

  /** Creates a source with all that was read in it; returns the number of statements. */
  int create(
      GraphTransaction tx, Reading reading, RecordedSource ground, ZonedDateTime importedAt) {
    tx.run(
        layout.cypher("CREATE (s:{SOURCE}) SET s = $properties"),
        Map.of("properties", source(reading.document(), importedAt)));
    createMentions(tx, ground);
    createStatements(tx, reading, ground);
    createClaims(tx, ground);
    Outbox.append(tx, ChangeKind.CREATED, EvidenceRole.SOURCE, List.of(ground.source()));
    Outbox.append(
        tx,
        ChangeKind.CREATED,
        EvidenceRole.STATEMENT,
        ground.statements().stream().map(Stated::id).toList());
    return ground.statements().size();
  }

  /** Of what kind a source is; empty where there is no such. */
  Optional<String> kind(GraphTransaction tx, String source) {
    return tx
        .run(
            layout.cypher("MATCH (s:{SOURCE} {id: $id}) RETURN s.kind AS kind"),
            Map.of("id", source))
        .stream()
        .map(row -> row.text("kind"))
        .findFirst();
  }

  /**
   * Mends what is told of a source.
   *
   * @param properties of its node; null takes one away
   */
  void describe(GraphTransaction tx, String source, Map<String, @Nullable Object> properties) {
    tx.run(
        layout.cypher("MATCH (s:{SOURCE} {id: $id}) SET s += $properties"),
        Map.of("id", source, "properties", properties));
    known.tell(tx, source);
    Outbox.append(tx, ChangeKind.UPDATED, EvidenceRole.SOURCE, List.of(source));
  }

  private static Map<String, Object> source(Document document, ZonedDateTime importedAt) {
    Document.About about = document.about();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", document.id());
    properties.put("title", about.title());
    properties.put("url", about.url());
    properties.put("publisher", about.publisher());
    properties.put("author", about.author());
    properties.put("publishedOn", about.publishedOn());
    properties.put("importedAt", importedAt);
    properties.put("kind", about.kind().name());
    Marking marking = about.marking();
    properties.put("marking", (marking == null ? Marking.PUBLIC : marking).name());
    properties.put(MarkedProperties.MARKING, Clearances.stored(marking));
    properties.put(AsOf.KNOWN, KnownDays.of(about.kind(), about.publishedOn()));
    properties.put("text", document.text().toString());
    return properties;
  }

  private void createMentions(GraphTransaction tx, RecordedSource ground) {
    tx.run(
        layout.cypher(
            """
            MATCH (source:{SOURCE} {id: $source})
            UNWIND $batch.rows AS row
            CREATE (m:{MENTION} {
              id: row.id, start: row.start, end: row.end, text: row.text, metonym: row.metonym,
              resolvedTo: row.resolvedTo, resolvedType: row.resolvedType,
              resolvedName: row.resolvedName, naming: row.naming,
              groundtrackKnown: source.groundtrackKnown,
              groundtrackMarking: source.groundtrackMarking
            })-[:{FOUND_IN}]->(source)
            """),
        Map.of(
            "source",
            ground.source(),
            BatchParameter.PARAMETER,
            BatchParameter.within(
                "rows", ground.mentions().stream().map(EvidenceNodes::mention).toList())));
  }

  private static Map<String, Object> mention(Named mention) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", mention.id());
    row.put("start", mention.span().start());
    row.put("end", mention.span().end());
    row.put("text", mention.text());
    row.put("metonym", mention.metonym());
    Meant means = mention.means();
    if (means != null) {
      row.put("resolvedTo", means.entity());
      row.put("resolvedType", means.type());
      row.put("resolvedName", means.name());
      row.put("naming", means.naming());
    }
    return row;
  }

  private void createStatements(GraphTransaction tx, Reading reading, RecordedSource ground) {
    Map<String, StatementRow> rows = new LinkedHashMap<>();
    for (Statement statement : reading.extraction().statements()) {
      rows.putIfAbsent(
          ContentIds.statement(ground.source(), statement),
          new StatementRow(reading.document(), statement));
    }
    tx.run(
        layout.cypher(
            """
            MATCH (source:{SOURCE} {id: $source})
            UNWIND $batch.rows AS row
            CREATE (s:{STATEMENT})-[:{STATED_IN}]->(source)
            SET s = row, s.groundtrackKnown = source.groundtrackKnown,
              s.groundtrackMarking = source.groundtrackMarking
            """),
        Map.of(
            "source",
            ground.source(),
            BatchParameter.PARAMETER,
            BatchParameter.within(
                "rows", ground.statements().stream().map(s -> row(s, rows.get(s.id()))).toList())));
  }

  private static Map<String, Object> row(Stated stated, @Nullable StatementRow row) {
    Map<String, Object> properties =
        row == null ? new LinkedHashMap<>() : row.properties(stated.id());
    properties.put(SPEAKER, stated.speaker());
    properties.put(SAYING, stated.saying());
    return properties;
  }

  private void createClaims(GraphTransaction tx, RecordedSource ground) {
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (subject:{MENTION} {id: row.subject}), (object:{MENTION} {id: row.object})
        CREATE (subject)-[claim:{CLAIMS}]->(object)
        SET claim = row.properties
        """,
        "rows",
        ground.claims().stream().map(EvidenceNodes::claim).toList());
  }

  private static Map<String, Object> claim(Claimed claim) {
    Map<String, Object> properties = claim.bearing().properties();
    properties.put("id", claim.id());
    properties.put("type", claim.type());
    properties.put("statement", claim.statement());
    return Map.of("subject", claim.subject(), "object", claim.object(), "properties", properties);
  }

  /** Hangs the rows that define entities on these, as they are judged. */
  void define(GraphTransaction tx, Reading reading, EntityClusters identities) {
    List<Map<String, Object>> rows =
        reading.definitions().stream()
            .map(
                d ->
                    Map.<String, Object>of(
                        "statement", ContentIds.statement(reading.document().id(), d.row()),
                        "id", d.entity().id(),
                        "entity", identities.canonical(d.entity().id()),
                        "properties", d.properties()))
            .toList();
    layout.run(
        tx,
        """
        UNWIND $batch.rows AS row
        MATCH (s:{STATEMENT} {id: row.statement}), (e:{ENTITY} {id: row.entity})
        CREATE (s)-[defines:{DEFINES}]->(e)
        SET defines = row.properties, defines.id = row.id
        """,
        "rows",
        rows);
  }

  /** Tells of a source that it is a curation, and which. */
  void number(GraphTransaction tx, String source, @Nullable Long curation) {
    if (curation != null) {
      tx.run(
          layout.cypher("MATCH (s:{SOURCE} {id: $id}) SET s.curation = $number"),
          Map.of("id", source, "number", curation));
    }
  }

  /** Tells of a table by which mapping it was read. */
  void readBy(GraphTransaction tx, String source, String mapping) {
    tx.run(
        layout.cypher("MATCH (s:{SOURCE} {id: $id}) SET s.mapping = $mapping"),
        Map.of("id", source, "mapping", mapping));
  }

  boolean isReadBy(GraphTransaction tx, String source, String mapping) {
    return !tx.run(
            layout.cypher("MATCH (s:{SOURCE} {id: $id, mapping: $mapping}) RETURN s.id AS id"),
            Map.of("id", source, "mapping", mapping))
        .isEmpty();
  }

  /** Removes a source with its mentions and statements; returns the number of statements. */
  int remove(GraphTransaction tx, String source) {
    Map<String, Object> id = Map.of("id", source);
    tx.run(
        layout.cypher("MATCH (:{SOURCE} {id: $id})<-[:{FOUND_IN}]-(m:{MENTION}) DETACH DELETE m"),
        id);
    int statements =
        tx.run(
                layout.cypher(
                    """
                    MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{STATEMENT})
                    WITH s, s.id AS gone
                    DETACH DELETE s
                    RETURN gone
                    """),
                id)
            .size();
    tx.run(
        layout.cypher("MATCH (:{SOURCE} {id: $id})<-[:{STATED_IN}]-(s:{REJECTED}) DETACH DELETE s"),
        id);
    String all =
        "MATCH (s:{SOURCE} {id: $id}) WITH s, properties(s) AS was DETACH DELETE s RETURN was";
    tx.run(layout.cypher(all), id).forEach(row -> ChangeEvents.goneSource(tx, row.row("was")));
    return statements;
  }
}
