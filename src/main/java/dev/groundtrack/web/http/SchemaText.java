package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import graphql.Directives;
import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The API in SDL, for whoever asks, whatever it says that it accepts. */
public final class SchemaText {
  /** Without a directive that is there and refused: see {@link WholeAnswers}. */
  private static final SchemaPrinter PRINTER =
      new SchemaPrinter(
          SchemaPrinter.Options.defaultOptions()
              .includeDirectiveDefinition(
                  name -> !name.equals(Directives.DeferDirective.getName())));

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private static final HttpRefusal OFF =
      new HttpRefusal(
          HttpStatus.NOT_FOUND,
          "This server does not tell its schema",
          "Have its operator turn spring.graphql.schema.introspection.enabled on");

  private final GraphQlSource source;
  private final boolean told;

  /**
   * @param told whether it may be asked for at all
   */
  public SchemaText(GraphQlSource source, boolean told) {
    this.source = source;
    this.told = told;
  }

  public ServerResponse answer(ServerRequest request) {
    if (!told) {
      return OFF.response();
    }
    return ServerResponse.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(TEXT)
        .body(PRINTER.print(source.schema()).getBytes(StandardCharsets.UTF_8));
  }
}
