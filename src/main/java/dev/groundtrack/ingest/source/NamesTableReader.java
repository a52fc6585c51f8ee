package dev.groundtrack.ingest.source;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.Relationship.Direction;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One table as a reading: each row a statement that defines an entity and relates it to others. */
final class NamesTableReader {
  private static final double CURATED = 0.95;

  private final NamesTable table;
  private final NameIndex index;
  private final List<Problem> problems;
  private final List<Reading.Definition> definitions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Mention, Resolution.Entity> entities = new LinkedHashMap<>();

  NamesTableReader(NamesTable table, NameIndex index, List<Problem> problems) {
    this.table = table;
    this.index = index;
    this.problems = problems;
  }

  Reading read() {
    for (int i = 0; i < table.rows().size(); i++) {
      row(i, table.rows().get(i));
    }
    return new Reading(
        table.document(),
        definitions,
        List.copyOf(entities.keySet()),
        new Extraction(statements, claims),
        new Resolution(entities));
  }

  private void row(int number, NamesTable.Row row) {
    Statement statement =
        new Statement(
            row.span(),
            null,
            List.of(row.span()),
            null,
            false,
            Mode.SAID,
            Polarity.AFFIRMED,
            Modality.ACTUAL,
            null,
            CURATED,
            "row");
    statements.add(statement);
    definitions.add(new Reading.Definition(entity(row.entity()), row.properties(), statement));
    Mention own = mention(number, row, row.entity(), row.entity().name());
    row.related()
        .forEach(
            (relationship, names) ->
                names.forEach(
                    name ->
                        target(row, relationship, name)
                            .map(target -> mention(number, row, target, name))
                            .ifPresent(
                                other -> claims.add(claim(relationship, own, other, statement)))));
  }

  private Optional<KnownEntity> target(NamesTable.Row row, Relationship relationship, String name) {
    Set<KnownEntity> found = index.find(name);
    if (found.size() != 1) {
      problems.add(
          new Problem(
              row.place(),
              relationship.name()
                  + " names \""
                  + name
                  + "\", which "
                  + (found.isEmpty() ? "stands in no table" : "several rows bear"),
              "write the name, an alias or the id of one row"));
      return Optional.empty();
    }
    KnownEntity target = found.iterator().next();
    if (!relationship.to().contains(target.type())) {
      problems.add(
          new Problem(
              row.place(),
              relationship.name() + " names \"" + name + "\", which is a " + target.type(),
              "name one of " + relationship.to()));
      return Optional.empty();
    }
    return Optional.of(target);
  }

  private Mention mention(int number, NamesTable.Row row, KnownEntity entity, String name) {
    Document document = table.document();
    int start = document.text().charIndex(row.span().start());
    int at = document.text().toString().indexOf(name, start);
    Span span = at < 0 ? row.span() : document.text().span(at, at + name.length());
    Span within = row.span().contains(span) ? span : row.span();
    Mention mention =
        new Mention(
            within,
            number,
            0,
            document.text().cut(within),
            Mention.Kind.NAME,
            Set.of(entity.type()),
            entity.id(),
            false);
    entities.putIfAbsent(mention, entity(entity));
    return mention;
  }

  private static Resolution.Entity entity(KnownEntity entity) {
    return new Resolution.Entity(entity.id(), entity.type(), entity.name(), true);
  }

  private static Claim claim(
      Relationship relationship, Mention own, Mention other, Statement statement) {
    boolean in = relationship.direction() == Direction.IN;
    return new Claim(
        relationship.type(),
        in ? other : own,
        in ? own : other,
        statement,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        CURATED,
        "column " + relationship.name());
  }
}
