package dev.groundtrack.ingest.fetch;

import dev.groundtrack.problem.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The door to the web. Safe for use by many threads. */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final String AGENT = "groundtrack/0.1 (+https://groundtrack.dev)";
  private static final String WANTED =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8";
  private static final int NOT_MODIFIED = 304;
  private static final int BUFFER = 1 << 16;
  private static final int GRACE_SECONDS = 10;
  private static final int SLOWEST_BYTES_A_SECOND = 1_000;

  private final FetchLimits limits;
  private final CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor clock;

  /** A door with these limits. */
  public Fetcher(FetchLimits limits) {
    this.limits = limits;
    Timeout patience = Timeout.of(limits.timeout());
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedDns(limits))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(patience)
                            .setSocketTimeout(patience)
                            .build())
                    .build())
            .setUserAgent(AGENT)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .build();
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("fetch-deadline").daemon().factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * An address as it would be fetched.
   *
   * @throws dev.groundtrack.problem.RefusedException if it is none of the web
   */
  public static String address(String url) {
    return FetchAddress.parse(url).toString();
  }

  /**
   * Fetches what is at an address.
   *
   * @param known the version that is known already
   * @throws RefusedException if nothing can be fetched from there, or may be
   */
  public Fetched fetch(String url, Fetched.Version known) {
    long end = System.nanoTime() + limits.timeout().toNanos();
    String place = FetchAddress.shown(url);
    URI at = FetchAddress.parse(url);
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      Step step = step(at, known, new Deadline(place, end));
      switch (step) {
        case Step.Answer(Fetched fetched) -> {
          return fetched;
        }
        case Step.Onward(String location) -> at = FetchAddress.next(at, location, url);
      }
    }
    throw RefusedException.of(
        place,
        "sends on more than " + MOST_REDIRECTS + " times",
        "give the address that a browser ends at");
  }

  /** What one request brings. */
  private sealed interface Step {
    record Answer(Fetched fetched) implements Step {}

    record Onward(@Nullable String location) implements Step {}
  }

  /** By when what is at a place must be here, by the nanosecond clock. */
  private record Deadline(String place, long end) {
    boolean passed() {
      return System.nanoTime() >= end;
    }
  }

  private Step step(URI at, Fetched.Version known, Deadline deadline) {
    HttpGet request = new HttpGet(at);
    request.setHeader(HttpHeaders.ACCEPT, WANTED);
    if (known.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
    }
    ScheduledFuture<?> alarm =
        clock.schedule(
            request::cancel, Math.max(1, deadline.end() - System.nanoTime()), TimeUnit.NANOSECONDS);
    try {
      return http.execute(request, response -> step(at, response, request, deadline));
    } catch (IOException | IllegalArgumentException e) {
      throw refusal(e, deadline);
    } finally {
      alarm.cancel(false);
    }
  }

  private Step step(URI at, ClassicHttpResponse response, HttpGet request, Deadline deadline)
      throws IOException {
    int status = response.getCode();
    if (status == NOT_MODIFIED) {
      return new Step.Answer(new Fetched.Unchanged());
    }
    if (status >= 300 && status < 400) {
      request.cancel();
      return new Step.Onward(header(response, HttpHeaders.LOCATION));
    }
    if (status < 200 || status >= 400) {
      request.cancel();
      throw RefusedException.of(
          deadline.place(),
          "cannot be fetched: the server answers " + status,
          status == 401 || status == 403
              ? "save the page in a browser, and import the file"
              : "check the address in a browser");
    }
    Fetched.Version version =
        new Fetched.Version(
            header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
    return new Step.Answer(
        new Fetched.Found(
            bytes(response, request, deadline.place()),
            header(response, HttpHeaders.CONTENT_TYPE),
            at.toString(),
            version));
  }

  private byte[] bytes(ClassicHttpResponse response, HttpGet request, String place)
      throws IOException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    int most = Math.toIntExact(Math.min(limits.maxBytes(), Integer.MAX_VALUE - Long.BYTES));
    byte[] bytes = patiently(response.getEntity().getContent(), most + 1, place);
    if (bytes.length > most) {
      // What is left is not read to its end, which may be far.
      request.cancel();
      throw RefusedException.of(
          place,
          "is larger than the " + most + " bytes that are fetched at most",
          "fetch it yourself and import it in parts, or raise groundtrack.fetch.max-size");
    }
    return bytes;
  }

  /** Up to so many bytes, as long as they come at a rate that leads somewhere. */
  private static byte[] patiently(InputStream in, int most, String place) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[BUFFER];
    long start = System.nanoTime();
    int read = in.read(some);
    while (read >= 0 && all.size() < most) {
      all.write(some, 0, Math.min(read, most - all.size()));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (seconds > GRACE_SECONDS && all.size() < seconds * SLOWEST_BYTES_A_SECOND) {
        throw RefusedException.of(place, "comes too slowly", "try it again later");
      }
      read = in.read(some);
    }
    return all.toByteArray();
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private RefusedException refusal(Exception failure, Deadline deadline) {
    String place = deadline.place();
    if (deadline.passed() || failure instanceof InterruptedIOException) {
      return RefusedException.of(
          place,
          "takes longer than " + limits.timeout().toSeconds() + " s",
          "try it again later, or raise groundtrack.fetch.timeout");
    }
    return switch (failure) {
      case CheckedDns.NotPublic hidden ->
          RefusedException.of(
              place,
              "leads to an address that is not public",
              "save the page and import the file, or name the host in groundtrack.fetch.hosts");
      case UnknownHostException unknown ->
          RefusedException.of(place, "leads to no host that is known", "check the address");
      case ConnectException nobody -> unanswered(place);
      case NoRouteToHostException away -> unanswered(place);
      case SSLException untrusted ->
          RefusedException.of(
              place, "has no certificate that is trusted", "save the page and import the file");
      default ->
          RefusedException.of(
              place, "cannot be fetched: the answer is broken off", "try it again later");
    };
  }

  private static RefusedException unanswered(String place) {
    return RefusedException.of(place, "leads to a host that does not answer", "try it again later");
  }

  @Override
  public void close() {
    clock.shutdownNow();
    http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
