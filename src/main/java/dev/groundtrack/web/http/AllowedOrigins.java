package dev.groundtrack.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Whose pages may ask from a browser, besides our own (cross-origin resource sharing): those of the
 * origins in {@code spring.graphql.cors.*}, and, where the server listens on loopback, those that a
 * server on this machine hands out, whatever its port: somebody develops a front end there. Off
 * loopback these are not allowed, because a visitor's localhost is not ours.
 */
public final class AllowedOrigins {
  private static final Pattern LOCAL_PAGE =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
  private static final String ENDPOINT = "/graphql";

  private final boolean localPages;
  private final @Nullable CorsConfiguration chosen;
  private final DefaultCorsProcessor processor = new DefaultCorsProcessor();

  /**
   * @param localPages whether pages of this machine may ask
   * @param chosen what the operator allows
   */
  public AllowedOrigins(boolean localPages, @Nullable CorsConfiguration chosen) {
    this.localPages = localPages;
    this.chosen =
        chosen == null ? null : new CorsConfiguration().applyPermitDefaultValues().combine(chosen);
  }

  boolean allow(String origin) {
    return configuration(origin) != null;
  }

  private @Nullable CorsConfiguration configuration(String origin) {
    if (chosen != null && chosen.checkOrigin(origin) != null) {
      return chosen;
    }
    return localPages && LOCAL_PAGE.matcher(origin).matches() ? local(origin) : null;
  }

  private static CorsConfiguration local(String origin) {
    CorsConfiguration local = new CorsConfiguration();
    local.setAllowedOrigins(List.of(origin));
    return local.applyPermitDefaultValues();
  }

  /**
   * Tells the browser whether a page of another origin may read the answer.
   *
   * @return whether that is all there is to answer
   */
  boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    if (!path.equals(ENDPOINT) && !path.startsWith(ENDPOINT + "/")
        || !CorsUtils.isCorsRequest(request)) {
      return false;
    }
    CorsConfiguration configuration = configuration(request.getHeader(HttpHeaders.ORIGIN));
    return configuration != null
        && (!processor.processRequest(configuration, request, response)
            || CorsUtils.isPreFlightRequest(request));
  }
}
