package dev.groundtrack.web.http;

import dev.groundtrack.web.access.Door;
import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no honest client sends: bodies larger than any import; requests addressed to a
 * host that is not ours (see {@link HostCheck}); requests that a page of another origin has a
 * browser send (cross-site request forgery), by Fetch Metadata, by Origin, and by a content type
 * that HTML forms can give, unless its origin is allowed (see {@link AllowedOrigins}). A question
 * by GET is one of these: the answer would not be read, but it costs as much.
 */
public final class RequestGuard extends OncePerRequestFilter {
  /** A text of 4 MiB, every byte of it escaped in JSON, and some room for the rest. */
  static final long MAX_BODY_BYTES = 26L << 20;

  static final HttpRefusal TOO_LARGE =
      new HttpRefusal(
          HttpStatus.CONTENT_TOO_LARGE,
          "The request is too large",
          "A text is at most 4 MiB: split it and import the parts");

  private static final HttpRefusal CROSS_SITE =
      new HttpRefusal(
          HttpStatus.FORBIDDEN,
          "A page of another origin sent this",
          "Send it from this origin, or name that one in spring.graphql.cors.allowed-origins");
  private static final HttpRefusal NOT_JSON =
      new HttpRefusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "The body is not announced as JSON",
          "Send it with Content-Type: application/json");
  private static final HttpRefusal NO_PREFLIGHT =
      new HttpRefusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Any page's form could have sent this",
          "Send files with the header GraphQL-Require-Preflight: 1, which no form can");

  /** Headers that forms cannot send, so that a browser asks first; the names that clients use. */
  private static final List<String> PREFLIGHT =
      List.of("GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name");

  /** Of data: whoever opens it in a browser sees it, and it loads and does nothing there. */
  private static final String NOTHING_TO_SHOW = "default-src 'none'; frame-ancestors 'none'";

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final HostCheck hosts;
  private final AllowedOrigins origins;
  private final BodyPace pace;

  public RequestGuard(HostCheck hosts, AllowedOrigins origins, BodyPace pace) {
    this.hosts = hosts;
    this.origins = origins;
    this.pace = pace;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers(request, response);
    if (!hosts.passes(request)) {
      HostCheck.WRONG_HOST.write(response);
    } else if (!origins.answer(request, response)) {
      forward(request, response, chain);
    }
  }

  private void forward(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpRefusal refusal = refusal(request);
    if (refusal == null) {
      chain.doFilter(new BoundedRequest(request, MAX_BODY_BYTES, pace), response);
    } else {
      refusal.write(response);
    }
  }

  private @Nullable HttpRefusal refusal(HttpServletRequest request) {
    if (CorsUtils.isPreFlightRequest(request)) {
      return CROSS_SITE;
    }
    if (SAFE_METHODS.contains(request.getMethod())) {
      return !Door.of(request).isForLinks() && isCrossSite(request) ? CROSS_SITE : null;
    }
    if (isCrossSite(request)) {
      return CROSS_SITE;
    }
    if (request.getMethod().equals("DELETE") && request.getContentType() == null) {
      // No form can send it, and a page of another origin has to ask first.
      return null;
    }
    if (isType(request.getContentType(), "multipart/form-data")) {
      // How large it may be, whoever reads its parts is told.
      return PREFLIGHT.stream().anyMatch(name -> request.getHeader(name) != null)
          ? null
          : NO_PREFLIGHT;
    }
    if (!isType(request.getContentType(), "application/json")) {
      return NOT_JSON;
    }
    return request.getContentLengthLong() > MAX_BODY_BYTES ? TOO_LARGE : null;
  }

  /** Programs send neither header; a browser sends at least one, which no page can forge. */
  private boolean isCrossSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (origin != null && origins.allow(origin)) {
      return false;
    }
    return site != null && !OWN_SITE.contains(site)
        || origin != null && !isOwn(origin, request.getHeader("Host"));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() instanceof String authority
          && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isType(@Nullable String contentType, String type) {
    return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }

  /** What browsers are held to; the page's own Content-Security-Policy comes with the page. */
  private static void headers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (Door.of(request) != Door.PAGE) {
      response.setHeader("Content-Security-Policy", NOTHING_TO_SHOW);
    }
  }
}
