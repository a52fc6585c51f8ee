package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.ingest.store.derived.RecordedSource.Claimed;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RecordedSource.Stated;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a reading to what is stored of it. Of mentions those are kept that name something or were
 * resolved; of claims those whose ends both were.
 */
public final class ReadingRecorder {
  private final Reading reading;
  private final String source;
  private final Map<String, Named> mentions = new LinkedHashMap<>();
  private final Map<Mention, String> ids = new HashMap<>();

  private ReadingRecorder(Reading reading) {
    this.reading = reading;
    this.source = reading.document().id();
  }

  public static RecordedSource of(Reading reading) {
    return new ReadingRecorder(reading).ground();
  }

  /** The sentences that each statement stands in, by its id. */
  public static Map<String, String> sentences(Reading reading) {
    Map<String, String> sentences = new HashMap<>();
    Document document = reading.document();
    for (Statement statement : reading.extraction().statements()) {
      sentences.put(
          ContentIds.statement(document.id(), statement), document.text().cut(statement.span()));
    }
    return sentences;
  }

  private RecordedSource ground() {
    reading.resolved().entities().forEach(this::add);
    reading.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAME && !ids.containsKey(m))
        .forEach(
            m ->
                mentions.computeIfAbsent(
                    ContentIds.mention(source, m.span()), i -> named(i, m, null)));
    Map<String, Stated> statements = new LinkedHashMap<>();
    for (Statement statement : reading.extraction().statements()) {
      String id = ContentIds.statement(source, statement);
      Mention speaker = statement.speaker();
      statements.putIfAbsent(
          id,
          new Stated(
              id,
              saying(statement),
              statement.content(),
              speaker == null ? null : ids.get(speaker)));
    }
    Map<String, Claimed> claims = new LinkedHashMap<>();
    for (Claim claim : reading.extraction().claims()) {
      Claimed claimed = claimed(claim);
      if (claimed != null) {
        claims.merge(claimed.id(), claimed, ClaimEdge::stronger);
      }
    }
    return new RecordedSource(
        source,
        List.copyOf(mentions.values()),
        List.copyOf(statements.values()),
        List.copyOf(claims.values()));
  }

  private String saying(Statement statement) {
    Text text = reading.document().text();
    return ContentIds.saying(
        text.cut(statement.span()), statement.content().stream().map(text::cut).toList());
  }

  /** A place where two entities are meant is stored twice. */
  private void add(Mention mention, Resolution.Entity entity) {
    String id = ContentIds.mention(source, mention.span());
    Named there = mentions.get(id);
    if (there != null && there.means() != null && !there.means().entity().equals(entity.id())) {
      id = ContentIds.mention(source, mention.span(), entity.id());
    }
    boolean naming = mention.kind() == Mention.Kind.NAME;
    Meant means = new Meant(entity.id(), entity.type(), entity.name(), naming);
    mentions.putIfAbsent(id, named(id, mention, means));
    ids.put(mention, id);
  }

  private static Named named(String id, Mention mention, @Nullable Meant means) {
    return new Named(id, mention.span(), mention.text(), mention.metonym(), means);
  }

  private @Nullable Claimed claimed(Claim claim) {
    String subject = ids.get(claim.subject());
    String object = ids.get(claim.object());
    if (subject == null || object == null) {
      return null;
    }
    String statement = ContentIds.statement(source, claim.statement());
    return new Claimed(
        ContentIds.claim(claim.type(), statement, subject, object),
        claim.type(),
        statement,
        subject,
        object,
        new Bearing(
            claim.polarity(),
            claim.modality(),
            claim.timing(),
            claim.timing().on(reading.document().about().publishedOn()),
            claim.confidence(),
            ExplanationRow.properties(claim.explanation(), reading.document().text())));
  }
}
