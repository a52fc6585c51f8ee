package dev.groundtrack.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server of pages on this machine, with what servers do that one should not rely on. */
public final class PageServer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentHashMap<String, byte[]> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  private PageServer(HttpServer http) {
    this.http = http;
  }

  public static PageServer start() {
    try {
      PageServer server =
          new PageServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      server.http.setExecutor(server.threads);
      server.http.createContext("/", server::answer);
      server.http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return http.getAddress().getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Serves a text at a path; its length is its ETag. */
  public PageServer page(String path, String text) {
    pages.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The paths that were asked for. */
  public List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    try (exchange) {
      if (path.startsWith("/to?")) {
        exchange.getResponseHeaders().set("Location", path.substring("/to?".length()));
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/trickle")) {
        trickle(exchange);
      } else if (path.equals("/endless")) {
        endless(exchange);
      } else if (path.equals("/bomb")) {
        bomb(exchange);
      } else if (path.equals("/broken")) {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('W');
        exchange.getResponseBody().flush();
      } else if (pages.get(path) instanceof byte[] page) {
        page(exchange, page);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    } catch (IOException e) {
      // The client has seen enough.
    }
  }

  private static void page(HttpExchange exchange, byte[] page) throws IOException {
    String tag = "\"" + page.length + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
  }

  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    while (open) {
      body.write('W');
      body.flush();
      JarProcess.pause(Duration.ofMillis(100));
    }
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] words = "Words and words. ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    while (open) {
      exchange.getResponseBody().write(words);
    }
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
  }

  @Override
  public void close() {
    open = false;
    http.stop(0);
    threads.shutdownNow();
  }
}
