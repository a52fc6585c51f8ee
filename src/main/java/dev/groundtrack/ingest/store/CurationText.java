package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wrote in the graph as a source: a heading with its number, then one line a fact,
 * each a statement in the source's own voice that mentions whom it is about.
 */
final class CurationText {
  private static final double CURATED = 0.95;
  private static final String RULE = "curation";

  private final StringBuilder text;
  private final String title;
  private final List<Line> lines = new ArrayList<>();

  CurationText(long number) {
    this.title = "Curation " + number;
    this.text = new StringBuilder(title).append('\n');
  }

  /** An entity as its node has it in this transaction. */
  record Subject(String id, EntityType type, String name, Map<String, Object> properties) {}

  /** A line from one char to another, and what it says. */
  private record Line(int start, int end, List<Named> named, Said said) {}

  /** Where a line names an entity. */
  private record Named(int start, int end, Subject entity) {}

  private sealed interface Said {}

  private record Defined(Subject entity, Map<String, Object> properties) implements Said {}

  private record Related(String type, Polarity polarity) implements Said {}

  /** “Jane Doe (Person jane): description: An engineer.” */
  void define(Subject entity, Map<String, Object> properties, List<String> cleared) {
    int start = text.length();
    Named named = name(entity, entity.type().name() + " " + entity.id());
    text.append(':');
    properties.forEach((key, value) -> text.append(' ').append(line(key + ": " + value + ";")));
    cleared.forEach(key -> text.append(' ').append(key).append(": none;"));
    Map<String, Object> whole = new LinkedHashMap<>(properties);
    if (!cleared.isEmpty()) {
      whole.put(EntityProperties.CLEARED, List.copyOf(cleared));
    }
    end(start, List.of(named), new Defined(entity, whole));
  }

  /** “Jane Doe (jane) HEADS NASA (nasa)”; with “not:” before it where it is denied. */
  void relate(Subject subject, String type, Subject object, Polarity polarity) {
    int start = text.length();
    if (polarity == Polarity.NEGATED) {
      text.append("not: ");
    }
    Named from = name(subject, subject.id());
    text.append(' ').append(type).append(' ');
    Named to = name(object, object.id());
    end(start, List.of(from, to), new Related(type, polarity));
  }

  private Named name(Subject entity, String told) {
    int start = text.length();
    text.append(line(entity.name()));
    Named named = new Named(start, text.length(), entity);
    text.append(" (").append(line(told)).append(')');
    return named;
  }

  private static String line(String value) {
    return value.replaceAll("\\R", " ");
  }

  private void end(int start, List<Named> named, Said said) {
    lines.add(new Line(start, text.length(), named, said));
    text.append('\n');
  }

  Reading reading() {
    Document document =
        Document.of(
            text.toString(),
            new Document.About(SourceKind.CURATION, title, null, null, null, null, null));
    List<Reading.Definition> definitions = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Map<Mention, Resolution.Entity> entities = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<Mention> mentions = new ArrayList<>();
      for (Named named : line.named()) {
        Mention mention = mention(document, named, i);
        mentions.add(mention);
        entities.put(mention, entity(named.entity()));
      }
      switch (line.said()) {
        case Defined defined -> {
          Statement statement = statement(document, line, Polarity.AFFIRMED);
          statements.add(statement);
          definitions.add(
              new Reading.Definition(entity(defined.entity()), defined.properties(), statement));
        }
        case Related related -> {
          Statement statement = statement(document, line, related.polarity());
          statements.add(statement);
          claims.add(claim(related, mentions, statement));
        }
      }
    }
    return new Reading(
        document,
        definitions,
        List.copyOf(entities.keySet()),
        new Extraction(statements, claims),
        new Resolution(entities));
  }

  private static Resolution.Entity entity(Subject entity) {
    return new Resolution.Entity(entity.id(), entity.type().name(), entity.name(), true);
  }

  private static Mention mention(Document document, Named named, int line) {
    Span span = document.text().span(named.start(), named.end());
    return new Mention(
        span,
        line,
        0,
        document.text().cut(span),
        Mention.Kind.NAME,
        Set.of(named.entity().type().name()),
        named.entity().id(),
        false);
  }

  private static Statement statement(Document document, Line line, Polarity polarity) {
    Span span = document.text().span(line.start(), line.end());
    return new Statement(
        span,
        null,
        List.of(span),
        null,
        false,
        Mode.SAID,
        polarity,
        Modality.ACTUAL,
        null,
        CURATED,
        RULE);
  }

  private static Claim claim(Related related, List<Mention> ends, Statement statement) {
    return new Claim(
        related.type(),
        ends.getFirst(),
        ends.getLast(),
        statement,
        related.polarity(),
        Modality.ACTUAL,
        CURATED,
        RULE);
  }
}
