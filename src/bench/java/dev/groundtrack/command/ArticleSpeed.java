package dev.groundtrack.command;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.ingest.ArticleMaker;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.ingest.Reader;
import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.ingest.job.ImportJob;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.ingest.job.ImportState;
import dev.groundtrack.ingest.source.NamesTables;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.SeedFiles;
import dev.groundtrack.web.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What importing many articles costs beside reading them: {@code <articles> <threads>}. They go
 * through the queue in ten jobs one after another, worked off by so many threads; before each, as
 * many threads read the same articles without a store. Prints articles a second of both, by the
 * clock and by the processor's time without compiling, their ratio, and the heap in use after each
 * job.
 */
public final class ArticleSpeed {
  private static final int JOBS = 10;

  private final ImportJobs jobs;
  private final int threads;
  private final Reader reader;
  private final List<KnownEntity> names;

  private ArticleSpeed(OpenStore store, int threads) {
    this.jobs = store.jobs();
    this.threads = threads;
    Model model = ModelReader.model(SchemaFiles.of("schema"));
    this.reader = new Reader(model, LearntWeights.of(""));
    this.names = new NamesTables(model).entities(SeedFiles.of("names").names());
  }

  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    Path data = Files.createTempDirectory("groundtrack-articles");
    try (OpenStore store =
        Server.open(
            "--groundtrack.seed=names",
            "--groundtrack.embeddings=false",
            "--groundtrack.data=" + data,
            "--groundtrack.jobs.workers=" + args[1])) {
      ArticleSpeed speed = new ArticleSpeed(store, Integer.parseInt(args[1]));
      speed.round(ArticleMaker.articles(1_000_000, 20));
      List<Round> rounds = new ArrayList<>();
      System.out.println(
          "| articles | sentences | reader, a second | import, a second | of the reader"
              + " | by processor | heap, MB |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (int i = 0; i < JOBS; i++) {
        Round round = speed.round(ArticleMaker.articles(i * articles / JOBS, articles / JOBS));
        rounds.add(round);
        System.out.println(round);
      }
      System.out.println(Round.all(rounds));
    }
  }

  private record Round(
      int articles, long sentences, Stopwatch.Times reader, Stopwatch.Times whole, long heap) {
    static String all(List<Round> rounds) {
      double reader = rounds.stream().mapToDouble(r -> r.reader.clock()).sum();
      double whole = rounds.stream().mapToDouble(r -> r.whole.clock()).sum();
      double alone = rounds.stream().mapToDouble(r -> r.reader.processor().settled()).sum();
      double all = rounds.stream().mapToDouble(r -> r.whole.processor().settled()).sum();
      int articles = rounds.stream().mapToInt(Round::articles).sum();
      return String.format(
          Locale.ROOT,
          "| %d | %d | %.2f | %.2f | %.0f %% | %.0f %% | %d |",
          articles,
          rounds.stream().mapToLong(Round::sentences).sum(),
          articles / reader,
          articles / whole,
          100 * reader / whole,
          100 * alone / all,
          rounds.getLast().heap);
    }

    @Override
    public String toString() {
      return all(List.of(this));
    }
  }

  private Round round(List<Document> articles) throws Exception {
    Stopwatch watch = Stopwatch.start();
    long sentences = read(articles);
    Stopwatch.Times alone = watch.times();
    watch = Stopwatch.start();
    run(articles);
    Stopwatch.Times whole = watch.times();
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    return new Round(articles.size(), sentences, alone, whole, heap >> 20);
  }

  private long read(List<Document> articles) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> read = new ArrayList<>();
      for (Document article : articles) {
        read.add(pool.submit(() -> reader.read(article, names).text().sentences().size()));
      }
      long sentences = 0;
      for (Future<Integer> one : read) {
        sentences += one.get();
      }
      return sentences;
    }
  }

  private void run(List<Document> articles) throws InterruptedException {
    List<ImportInput> inputs = new ArrayList<>();
    articles.forEach(article -> inputs.add(new ImportInput.Text(article.text().toString())));
    ImportJob job =
        jobs.start(
            new ImportRequest(inputs, Document.About.unknown(SourceKind.ARTICLE), null, List.of()));
    while (jobs.count(List.of(ImportState.QUEUED, ImportState.RUNNING)) > 0) {
      Thread.sleep(100);
    }
    job = jobs.job(job.id()).orElseThrow();
    if (job.counts().failed() > 0) {
      throw new IllegalStateException(job.problems().toString());
    }
  }
}
