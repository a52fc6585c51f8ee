package dev.groundtrack.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL as Vite built it from {@code src/main/web}: everything from this origin, which its
 * Content-Security-Policy holds the browser to.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration {
  /** Monaco, the editor, sets styles inline and carries its icons as a data address. */
  static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  private static final Resource FOLDER = new ClassPathResource("static/graphiql/");
  private static final Resource PAGE = new ClassPathResource("static/graphiql/index.html");
  private static final Resource ASSETS = new ClassPathResource("static/graphiql/assets/");

  /** The names of the assets carry a hash of their content: whoever has one never asks again. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  RouterFunction<ServerResponse> page() {
    return RouterFunctions.route()
        .GET("/", PageConfiguration::toThePage)
        .GET("/graphiql", PageConfiguration::page)
        .GET("/graphiql/", PageConfiguration::page)
        .GET("/graphiql/index.html", PageConfiguration::toThePage)
        .add(
            RouterFunctions.resources(
                "/graphiql/assets/**", ASSETS, (file, headers) -> kept(headers, FOR_EVER)))
        .add(
            RouterFunctions.resources(
                "/graphiql/**", FOLDER, (file, headers) -> kept(headers, CacheControl.noCache())))
        .build();
  }

  private static void kept(HttpHeaders headers, CacheControl howLong) {
    headers.setCacheControl(howLong);
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  }

  private static ServerResponse toThePage(ServerRequest request) {
    return ServerResponse.status(HttpStatus.FOUND).header("Location", "/graphiql").build();
  }

  private static ServerResponse page(ServerRequest request) {
    if (!PAGE.exists()) {
      return ServerResponse.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.TEXT_PLAIN)
          .body("The page was left out of this build. Build again without -Dskip.page.\n");
    }
    return ServerResponse.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .headers(headers -> kept(headers, CacheControl.noCache()))
        .body(PAGE);
  }
}
