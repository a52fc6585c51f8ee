package dev.groundtrack.ingest.job;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.ContentReader;
import dev.groundtrack.ingest.source.Item;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what there is to do for an item, and writes what came of it. */
final class ItemImport {
  private final ItemLeases leases;
  private final Supplier<Importer> importer;
  private final Fetcher fetcher;
  private final ContentReader reader = new ContentReader();

  ItemImport(ItemLeases leases, Supplier<Importer> importer, Fetcher fetcher) {
    this.leases = leases;
    this.importer = importer;
    this.fetcher = fetcher;
  }

  /**
   * Imports it, or finds out why it cannot be.
   *
   * @throws ItemLeases.Lost if it is not ours any more, or its job is cancelled
   */
  void run(ClaimedItem item) {
    try {
      switch (item.work()) {
        case ClaimedItem.Read read -> article(item, read.document(), read.warnings());
        case ClaimedItem.Look look ->
            look(item, new ItemExpansion.Origin(look.content(), Fetched.Version.ANY), null);
        case ClaimedItem.Fetch fetch -> fetch(item, fetch);
      }
    } catch (RefusedException e) {
      leases.failed(item, e.problems());
    }
  }

  private void fetch(ClaimedItem item, ClaimedItem.Fetch fetch) {
    try {
      switch (fetcher.fetch(fetch.url(), fetch.version())) {
        case Fetched.Unchanged unchanged -> leases.unchanged(item);
        case Fetched.Found found ->
            look(
                item,
                new ItemExpansion.Origin(
                    new Content(fetch.url(), found.bytes(), found.type(), found.url()),
                    found.version()),
                fetch.about());
      }
    } catch (RefusedException e) {
      Document excerpt = fetch.excerpt();
      if (excerpt == null) {
        throw e;
      }
      article(item, excerpt, e.problems());
    }
  }

  /**
   * Looks into what came in.
   *
   * @param fetched what is known of it from elsewhere, if it was fetched
   */
  private void look(
      ClaimedItem item, ItemExpansion.Origin origin, Document.@Nullable About fetched) {
    ItemExpansion found = new ItemExpansion(leases, item, fetched == null ? null : origin);
    reader.read(origin.content(), found::take);
    switch (found.single()) {
      case null -> found.end();
      case Item.Article article ->
          article(item, about(article.document(), fetched), article.warnings());
      case Item.Refused refused -> throw new RefusedException(refused.problems());
      case Item.Rows rows -> rows(item, rows);
      case Item.Page page -> found.end();
    }
  }

  /** What was told of the item comes before what it says of itself. */
  private void article(ClaimedItem item, Document document, List<Problem> warnings) {
    Document known =
        new Document(document.id(), document.text(), merged(item.about(), document.about()));
    importer
        .get()
        .importArticle(
            known,
            item.terms().reject(),
            (tx, report) -> leases.done(tx, item, with(warnings, item, report)));
  }

  private void rows(ClaimedItem item, Item.Rows rows) {
    String mapping = item.terms().mapping();
    if (mapping == null) {
      throw RefusedException.of(
          item.work().place(),
          "is " + rows.format() + ", which takes a mapping",
          "name one that comes along ("
              + String.join(", ", importer.get().mappings())
              + "), or have one proposed: groundtrack mapping FILE");
    }
    Importer into = importer.get();
    into.importTable(
        rows.content(),
        into.mapping("mapping", mapping),
        table(item.about()),
        (tx, report) -> leases.done(tx, item, report));
  }

  private static Document.About table(Document.About about) {
    return new Document.About(
        SourceKind.TABLE,
        about.title(),
        about.url(),
        about.publisher(),
        about.author(),
        about.publishedOn(),
        about.marking());
  }

  /** What it says of itself comes before what others say of it. */
  private static Document about(Document document, Document.@Nullable About others) {
    return others == null
        ? document
        : new Document(document.id(), document.text(), merged(document.about(), others));
  }

  private static Document.About merged(Document.About first, Document.About second) {
    return new Document.About(
        first.kind(),
        either(first.title(), second.title()),
        either(first.url(), second.url()),
        either(first.publisher(), second.publisher()),
        either(first.author(), second.author()),
        either(first.publishedOn(), second.publishedOn()),
        Marking.stricter(first.marking(), second.marking()));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static ImportReport with(List<Problem> warnings, ClaimedItem item, ImportReport report) {
    List<Problem> all = new ArrayList<>(warnings);
    report.problems().stream()
        .map(p -> new Problem(item.work().place(), p.what(), p.remedy()))
        .forEach(all::add);
    return new ImportReport(
        report.source(),
        report.statements(),
        report.relations(),
        report.entities(),
        report.alreadyKnown(),
        all);
  }
}
