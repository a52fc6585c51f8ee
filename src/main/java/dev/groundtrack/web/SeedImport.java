package dev.groundtrack.web;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports the seed at the first start, through the same door as everything else. */
final class SeedImport {
  private static final Logger LOG = LoggerFactory.getLogger(SeedImport.class);

  private final Ingest ingest;
  private final SeedFiles files;

  SeedImport(Ingest ingest, SeedFiles files) {
    this.ingest = ingest;
    this.files = files;
  }

  /** Imports what is not there yet. */
  void plant() {
    ingest.nameEntities();
    ingest.tellPast();
    int compared = ingest.tellCopies();
    if (compared > 0) {
      LOG.info("Articles that were not compared before: {}", compared);
    }
    List<Document> articles = articles();
    List<SourceFile> names = files.names();
    if (!names.isEmpty()) {
      List<ImportReport> reports = ingest.importer().importNames(names);
      long fresh = reports.stream().filter(report -> !report.alreadyKnown()).count();
      if (fresh > 0) {
        int entities = reports.stream().mapToInt(ImportReport::entities).sum();
        LOG.info("Names: {} tables, {} entities", fresh, entities);
      }
    }
    for (int i = 0; i < articles.size(); i++) {
      article(articles.get(i), i + 1, articles.size());
    }
  }

  /** All of them are read before anything is written. */
  private List<Document> articles() {
    List<Document> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (SourceFile file : files.articles()) {
      try {
        documents.add(ArticleFile.read(file));
      } catch (RefusedException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return documents;
  }

  private void article(Document document, int number, int all) {
    ImportReport report = ingest.importer().importArticle(document);
    if (!report.alreadyKnown()) {
      LOG.info(
          "Article {} of {}: {}: {} statements, {} relations",
          number,
          all,
          document.about().title(),
          report.statements(),
          report.relations());
    }
  }
}
