package dev.groundtrack.web.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, or takes the one that a proxy has given it in {@value #HEADER}: it goes
 * back in the answer's header, and stands as {@value #KEY} beside what is logged on its thread.
 */
public final class RequestIds extends OncePerRequestFilter {
  static final String HEADER = "X-Request-Id";
  static final String KEY = "requestId";

  /** What cannot break a line of a log. */
  private static final Pattern ID = Pattern.compile("[\\w.-]{1,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = id(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    MDC.put(KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }

  private static String id(@Nullable String sent) {
    return sent != null && ID.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
