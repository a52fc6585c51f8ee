package dev.groundtrack.web;

import dev.groundtrack.web.access.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The two pages that Vite built from {@code src/main/web}, the app and GraphiQL: everything from
 * this origin, which their Content-Security-Policies hold the browser to. Every address of a view
 * is answered with the app, which reads it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration {
  private static final String CONNECT = "connect-src 'self'";
  private static final String ORIGIN_ALONE =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          CONNECT,
          "worker-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  /** Pictures of a graph are drawn in the page, and handed to whoever keeps them. */
  static final String POLICY_OF_THE_APP =
      ORIGIN_ALONE + "; style-src 'self'; font-src 'self'; img-src 'self' data: blob:";

  /** Monaco, the editor, sets styles inline and carries its icons as a data address. */
  static final String POLICY_OF_GRAPHIQL =
      ORIGIN_ALONE
          + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:";

  private static final String FOLDER = "page/";

  /** The names of the assets carry a hash of their content: whoever has one never asks again. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  RouterFunction<ServerResponse> page(Settings settings, Optional<SignIn> signIn) {
    String policy = signIn.map(PageConfiguration::policy).orElse(POLICY_OF_THE_APP);
    HandlerFunction<ServerResponse> app = request -> page("index.html", policy);
    HandlerFunction<ServerResponse> graphiql =
        request -> page("graphiql/index.html", POLICY_OF_GRAPHIQL);
    RouterFunctions.Builder routes = RouterFunctions.route();
    if (settings.graphiql()) {
      routes
          .GET("/graphiql", graphiql)
          .GET("/graphiql/", graphiql)
          .GET("/graphiql/index.html", request -> seeAlso("/graphiql"));
    }
    return routes
        .GET("/", app)
        .GET("/entity/{id}", app)
        .GET("/source/{id}", app)
        .GET("/graph", app)
        .GET("/import", app)
        .GET("/review", app)
        .GET("/signed-in", app)
        .GET("/index.html", request -> seeAlso("/"))
        .add(
            RouterFunctions.resources(
                "/assets/**", file("assets/"), (file, headers) -> kept(headers, FOR_EVER)))
        .GET("/groundtrack.svg", request -> asIs("groundtrack.svg"))
        .GET("/licenses.md", request -> asIs("licenses.md"))
        .build();
  }

  /** An id may hold a slash of either kind; encoded, it stays within its part of the path. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    String kept = EncodedSolidusHandling.PASS_THROUGH.getValue();
    return tomcat ->
        tomcat.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(kept);
              connector.setEncodedReverseSolidusHandling(kept);
            });
  }

  /** Where people sign in at an issuer, the page asks it for the token; nothing else leaves. */
  private static String policy(SignIn signIn) {
    return POLICY_OF_THE_APP.replace(CONNECT, CONNECT + " " + signIn.tokenOrigin());
  }

  private static Resource file(String name) {
    return new ClassPathResource(FOLDER + name);
  }

  private static void kept(HttpHeaders headers, CacheControl howLong) {
    headers.setCacheControl(howLong);
    headers.set("Content-Security-Policy", ORIGIN_ALONE);
  }

  private static ServerResponse seeAlso(String path) {
    return ServerResponse.status(HttpStatus.FOUND).header("Location", path).build();
  }

  private static ServerResponse asIs(String name) {
    Resource file = file(name);
    return file.exists()
        ? ServerResponse.ok().headers(headers -> kept(headers, CacheControl.noCache())).body(file)
        : ServerResponse.notFound().build();
  }

  private static ServerResponse page(String name, String policy) {
    Resource page = file(name);
    if (!page.exists()) {
      return ServerResponse.status(HttpStatus.NOT_FOUND)
          .contentType(MediaType.TEXT_PLAIN)
          .body("The page was left out of this build. Build again without -Dskip.page.\n");
    }
    return ServerResponse.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", policy)
        .body(page);
  }
}
