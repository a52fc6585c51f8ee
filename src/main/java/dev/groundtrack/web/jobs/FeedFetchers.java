package dev.groundtrack.web.jobs;

import dev.groundtrack.access.Permission;
import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.ingest.job.Feeds;
import dev.groundtrack.ingest.job.ImportJob;
import dev.groundtrack.ingest.job.WatchedFeed;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.access.PermittedFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Addresses that are fetched again and again: put there, looked at, taken away. */
final class FeedFetchers {
  private final Feeds feeds;

  FeedFetchers(Feeds feeds) {
    this.feeds = feeds;
  }

  void into(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        query ->
            query.dataFetcher(
                "feeds",
                new PermittedFetcher<>(
                    Permission.FOLLOW_IMPORTS,
                    env -> feeds.all().stream().map(FeedFetchers::map).toList())));
    wiring.type(
        "Mutation",
        mutation ->
            mutation
                .dataFetcher(
                    "addFeed", new PermittedFetcher<>(Permission.IMPORT, env -> map(add(env))))
                .dataFetcher(
                    "removeFeed",
                    new PermittedFetcher<>(
                        Permission.IMPORT,
                        env ->
                            feeds.remove(Objects.requireNonNull(env.<String>getArgument("id"))))));
  }

  private WatchedFeed add(DataFetchingEnvironment env) {
    ArgumentTexts.check("addFeed", env.getArguments());
    String every = env.getArgument("every");
    return feeds.add(
        Objects.requireNonNull(env.<String>getArgument("url")),
        every == null ? null : duration(every));
  }

  private static Duration duration(String every) {
    try {
      return DurationStyle.detectAndParse(every.strip());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw RefusedException.of(
          "addFeed(every:)", "is no time", "give one such as 30m, 1h, 1d or PT1H30M");
    }
  }

  private static Map<String, @Nullable Object> map(WatchedFeed feed) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    ImportJob job = feed.lastJob();
    map.put("id", feed.id());
    map.put("url", feed.url());
    map.put("every", feed.every().toString());
    map.put("lastFetched", feed.lastFetched());
    map.put("nextFetch", feed.nextFetch());
    map.put("lastJob", job == null ? null : JobFetchers.map(job));
    map.put("problems", job == null ? List.of() : JobFetchers.problems(job.problems()));
    return map;
  }
}
