package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a table as a reading, each a statement. They are handed over twice: first for the
 * keys that they give entities, then for all that they say.
 */
final class RowReader {
  private static final double TABLE = 0.95;

  private final Mapping mapping;
  private final Document document;
  private final EntityIndex index;
  private final RowEntities entities;
  private final TableProblems problems;
  private final List<Reading.Definition> definitions = new ArrayList<>();
  private final Set<List<Object>> defined = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Mention, Resolution.Entity> meanings = new LinkedHashMap<>();

  RowReader(Model model, Mapping mapping, Document document, KnownNames known) {
    this.mapping = mapping;
    this.document = document;
    this.index = new EntityIndex(known);
    this.entities = new RowEntities(model, mapping, index);
    this.problems = new TableProblems(mapping.place());
  }

  /** Takes note of a row that cannot be read; once, though rows come twice. */
  void problem(boolean keys, TableRow row, String what, String remedy) {
    if (!keys) {
      problems.skipped(List.of(new Problem(row.place(), what, remedy)));
    }
  }

  void row(boolean keys, TableRow row) {
    RowEntities.Found found = entities.in(row, keys);
    if (keys) {
      return;
    }
    if (!found.problems().isEmpty()) {
      problems.skipped(found.problems());
      return;
    }
    found.remarks().forEach(problems::add);
    if (found.entities().isEmpty()) {
      problems.skipped(
          List.of(
              new Problem(
                  row.place(),
                  "says nothing: the cells for every entity are empty",
                  "fill them in, or leave such rows out by skip: in the mapping")));
      return;
    }
    say(row, found);
  }

  private void say(TableRow row, RowEntities.Found found) {
    Span span = document.text().span(row.start(), row.end());
    Statement statement =
        new Statement(
            span,
            null,
            List.of(span),
            null,
            false,
            Mode.SAID,
            Polarity.AFFIRMED,
            Modality.ACTUAL,
            null,
            TABLE,
            "row");
    int number = statements.size();
    statements.add(statement);
    Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    for (RowEntities.Entity entity : found.entities()) {
      Mention mention = mention(number, entity);
      meanings.putIfAbsent(mention, entity.means());
      mentions.computeIfAbsent(entity.rule().label(), l -> new ArrayList<>()).add(mention);
      if (entity.rule().defines()
          && defined.add(List.of(entity.means().id(), entity.properties()))) {
        definitions.add(new Reading.Definition(entity.means(), entity.properties(), statement));
      }
    }
    for (RelationRule relation : mapping.relations()) {
      if (relation.isIn(row)) {
        for (Mention subject : mentions.getOrDefault(relation.subject(), List.of())) {
          for (Mention object : mentions.getOrDefault(relation.object(), List.of())) {
            claims.add(claim(relation, subject, object, statement));
          }
        }
      }
    }
  }

  private Mention mention(int number, RowEntities.Entity entity) {
    Span span = document.text().span(entity.start(), entity.end());
    return new Mention(
        span,
        number,
        0,
        document.text().cut(span),
        Mention.Kind.NAME,
        Set.of(entity.means().type()),
        entity.means().id(),
        false);
  }

  private static Claim claim(
      RelationRule relation, Mention subject, Mention object, Statement statement) {
    return new Claim(
        relation.type(),
        subject,
        object,
        statement,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        TABLE,
        "mapping " + relation.subject() + " " + relation.type() + " " + relation.object());
  }

  /**
   * All that was read.
   *
   * @throws dev.groundtrack.problem.RefusedException if no row says anything
   */
  TableReading reading(String place) {
    if (statements.isEmpty()) {
      List<Problem> all = new ArrayList<>(problems.all());
      all.add(
          new Problem(
              place,
              "has no row that could be imported",
              "mend the rows or the mapping, " + mapping.place()));
      throw new dev.groundtrack.problem.RefusedException(all);
    }
    return new TableReading(
        new Reading(
            document,
            definitions,
            List.copyOf(meanings.keySet()),
            new Extraction(statements, claims),
            new Resolution(meanings)),
        problems.all(),
        statements.size(),
        problems.rows());
  }
}
