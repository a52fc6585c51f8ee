package dev.groundtrack.ingest.source;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of names: a CSV file (RFC 4180) for each entity type, called after the type's plural. Its
 * columns are the properties of the type and its relationships by the names of the schema; a cell
 * that holds several values parts them by semicolons, and a related entity stands there by its
 * name.
 */
public final class NamesTables {
  private final Model model;

  public NamesTables(Model model) {
    this.model = model;
  }

  /**
   * Reads tables that may name one another's entities. Each row is a statement, and the evidence of
   * the relations in it.
   *
   * @throws RefusedException if anything in them is not as it should be; tells every place
   */
  public List<Reading> read(List<SourceFile> files) {
    List<Problem> problems = new ArrayList<>();
    List<NamesTable> tables =
        files.stream().map(f -> NamesTable.parse(model, f, problems)).toList();
    NameIndex index = NameIndex.of(tables, problems);
    List<Reading> readings =
        tables.stream().map(table -> new NamesTableReader(table, index, problems).read()).toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return readings;
  }

  /** The entities of tables, without reading the relations. */
  public List<KnownEntity> entities(List<SourceFile> files) {
    List<Problem> problems = new ArrayList<>();
    List<KnownEntity> entities =
        files.stream()
            .flatMap(f -> NamesTable.parse(model, f, problems).rows().stream())
            .map(NamesTable.Row::entity)
            .toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return entities;
  }

  static Document document(SourceFile file) {
    String title = Path.of(file.name()).getFileName().toString();
    return Document.of(
        file.text(), new Document.About(SourceKind.NAMES, title, null, null, null, null, null));
  }
}
