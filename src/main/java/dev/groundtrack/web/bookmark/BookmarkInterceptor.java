package dev.groundtrack.web.bookmark;

import dev.groundtrack.execution.AfterMutations;
import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.graph.Graph;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import reactor.core.publisher.Mono;

/**
 * Sends the bookmark of a mutation in the header {@value #HEADER} and in a cookie, and has what is
 * read wait until the database has come as far as the one that a request sends. Neo4j's <a
 * href="https://neo4j.com/docs/java-manual/current/bookmarks/">bookmarks</a>, joined by {@value
 * #BETWEEN}.
 */
public final class BookmarkInterceptor implements WebGraphQlInterceptor {
  static final String HEADER = "Groundtrack-Bookmark";
  static final String COOKIE = "groundtrack-bookmark";
  private static final String BETWEEN = "~";

  /** The members of a cluster are never so far apart; a database that is made anew is. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final Pattern BOOKMARK = Pattern.compile("[\\w:+/=.-]{1,200}");
  private static final int MOST = 20;

  private final Graph graph;

  public BookmarkInterceptor(Graph graph) {
    this.graph = graph;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Set<String> seen = sent(request);
    if (!seen.isEmpty()) {
      request.configureExecutionInput(
          (input, builder) ->
              builder.graphQLContext(context -> context.put(ReadScope.SEEN, seen)).build());
    }
    return chain.next(request).doOnNext(this::tell);
  }

  /** Of anything else than bookmarks nothing is taken. */
  private static Set<String> sent(WebGraphQlRequest request) {
    HttpCookie cookie = request.getCookies().getFirst(COOKIE);
    return Stream.of(
            request.getHeaders().getFirst(HEADER), cookie == null ? null : cookie.getValue())
        .flatMap(BookmarkInterceptor::bookmarks)
        .limit(MOST)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> bookmarks(@Nullable String joined) {
    return joined == null
        ? Stream.empty()
        : Stream.of(joined.split(BETWEEN)).filter(BOOKMARK.asMatchPredicate());
  }

  private void tell(WebGraphQlResponse response) {
    Set<String> written = new TreeSet<>(graph.bookmarks());
    if (written.isEmpty()
        || !response.getExecutionInput().getGraphQLContext().hasKey(AfterMutations.class)) {
      return;
    }
    String joined = String.join(BETWEEN, written);
    response.getResponseHeaders().set(HEADER, joined);
    response
        .getResponseHeaders()
        .add(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(COOKIE, joined)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(KEPT)
                .build()
                .toString());
  }
}
