package dev.groundtrack.ingest.table;

import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tables as readings: CSV and TSV (RFC 4180), the tables of the General Catalog of Artificial Space
 * Objects, XLSX, Turtle and JSON-LD. The text of the source is that of the table, or the lines that
 * were made of its sheet or its subjects; it has at most 64 MiB.
 */
public final class Tables {
  private final Model model;

  public Tables(Model model) {
    this.model = model;
  }

  /**
   * Reads a table. What is wrong in a row is told with its line, and the row left out.
   *
   * @param place what problems are reported under
   * @param given what is known of the source beside the mapping, and wins over it
   * @throws RefusedException if the table cannot be read, or is not what the mapping is for
   */
  public TableReading read(String place, byte[] bytes, Mapping mapping, Given given) {
    TableText table = TableText.of(place, bytes, mapping.layout());
    Document document = Document.of(table.text(), about(mapping.about(), given.about()));
    TableText stored = new TableText(table.place(), document.text().toString(), table.syntax());
    TableRow.Header header = header(stored, mapping);
    RowReader rows = new RowReader(model, mapping, document, given.known());
    rows(stored, header, mapping, rows, true);
    rows(stored, header, mapping, rows, false);
    return rows.reading(place);
  }

  /**
   * What comes with a table.
   *
   * @param about what is known of the source
   * @param known the entities that its rows may mean
   */
  public record Given(Document.About about, KnownNames known) {}

  private static Document.About about(Document.About mapped, Document.About given) {
    return new Document.About(
        SourceKind.TABLE,
        given.title() == null ? mapped.title() : given.title(),
        given.url() == null ? mapped.url() : given.url(),
        given.publisher() == null ? mapped.publisher() : given.publisher(),
        given.author() == null ? mapped.author() : given.author(),
        given.publishedOn() == null ? mapped.publishedOn() : given.publishedOn(),
        given.marking());
  }

  /** Hands over the rows that the mapping does not skip. */
  private static void rows(
      TableText table, TableRow.Header header, Mapping mapping, RowReader rows, boolean keys) {
    RowParser parser = new RowParser(table.text(), table.syntax());
    parser.next();
    while (parser.hasNext()) {
      RowParser.Line line = parser.next();
      TableRow row =
          new TableRow(
              table.place() + ":" + line.number(), line.start(), line.end(), line.cells(), header);
      if (line.broken()) {
        rows.problem(
            keys,
            row,
            "has a quotation mark that is not closed",
            "close it, or double it in a cell");
      } else if (line.cells().size() != header.names().size()) {
        rows.problem(
            keys,
            row,
            "has %d cells, and the header %d".formatted(line.cells().size(), header.names().size()),
            "quote cells that hold delimiters, and write empty cells out");
      } else if (mapping.skip().stream().noneMatch(filter -> filter.accepts(row))) {
        rows.row(keys, row);
      }
    }
  }

  private static TableRow.Header header(TableText table, Mapping mapping) {
    RowParser parser = new RowParser(table.text(), table.syntax());
    RowParser.Line line = parser.next();
    List<String> names = new ArrayList<>();
    line.cells().forEach(cell -> names.add(cell.value().replaceAll("\\s+", " ")));
    if (table.syntax().remarks() && !names.isEmpty()) {
      names.set(0, names.getFirst().replaceFirst("^#\\s*", ""));
    }
    List<Problem> problems = new ArrayList<>();
    String place = table.place() + ":" + line.number();
    if (line.broken() || !parser.hasNext()) {
      problems.add(
          new Problem(
              place,
              "has no header with rows below it",
              "write the columns' names in the first line"));
    }
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && indexes.putIfAbsent(name, i) != null) {
        problems.add(
            new Problem(
                place, "has two columns \"" + name + "\"", "give every column a name of its own"));
      }
    }
    if (problems.isEmpty()) {
      columns(mapping)
          .filter(column -> !indexes.containsKey(column.name()))
          .distinct()
          .forEach(
              column ->
                  problems.add(
                      new Problem(
                          column.place(),
                          "there is no column \"" + column.name() + "\" in " + table.place(),
                          ProblemCollector.didYouMean(column.name(), indexes.keySet()))));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return new TableRow.Header(List.copyOf(names), indexes, mapping.layout().empty());
  }

  private static Stream<Column> columns(Mapping mapping) {
    Stream<ValueRule> rules =
        mapping.entities().stream()
            .flatMap(
                e ->
                    Stream.of(
                            Stream.ofNullable(e.key()),
                            Stream.ofNullable(e.name()),
                            e.properties().values().stream())
                        .flatMap(s -> s));
    Stream<RowFilter> filters =
        Stream.of(
                mapping.skip().stream(),
                mapping.entities().stream().flatMap(e -> e.where().stream()),
                mapping.relations().stream().flatMap(r -> r.where().stream()))
            .flatMap(s -> s);
    return Stream.concat(
        rules.flatMap(rule -> rule.columns().stream()), filters.map(RowFilter::column));
  }
}
