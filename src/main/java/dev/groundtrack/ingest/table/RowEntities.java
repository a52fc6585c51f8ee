package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.ingest.format.PropertyText;
import dev.groundtrack.model.IndexedText;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entities of one row, with what it tells of them. */
final class RowEntities {
  private final Model model;
  private final Mapping mapping;
  private final EntityIndex index;

  RowEntities(Model model, Mapping mapping, EntityIndex index) {
    this.model = model;
    this.mapping = mapping;
    this.index = index;
  }

  /**
   * An entity that a row speaks of.
   *
   * @param start the index of the first char that names it; {@code end} is exclusive
   */
  record Entity(
      EntityRule rule,
      Resolution.Entity means,
      Map<String, Object> properties,
      int start,
      int end) {}

  /**
   * All of them.
   *
   * @param problems for which the row is left out
   * @param remarks on entities that are left out of it
   */
  record Found(List<Entity> entities, List<Problem> problems, List<Problem> remarks) {}

  /**
   * Finds them.
   *
   * @param keys whether to take note only of the keys that the row gives
   */
  Found in(TableRow row, boolean keys) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (EntityRule rule : mapping.entities()) {
      if (rule.isIn(row)) {
        try {
          one(rule, row, keys, found);
        } catch (ValueRule.UnknownValue e) {
          found.problems.add(unknown(row, rule.key() == null ? rule.name() : rule.key(), e));
        }
      }
    }
    return found;
  }

  private void one(EntityRule rule, TableRow row, boolean keys, Found found) {
    List<ValueRule.Found> ids = rule.key() == null ? List.of() : rule.key().in(row);
    List<ValueRule.Found> names = rule.name() == null ? List.of() : rule.name().in(row);
    String type = rule.type().name();
    if (rule.key() != null && rule.name() != null) {
      if (!ids.isEmpty() && !names.isEmpty()) {
        index.define(type, ids.getFirst().value(), names.getFirst().value());
        if (!keys) {
          keyed(rule, row, ids.getFirst().value(), names.getFirst(), found);
        }
      } else if (ids.isEmpty() != names.isEmpty()) {
        found.problems.add(
            new Problem(
                row.place(),
                "\"" + rule.label() + "\" has no " + (ids.isEmpty() ? "key" : "name"),
                "fill the cell in"));
      }
    } else if (!keys && rule.key() != null) {
      ids.forEach(id -> add(rule, row, index.keyed(type, id.value()), id, found));
    } else if (!keys) {
      names.forEach(
          name -> add(rule, row, Optional.of(index.named(type, name.value())), name, found));
    }
  }

  /** An entity that has another id than its key is found by that key later. */
  private void keyed(
      EntityRule rule, TableRow row, String key, ValueRule.Found named, Found found) {
    Optional<Resolution.Entity> means = index.keyed(rule.type().name(), key);
    add(rule, row, means, named, found);
    if (means.filter(entity -> !entity.id().equals(key)).isPresent()) {
      found.entities.getLast().properties().put(Reading.Definition.KEY, key);
    }
  }

  private void add(
      EntityRule rule,
      TableRow row,
      Optional<Resolution.Entity> means,
      ValueRule.Found named,
      Found found) {
    if (means.isEmpty() && rule.optional()) {
      return;
    }
    if (means.isEmpty()) {
      found.remarks.add(
          new Problem(
              row.place(),
              "\""
                  + rule.label()
                  + "\" is left out: the key \""
                  + named.value()
                  + "\" stands in no row and is not known",
              "import the table that has it first, or give the row a name"));
      return;
    }
    Map<String, Object> properties = properties(rule, row, found.problems);
    rule.type().properties().stream()
        .filter(property -> rule.name() != null && property.naming() == NameRole.NAME)
        .forEach(property -> properties.put(property.databaseName(), named.value()));
    found.entities.add(new Entity(rule, means.get(), properties, named.start(), named.end()));
  }

  private Map<String, Object> properties(EntityRule rule, TableRow row, List<Problem> problems) {
    Map<String, Object> properties = new LinkedHashMap<>();
    rule.properties()
        .forEach(
            (property, from) -> {
              Object value = value(property, from, row, problems);
              if (value != null) {
                IndexedText.problem(row.place(), property, value).ifPresent(problems::add);
                properties.put(property.databaseName(), value);
              }
            });
    return properties;
  }

  private @Nullable Object value(
      Property property, ValueRule from, TableRow row, List<Problem> problems) {
    List<Object> values = new ArrayList<>();
    try {
      for (ValueRule.Found found : from.in(row)) {
        single(property, from, row.place(), found.value(), problems).ifPresent(values::add);
      }
    } catch (ValueRule.UnknownValue e) {
      problems.add(unknown(row, from, e));
    }
    return property.list()
        ? values.stream().distinct().toList()
        : values.isEmpty() ? null : values.getFirst();
  }

  private Optional<Object> single(
      Property property, ValueRule from, String place, String text, List<Problem> problems) {
    try {
      return property.type().equals("Date")
          ? day(from, text).map(day -> day)
          : Optional.of(PropertyText.parse(model, property, text));
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(
          new Problem(
              place,
              "\"" + text + "\" is no " + property.type() + " for " + property.name(),
              property.type().equals("Date")
                  ? "mend it, or add its pattern to dates: at " + from.place()
                  : PropertyText.remedy(model, property)));
      return Optional.empty();
    }
  }

  /** By the first pattern that reads it; spreadsheets' days come as ISO 8601 writes them. */
  private static Optional<LocalDate> day(ValueRule from, String text) {
    for (DatePattern pattern : from.dates()) {
      if (pattern.reads(text)) {
        return pattern.day(text);
      }
    }
    return Optional.of(
        text.indexOf('T') > 0 ? LocalDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
  }

  private static Problem unknown(
      TableRow row, @Nullable ValueRule rule, ValueRule.UnknownValue unknown) {
    return new Problem(
        row.place(),
        "\"" + unknown.getMessage() + "\" is none of the values that the mapping translates",
        rule == null
            ? "add it to values:"
            : "add it to values: at " + rule.place() + ", or say otherwise: there");
  }
}
