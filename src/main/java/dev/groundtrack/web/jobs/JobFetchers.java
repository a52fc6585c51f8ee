package dev.groundtrack.web.jobs;

import dev.groundtrack.access.Permission;
import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.ingest.job.ImportItem;
import dev.groundtrack.ingest.job.ImportJob;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.ingest.job.ImportState;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import dev.groundtrack.web.access.PermittedFetcher;
import dev.groundtrack.web.http.Uploads;
import dev.groundtrack.web.preview.ImportInputs;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports that take a while: begun, looked at, ended. */
public final class JobFetchers {
  /** The types whose objects are maps by the names of their fields. */
  public static final List<String> TYPES =
      List.of(
          "ImportJob",
          "ImportItem",
          "ImportItemsConnection",
          "ImportItemEdge",
          "ImportJobsConnection",
          "ImportJobEdge",
          "Feed");

  private static final ConnectionPages JOBS = new ConnectionPages(20, 100);
  private static final ConnectionPages ITEMS = new ConnectionPages(100, 1_000);

  private final ImportJobs jobs;
  private final JobProgress progress;

  public JobFetchers(ImportJobs jobs) {
    this.jobs = jobs;
    this.progress = new JobProgress(jobs);
  }

  /** Wires the fields that the SDL of jobs adds. */
  public void into(RuntimeWiring.Builder wiring) {
    wiring.scalar(Uploads.SCALAR);
    wiring.type(
        "Query",
        query ->
            query
                .dataFetcher(
                    "importJob",
                    new PermittedFetcher<>(
                        Permission.FOLLOW_IMPORTS,
                        env -> jobs.job(id(env)).map(JobFetchers::map).orElse(null)))
                .dataFetcher(
                    "importJobsConnection",
                    new PermittedFetcher<>(Permission.FOLLOW_IMPORTS, this::connection)));
    wiring.type(
        "Mutation",
        mutation ->
            mutation
                .dataFetcher(
                    "startImport",
                    new PermittedFetcher<>(Permission.IMPORT, env -> map(jobs.start(request(env)))))
                .dataFetcher(
                    "cancelImport",
                    new PermittedFetcher<>(Permission.IMPORT, env -> map(jobs.cancel(id(env)))))
                .dataFetcher(
                    "retryImport",
                    new PermittedFetcher<>(Permission.IMPORT, env -> map(jobs.retry(id(env))))));
    wiring.type(
        "Subscription",
        live ->
            live.dataFetcher(
                "importProgress",
                env -> progress.of(Objects.requireNonNull(env.<String>getArgument("job")))));
    wiring.type("ImportJob", job -> job.dataFetcher("items", this::items));
    new FeedFetchers(jobs.feeds()).into(wiring);
  }

  private static String id(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<String>getArgument("id"));
  }

  private Map<String, Object> connection(DataFetchingEnvironment env) {
    Set<ImportState> states = ImportStateFilter.states(env.getArgument("where"));
    ConnectionPages.Page page = JOBS.page(env, "importJobsConnection");
    List<ImportJob> found = jobs.jobs(states, page.first() + 1, page.after());
    Map<String, Object> connection = page.connection(found, ImportJob::id, JobFetchers::map);
    connection.put("totalCount", jobs.count(states));
    return connection;
  }

  private Map<String, Object> items(DataFetchingEnvironment env) {
    Map<String, Object> job = Objects.requireNonNull(env.getSource());
    ConnectionPages.Page page = ITEMS.page(env, "items");
    List<ImportItem> found =
        jobs.items(String.valueOf(job.get("id")), page.first() + 1, page.after());
    return page.connection(found, ImportItem::id, JobFetchers::map);
  }

  private static ImportRequest request(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    Map<String, Object> about = new LinkedHashMap<>(input);
    List.of("text", "file", "files").forEach(about::remove);
    ArgumentTexts.check("startImport", Map.of("input", about));
    List<ImportInput> inputs = inputs(input);
    boolean fetched = inputs.getFirst() instanceof ImportInput.Web;
    return new ImportRequest(
        inputs,
        new Document.About(
            SourceKind.ARTICLE,
            (String) input.get("title"),
            fetched ? null : (String) input.get("url"),
            (String) input.get("publisher"),
            (String) input.get("author"),
            (LocalDate) input.get("publishedOn"),
            ImportInputs.marking(input)),
        (String) input.get("mapping"),
        input.get("reject") instanceof List<?> ids
            ? ids.stream().map(String::valueOf).toList()
            : List.of());
  }

  private static List<ImportInput> inputs(Map<String, Object> input) {
    List<ImportInput> inputs = new ArrayList<>();
    if (input.get("text") instanceof String text) {
      inputs.add(new ImportInput.Text(text));
    }
    if (input.get("file") instanceof Uploads.File file) {
      inputs.add(upload(file));
    }
    if (input.get("files") instanceof List<?> files) {
      files.forEach(file -> inputs.add(upload((Uploads.File) file)));
    }
    if (inputs.isEmpty() && input.get("url") instanceof String url) {
      inputs.add(new ImportInput.Web(url));
    }
    if (inputs.isEmpty()) {
      throw RefusedException.of(
          "startImport(input:)", "there is nothing to import", "give text, url, file or files");
    }
    return inputs;
  }

  private static ImportInput upload(Uploads.File file) {
    try {
      return new ImportInput.Upload(file.name(), file.bytes(), file.type());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, @Nullable Object> map(ImportJob job) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", job.id());
    map.put("state", job.state());
    map.put("what", job.what());
    map.put("queuedAt", job.times().queuedAt());
    map.put("startedAt", job.times().startedAt());
    map.put("finishedAt", job.times().finishedAt());
    map.put("done", job.counts().done());
    map.put("total", job.counts().total());
    map.put("known", job.counts().known());
    map.put("failed", job.counts().failed());
    map.put("statements", job.counts().statements());
    map.put("relations", job.counts().relations());
    map.put("entities", job.counts().entities());
    map.put("problems", problems(job.problems()));
    return map;
  }

  private static Map<String, @Nullable Object> map(ImportItem item) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", item.id());
    map.put("place", item.place());
    map.put("state", item.state());
    map.put("source", item.source());
    map.put("statements", item.statements());
    map.put("relations", item.relations());
    map.put("entities", item.entities());
    map.put("alreadyKnown", item.alreadyKnown());
    map.put("problems", problems(item.problems()));
    return map;
  }

  static List<Map<String, String>> problems(List<Problem> problems) {
    return problems.stream()
        .map(p -> Map.of("place", p.place(), "what", p.what(), "remedy", p.remedy()))
        .toList();
  }
}
