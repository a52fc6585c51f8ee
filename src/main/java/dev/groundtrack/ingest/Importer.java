package dev.groundtrack.ingest;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.ingest.store.PreviewReader;
import dev.groundtrack.ingest.table.KnownNames;
import dev.groundtrack.ingest.table.Mapping;
import dev.groundtrack.ingest.table.Mappings;
import dev.groundtrack.ingest.table.TableReading;
import dev.groundtrack.ingest.table.Tables;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.text.furniture.Furniture;
import dev.groundtrack.text.furniture.Masthead;
import dev.groundtrack.text.furniture.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Mappings mappings;
  private final Tables mapped;
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

  public Importer(Model model, Reader reader, GraphWriter writer, PreviewReader previews) {
    this.reader = reader;
    this.previews = previews;
    this.writer = writer;
    this.tables = new NamesTables(model);
    this.mappings = new Mappings(model);
    this.mapped = new Tables(model);
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
      ImportReport known = report(document, GraphWriter.Written.KNOWN, List.of());
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
    Reader.Result result = reader.read(document, names());
    Reading reading =
        new Reading(
            document, List.of(), result.text().mentions(), result.extraction(), result.resolved());
    return new Prepared(reading, warnings(document, result));
  }

  /** The second half: writes what was read, all of it in one transaction, or nothing. */
  public ImportReport write(Prepared prepared) {
    return write(prepared, List.of(), (tx, report) -> {});
  }

  private ImportReport write(Prepared prepared, List<String> reject, ImportCompletion more) {
    GraphWriter.Written written =
        writer.write(
            prepared.reading(), reject, (tx, done) -> more.within(tx, report(prepared, done)));
    return report(prepared, written);
  }

  private static ImportReport report(Prepared prepared, GraphWriter.Written written) {
    Document document = prepared.reading().document();
    if (written.alreadyKnown()) {
      return report(document, written, List.of());
    }
    List<Problem> problems = new ArrayList<>(prepared.problems());
    CopyNotice.of(document, written.copies()).ifPresent(problems::add);
    return report(document, written, problems);
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
    EntityNames called = EntityNames.of(names());
    return previews.known(
        prepared.reading(), name -> called.called(EntityNames.words(name)).size() > 1);
  }

  private List<Problem> warnings(Document document, Reader.Result result) {
    List<Problem> warnings = new ArrayList<>(intake.warnings(document));
    warnings.addAll(result.problems());
    unread(document).ifPresent(warnings::add);
    if (result.extraction().statements().isEmpty()) {
      warnings.add(
          new Problem(
              "input.text",
              "no statement was found in it",
              "it is kept as a source; remove it if it is of no use"));
    }
    return warnings;
  }

  /** What came with the page and not with the article. */
  private static Optional<Problem> unread(Document document) {
    String kinds =
        Furniture.of(document.text()).zones().stream()
            .map(Zone::kind)
            .filter(Zone.Kind::isOfPages)
            .distinct()
            .map(Zone.Kind::plural)
            .collect(Collectors.joining(", "));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "input.text",
                "parts of it were taken for what stands around an article, and not read: " + kinds,
                "check the source's text, and take out such lines if they are to be gone"));
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
   * What a table's columns mean.
   *
   * @param place what problems in it are reported under
   * @param nameOrYaml the name of a mapping that comes along ({@link Mappings#ready}), or YAML
   * @throws RefusedException if there is none of this name, or anything in it is wrong; tells every
   *     place, with its line
   */
  public Mapping mapping(String place, String nameOrYaml) {
    return mappings.of(place, nameOrYaml);
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
    String title =
        Objects.requireNonNullElse(given.title(), String.valueOf(mapping.about().title()));
    KnownNames known =
        new KnownNames(writer.curatedNames(), writer.names(title), writer.keys(title));
    TableReading table =
        mapped.read(
            content.place(),
            content.bytes(),
            mapping,
            new Tables.Given(located(content, given), known));
    Document document = table.reading().document();
    GraphWriter.Written written =
        writer.replaceTable(
            table.reading(),
            mapping.version(),
            (tx, done) -> more.within(tx, report(document, done, table.problems())));
    return report(document, written, written.alreadyKnown() ? List.of() : table.problems());
  }

  private static Document.About located(Content content, Document.About given) {
    return new Document.About(
        given.kind(),
        given.title(),
        given.url() == null ? content.url() : given.url(),
        given.publisher(),
        given.author(),
        given.publishedOn());
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
