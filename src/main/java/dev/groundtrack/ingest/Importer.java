package dev.groundtrack.ingest;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.ingest.store.DefinedEntities;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.ingest.store.PreviewReader;
import dev.groundtrack.ingest.store.Written;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.ingest.table.Mapping;
import dev.groundtrack.ingest.table.Mappings;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.furniture.Masthead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which sources come in and go out. Safe for use by many threads, and beside other
 * processes on the same graph.
 */
public final class Importer {
  private final Reader reader;
  private final Duration readingTimeout;
  private final GraphWriter writer;
  private final PreviewReader previews;
  private final DefinedEntities defined;
  private final TableImporter tables;
  private final SourceRecords sources;
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

  /**
   * @param readingTimeout how long any reading may take, see {@link
   *     dev.groundtrack.text.ReadingTime}
   */
  public Importer(
      Model model,
      Reader reader,
      Duration readingTimeout,
      GraphWriter writer,
      PreviewReader previews) {
    this.reader = reader;
    this.readingTimeout = readingTimeout;
    this.previews = previews;
    this.writer = writer;
    this.defined = writer.defined();
    this.tables = new TableImporter(model, writer.tables(), defined);
    this.sources = new SourceRecords(writer);
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
    return importArticle(document, reject, (tx, report) -> {});
  }

  /**
   * The same, with something that is written in the same transaction.
   *
   * @param more what it throws takes the import back
   */
  public ImportReport importArticle(Document given, List<String> reject, ImportCompletion more) {
    Document document = Masthead.complete(intake.check(given));
    if (reject.isEmpty() && writer.has(document.id())) {
      ImportReport known = ImportReport.of(document, Written.KNOWN, List.of());
      writer.known((tx, written) -> more.within(tx, known));
      return known;
    }
    return write(read(document), reject, more);
  }

  /**
   * The first half of an import, which changes nothing: of many articles the next can be read while
   * one is written.
   *
   * @throws RefusedException if the text cannot be read as English prose
   */
  public Prepared prepare(Document document) {
    return read(Masthead.complete(intake.check(document)));
  }

  private Prepared read(Document document) {
    Reader.Result result = reader.read(document, names(), readingTimeout);
    Reading reading =
        new Reading(
            document, List.of(), result.text().mentions(), result.extraction(), result.resolved());
    return new Prepared(reading, ImportWarnings.of(intake, document, result));
  }

  /** The second half: writes what was read, all of it in one transaction, or nothing. */
  public ImportReport write(Prepared prepared) {
    return write(prepared, List.of(), (tx, report) -> {});
  }

  private ImportReport write(Prepared prepared, List<String> reject, ImportCompletion more) {
    Written written =
        ImportStage.WRITE.timed(
            () ->
                writer.write(
                    prepared.reading(),
                    reject,
                    (tx, done) -> more.within(tx, report(prepared, done))));
    return report(prepared, written);
  }

  private static ImportReport report(Prepared prepared, Written written) {
    Document document = prepared.reading().document();
    if (written.alreadyKnown()) {
      return ImportReport.of(document, written, List.of());
    }
    List<Problem> problems = new ArrayList<>(prepared.problems());
    CopyNotice.of(document, written.copies()).ifPresent(problems::add);
    RejectableLines.leftOut(written.rejections().size()).ifPresent(problems::add);
    return ImportReport.of(document, written, problems);
  }

  /**
   * What {@link #importArticle} would add, line by line and with the ids that it would have;
   * nothing is written.
   *
   * @param reject ids of statements and of relations that would be left out
   * @throws RefusedException as an import would
   */
  public ImportPreview preview(Document document, List<String> reject) {
    Prepared prepared = prepare(document);
    return previews.preview(prepared.reading(), reject).warning(prepared.problems());
  }

  /**
   * Where a text names entities that the graph has; nothing is written. A name that several have is
   * of none.
   *
   * @throws RefusedException if the text cannot be read as English prose
   */
  public List<ImportPreview.Named> mentions(String text) {
    Prepared prepared = prepare(Document.of(text, Document.About.unknown(SourceKind.ARTICLE)));
    EntityNames called = reader.indexed(names());
    return previews.known(
        prepared.reading(), name -> called.called(EntityNames.words(name)).size() > 1);
  }

  private List<KnownEntity> names() {
    List<String> sources = defined.sources();
    Known before = known;
    if (!before.sources().equals(sources)) {
      before = new Known(sources, List.copyOf(defined.all()));
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
    return tables.importNames(files);
  }

  /** The names of the mappings that come along. */
  public List<String> mappings() {
    return Mappings.ready();
  }

  /**
   * What a table's columns mean.
   *
   * @param place what problems in it are reported under
   * @param nameOrYaml the name of a mapping that comes along ({@link Mappings#ready}), or YAML
   * @throws RefusedException if there is none of this name, or anything in it is wrong; tells every
   *     place, with its line
   */
  public Mapping mapping(String place, String nameOrYaml) {
    return tables.mapping(place, nameOrYaml);
  }

  /**
   * Imports a table in one transaction, each row a statement. A table takes the place of an older
   * one of the same title, and of itself as another mapping read it.
   *
   * @param given what is known of the source; it wins over what the mapping tells
   * @param more is written in the same transaction; what it throws takes the import back
   * @return a report whose problems are of single rows, which were left out
   * @throws RefusedException if the table cannot be read, is not what the mapping is for, or has no
   *     row that says anything
   */
  public ImportReport importTable(
      Content content, Mapping mapping, Document.About given, ImportCompletion more) {
    return tables.importTable(content, mapping, given, more);
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
    sources.update(source, changes);
  }

  /**
   * Removes a source, and exactly what rested on it alone.
   *
   * @throws RefusedException if there is no such source
   */
  public RemoveReport remove(String source) {
    return sources.remove(source);
  }
}
