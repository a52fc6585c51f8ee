package dev.groundtrack.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no honest client sends: bodies larger than any import, and, where the server
 * listens on loopback alone, requests addressed to another host, by which a page on the web would
 * reach it through a name of its own (DNS rebinding).
 */
final class RequestGuard extends OncePerRequestFilter {
  /** A text of 4 MiB, every byte of it escaped in JSON, and some room for the rest. */
  static final long MAX_BODY_BYTES = 26L << 20;

  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final boolean loopbackOnly;

  RequestGuard(InetAddress address) {
    this.loopbackOnly = address.isLoopbackAddress();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (loopbackOnly && !LOOPBACK_NAMES.contains(request.getServerName())) {
      refuse(response, HttpStatus.MISDIRECTED_REQUEST, "This server answers to localhost only");
      return;
    }
    if (request.getContentLengthLong() > MAX_BODY_BYTES) {
      refuse(
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          "The request is too large; a text is at most 4 MiB");
      return;
    }
    headers(response);
    chain.doFilter(new BoundedRequest(request, MAX_BODY_BYTES), response);
  }

  private static void headers(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String why)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType("application/json");
    response.getWriter().write("{\"errors\":[{\"message\":\"" + why + "\"}]}");
  }
}
