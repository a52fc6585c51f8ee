package dev.groundtrack.ingest;

import dev.groundtrack.evidence.Reading;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.store.DefinedEntities;
import dev.groundtrack.ingest.store.TableWriter;
import dev.groundtrack.ingest.store.Written;
import dev.groundtrack.ingest.table.KnownNames;
import dev.groundtrack.ingest.table.Mapping;
import dev.groundtrack.ingest.table.Mappings;
import dev.groundtrack.ingest.table.TableReading;
import dev.groundtrack.ingest.table.Tables;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the {@link Importer} does with rows: names, and tables by their mappings. */
final class TableImporter {
  private final TableWriter writer;
  private final DefinedEntities defined;
  private final NamesTables names;
  private final Mappings mappings;
  private final Tables tables;

  TableImporter(Model model, TableWriter writer, DefinedEntities defined) {
    this.writer = writer;
    this.defined = defined;
    this.names = new NamesTables(model);
    this.mappings = new Mappings(model);
    this.tables = new Tables(model);
  }

  List<ImportReport> importNames(List<SourceFile> files) {
    List<ImportReport> reports = new ArrayList<>();
    for (Reading reading : names.read(files)) {
      reports.add(ImportReport.of(reading.document(), writer.replaceNames(reading), List.of()));
    }
    return reports;
  }

  Mapping mapping(String place, String nameOrYaml) {
    return mappings.of(place, nameOrYaml);
  }

  ImportReport importTable(
      Content content, Mapping mapping, Document.About given, ImportCompletion more) {
    if (given.marking() != null && given.marking() != Marking.PUBLIC) {
      throw SourceRecords.unmarked(content.place());
    }
    String title =
        Objects.requireNonNullElse(given.title(), String.valueOf(mapping.about().title()));
    KnownNames known =
        new KnownNames(defined.curated(), defined.without(title), defined.keys(title));
    TableReading table =
        tables.read(
            content.place(),
            content.bytes(),
            mapping,
            new Tables.Given(located(content, given), known));
    Document document = table.reading().document();
    Written written =
        writer.replaceTable(
            table.reading(),
            mapping.version(),
            (tx, done) -> more.within(tx, ImportReport.of(document, done, table.problems())));
    return ImportReport.of(
        document, written, written.alreadyKnown() ? List.of() : table.problems());
  }

  private static Document.About located(Content content, Document.About given) {
    return new Document.About(
        given.kind(),
        given.title(),
        given.url() == null ? content.url() : given.url(),
        given.publisher(),
        given.author(),
        given.publishedOn(),
        given.marking());
  }
}
