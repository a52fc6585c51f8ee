package dev.groundtrack.ingest;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.ingest.store.PreviewReader;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which sources come in and go out. Safe for use by many threads, and beside other
 * processes on the same graph.
 */
public final class Importer {
  private final Reader reader;
  private final GraphWriter writer;
  private final PreviewReader previews;
  private final NamesTables tables;
  private final TextIntake intake = new TextIntake();

  private volatile Known known = new Known(List.of(), List.of());

  /** The entities of the names, as they were when the graph held these sources of names. */
  private record Known(List<String> sources, List<KnownEntity> names) {}

  public Importer(Model model, Reader reader, GraphWriter writer, PreviewReader previews) {
    this.reader = reader;
    this.previews = previews;
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
    return importArticle(document, List.of());
  }

  /**
   * The same, leaving out lines that a {@link #preview} of it gives. They stay out whenever the
   * same words come again, in this source or another, until that is undone.
   *
   * @param reject ids of statements and of relations
   * @throws RefusedException also if the text has no line with one of these ids
   */
  public ImportReport importArticle(Document document, List<String> reject) {
    intake.check(document);
    if (reject.isEmpty() && writer.has(document.id())) {
      return report(document, GraphWriter.Written.KNOWN, List.of());
    }
    Reader.Result result = reader.read(document, names());
    GraphWriter.Written written = writer.write(reading(document, result), reject);
    return report(
        document, written, written.alreadyKnown() ? List.of() : warnings(document, result));
  }

  /**
   * What {@link #importArticle} would add, line by line and with the ids that it would have;
   * nothing is written.
   *
   * @param reject ids of statements and of relations that would be left out
   * @throws RefusedException as an import would
   */
  public ImportPreview preview(Document document, List<String> reject) {
    intake.check(document);
    Reader.Result result = reader.read(document, names());
    return previews.preview(reading(document, result), reject).warning(warnings(document, result));
  }

  /**
   * Where a text names entities that the graph has; nothing is written. A name that several have is
   * of none.
   *
   * @throws RefusedException if the text cannot be read as English prose
   */
  public List<ImportPreview.Named> mentions(String text) {
    Document document = Document.of(text, Document.About.unknown(SourceKind.ARTICLE));
    intake.check(document);
    List<KnownEntity> names = names();
    Reader.Result result = reader.read(document, names);
    EntityNames called = EntityNames.of(names);
    return previews.known(
        reading(document, result), name -> called.called(EntityNames.words(name)).size() > 1);
  }

  private static Reading reading(Document document, Reader.Result result) {
    return new Reading(
        document, List.of(), result.text().mentions(), result.extraction(), result.resolved());
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
      before = new Known(sources, writer.names());
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
   * Mends what is told of an article or a table: the day of publication, say, from which the days
   * follow on which relations were first and last seen. No day on which something was said follows
   * from it so far.
   *
   * @param changes title, url, publisher, author and publishedOn, those that change; null clears
   * @throws RefusedException if there is no such source, or if it is one of names or curations
   */
  public void update(String source, Map<String, @Nullable Object> changes) {
    writer.update(
        source,
        changes,
        kind ->
            switch (kind == null ? null : SourceKind.valueOf(kind)) {
              case null ->
                  Optional.of(
                      RefusedException.of(
                          "updateSource(id:)",
                          "there is no source with the id \"" + source + "\"",
                          "take an id that sources { id title } gives"));
              case NAMES ->
                  Optional.of(
                      RefusedException.of(
                          "updateSource(id:)",
                          "it is a table of names, which is known by its title and told by its"
                              + " file",
                          "change the file, and import that"));
              case CURATION ->
                  Optional.of(
                      RefusedException.of(
                          "updateSource(id:)",
                          "it is a curation, which tells itself when it was written and what it"
                              + " says",
                          "write what is right by another mutation, or take it out: removeSource"));
              case ARTICLE, TABLE -> Optional.empty();
            });
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
