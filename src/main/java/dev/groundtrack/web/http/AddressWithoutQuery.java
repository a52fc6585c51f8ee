package dev.groundtrack.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows those behind it the address without its query. Spring for GraphQL takes the whole address
 * apart, and fails at a {@code =} in a value, which clients may write. Parameters are there still.
 */
public final class AddressWithoutQuery extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable String getQueryString() {
            return null;
          }
        },
        response);
  }
}
