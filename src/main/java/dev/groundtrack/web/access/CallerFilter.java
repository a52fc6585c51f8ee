package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Permission;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before every address: turns away whoever sends a token that is none, and whoever may not
 * come in by this door. A socket is opened to anybody, for browsers tell who they are only over it
 * (see {@link CallerInterceptor}).
 */
public final class CallerFilter extends OncePerRequestFilter {
  private static final String CALLER = Caller.class.getName();

  private final Callers callers;

  public CallerFilter(Callers callers) {
    this.callers = callers;
  }

  /** Who sent a request that this filter let in. */
  public static Caller caller(HttpServletRequest request) {
    return request.getAttribute(CALLER) instanceof Caller caller
        ? caller
        : new Caller.Anonymous(null);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null && Door.of(request).isForLinks()) {
      // It is the same for everybody, also where the database does not answer who may see what.
      chain.doFilter(request, response);
      return;
    }
    Credential credential = callers.of(authorization);
    Optional<AccessRefusal> refusal = AccessRefusal.of(credential);
    if (credential instanceof Credential.Known known) {
      request.setAttribute(CALLER, known.caller());
      refusal = refusal(request, known.caller());
    }
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    refusal.get().write(response);
  }

  /** What is answered to whoever sent a request and may not do this, if so. */
  public static Optional<ServerResponse> refusal(
      HttpServletRequest request, Permission permission, String thing) {
    return AccessRefusal.of(caller(request), permission, thing).map(AccessRefusal::response);
  }

  /** What is answered to whoever is no admin who said who they are, if so. */
  public static Optional<ServerResponse> refusalUnlessAdmin(
      HttpServletRequest request, String thing) {
    Caller caller = caller(request);
    Caller known = caller.isAnonymous() ? new Caller.Anonymous(null) : caller;
    return AccessRefusal.of(known, Permission.OPERATE, thing).map(AccessRefusal::response);
  }

  private static Optional<AccessRefusal> refusal(HttpServletRequest request, Caller caller) {
    Door door = Door.of(request);
    Permission permission = door.permission();
    boolean opensSocket =
        door == Door.GRAPHQL && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    return permission == null || opensSocket
        ? Optional.empty()
        : AccessRefusal.of(caller, permission, door.thing());
  }
}
