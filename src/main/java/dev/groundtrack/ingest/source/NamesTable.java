package dev.groundtrack.ingest.source;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.ingest.format.PropertyText;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.IndexedText;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One table of names, row by row. */
record NamesTable(Document document, List<Row> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * One row.
   *
   * @param place where it stands, for problems
   * @param properties by name, as the schema types them
   * @param related the names in its relationship cells
   */
  record Row(
      String place,
      Span span,
      KnownEntity entity,
      Map<String, Object> properties,
      Map<Relationship, List<String>> related) {}

  static NamesTable parse(Model model, SourceFile file, List<Problem> problems) {
    Document document = NamesTables.document(file);
    String plural = Path.of(file.name()).getFileName().toString().replaceFirst("\\.csv$", "");
    EntityType type =
        model.entityTypes().values().stream()
            .filter(t -> t.plural().equals(plural))
            .findFirst()
            .orElse(null);
    if (type == null) {
      List<String> plurals = model.entityTypes().values().stream().map(EntityType::plural).toList();
      problems.add(
          new Problem(
              file.name(),
              "is called after no entity type",
              "call it one of " + plurals + " with .csv"));
      return new NamesTable(document, List.of());
    }
    return new NamesTable(document, new Parsing(model, type, file.name(), problems).rows(document));
  }

  /** The parsing of one file. */
  private record Parsing(Model model, EntityType type, String file, List<Problem> problems) {

    List<Row> rows(Document document) {
      String text = document.text().toString();
      List<Row> rows = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
        checkColumns(parser.getHeaderNames());
        List<CSVRecord> records = parser.getRecords();
        for (int i = 0; i < records.size(); i++) {
          int start = (int) records.get(i).getCharacterPosition();
          int end =
              i + 1 < records.size()
                  ? (int) records.get(i + 1).getCharacterPosition()
                  : text.length();
          int length = text.substring(start, end).stripTrailing().length();
          rows.add(row(records.get(i), document.text().span(start, start + length)));
        }
      } catch (IOException | java.io.UncheckedIOException e) {
        problems.add(
            new Problem(
                file, "is not CSV: " + e.getMessage(), "quote cells that hold commas or quotes"));
      }
      return rows;
    }

    private void checkColumns(List<String> columns) {
      for (String column : columns) {
        if (!type.fields().containsKey(column) && !type.relationships().containsKey(column)) {
          problems.add(
              new Problem(
                  file + ":1",
                  "column \"" + column + "\" is no field of " + type.name(),
                  "there are "
                      + Stream.concat(
                              type.fields().keySet().stream(),
                              type.relationships().keySet().stream())
                          .toList()));
        }
      }
      for (String needed : List.of("id", "name")) {
        if (!columns.contains(needed)) {
          problems.add(new Problem(file + ":1", "there is no column \"" + needed + "\"", "add it"));
        }
      }
    }

    private Row row(CSVRecord record, Span span) {
      String place = file + ":" + (record.getRecordNumber() + 1);
      Map<String, Object> properties = new LinkedHashMap<>();
      Map<Relationship, List<String>> related = new LinkedHashMap<>();
      record
          .toMap()
          .forEach(
              (column, cell) -> {
                Property property = type.fields().get(column);
                Relationship relationship = type.relationships().get(column);
                if (property != null && !cell.isBlank()) {
                  Object value = value(place, property, cell.strip());
                  IndexedText.problem(place, property, value).ifPresent(problems::add);
                  properties.put(property.databaseName(), value);
                } else if (relationship != null && !cell.isBlank()) {
                  related.put(relationship, parts(cell));
                }
              });
      return new Row(place, span, entity(place, properties), properties, related);
    }

    private Object value(String place, Property property, String cell) {
      return property.list()
          ? parts(cell).stream().map(part -> single(place, property, part)).toList()
          : single(place, property, cell);
    }

    private Object single(String place, Property property, String cell) {
      try {
        return PropertyText.parse(model, property, cell);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        problems.add(
            new Problem(
                place,
                "\"" + cell + "\" is no " + property.type() + " for " + property.name(),
                PropertyText.remedy(model, property)));
        return cell;
      }
    }

    private KnownEntity entity(String place, Map<String, Object> properties) {
      for (String needed : List.of("id", "name")) {
        if (!properties.containsKey(needed)) {
          problems.add(new Problem(place, "has no " + needed, "give it one"));
        }
      }
      return new KnownEntity(
          Objects.toString(properties.get("id"), ""),
          type.name(),
          kind(properties),
          type.describe(properties),
          Objects.toString(properties.get("name"), ""),
          names(properties, NameRole.ALIAS),
          names(properties, NameRole.DEMONYM),
          names(properties, NameRole.METONYM));
    }

    private String kind(Map<String, Object> properties) {
      return type.properties().stream()
          .filter(p -> model.enums().containsKey(p.type()))
          .map(p -> Objects.toString(properties.get(p.databaseName()), ""))
          .findFirst()
          .orElse("");
    }

    private List<String> names(Map<String, Object> properties, NameRole naming) {
      return type.properties().stream()
          .filter(p -> p.naming() == naming)
          .flatMap(p -> values(properties.get(p.databaseName())))
          .map(String::valueOf)
          .toList();
    }

    private static Stream<?> values(@Nullable Object value) {
      return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    private static List<String> parts(String cell) {
      return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }
}
