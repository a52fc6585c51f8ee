package dev.groundtrack.ingest;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The one door by which sources come in and go out. Safe for use by many threads, and beside other
 * processes on the same graph.
 */
public final class Importer {
  private final Reader reader;
  private final GraphWriter writer;
  private final NamesTables tables;
  private final TextIntake intake = new TextIntake();

  private volatile Known known = new Known(List.of(), List.of());

  /**
   * An article that was read and is not written yet.
   *
   * @param problems warnings on it
   */
  public record Prepared(Reading reading, List<Problem> problems) {
    public Prepared {
      problems = List.copyOf(problems);
    }
  }

  /** The entities of the names, as they were when the graph held these sources of names. */
  private record Known(List<String> sources, List<KnownEntity> names) {}

  public Importer(Model model, Reader reader, GraphWriter writer) {
    this.reader = reader;
    this.writer = writer;
    this.tables = new NamesTables(model);
  }

  /**
   * Imports an article: all of it in one transaction, or nothing. A text that is known already
   * changes nothing.
   *
   * @throws RefusedException if the text cannot be read as English prose
   */
  public ImportReport importArticle(Document document) {
    intake.check(document);
    if (writer.has(document.id())) {
      return report(document, GraphWriter.Written.KNOWN, List.of());
    }
    return write(read(document));
  }

  /**
   * The first half of an import, which changes nothing: of many articles the next can be read while
   * one is written.
   *
   * @throws RefusedException if the text cannot be read as English prose
   */
  public Prepared prepare(Document document) {
    intake.check(document);
    return read(document);
  }

  private Prepared read(Document document) {
    Reader.Result result = reader.read(document, names());
    Reading reading =
        new Reading(
            document, List.of(), result.text().mentions(), result.extraction(), result.resolved());
    return new Prepared(reading, warnings(document, result));
  }

  /** The second half: writes what was read, all of it in one transaction, or nothing. */
  public ImportReport write(Prepared prepared) {
    Document document = prepared.reading().document();
    GraphWriter.Written written = writer.write(prepared.reading());
    if (written.alreadyKnown()) {
      return report(document, written, List.of());
    }
    List<Problem> problems = new ArrayList<>(prepared.problems());
    CopyNotice.of(document, written.copies()).ifPresent(problems::add);
    return report(document, written, problems);
  }

  private List<Problem> warnings(Document document, Reader.Result result) {
    List<Problem> warnings = new ArrayList<>(intake.warnings(document));
    warnings.addAll(result.problems());
    if (result.extraction().statements().isEmpty()) {
      warnings.add(
          new Problem(
              "input.text",
              "no statement was found in it",
              "it is kept as a source; remove it if it is of no use"));
    }
    return warnings;
  }

  private static ImportReport report(
      Document document, GraphWriter.Written written, List<Problem> problems) {
    return new ImportReport(
        document.id(),
        written.statements(),
        written.relations(),
        written.entities(),
        written.alreadyKnown(),
        problems);
  }

  private List<KnownEntity> names() {
    List<String> sources = writer.namesSources();
    Known before = known;
    if (!before.sources().equals(sources)) {
      before = new Known(sources, List.copyOf(writer.names()));
      known = before;
    }
    return before.names();
  }

  /**
   * Imports tables of names, each in one transaction. A table takes the place of an older one of
   * the same name.
   *
   * @throws RefusedException if anything in any of them is wrong; then none is imported
   */
  public List<ImportReport> importNames(List<SourceFile> files) {
    List<ImportReport> reports = new ArrayList<>();
    for (Reading reading : tables.read(files)) {
      reports.add(report(reading.document(), writer.replaceNames(reading), List.of()));
    }
    return reports;
  }

  /**
   * Removes a source, and exactly what rested on it alone.
   *
   * @throws RefusedException if there is no such source
   */
  public RemoveReport remove(String source) {
    GraphWriter.Removed removed = writer.remove(source);
    if (!removed.found()) {
      throw RefusedException.of(
          "removeSource(id:)",
          "there is no source with the id \"" + source + "\"",
          "take an id that sources { id title } gives");
    }
    return new RemoveReport(source, removed.statements(), removed.relations(), removed.entities());
  }
}
