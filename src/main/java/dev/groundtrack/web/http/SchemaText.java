package dev.groundtrack.web.http;

import graphql.Directives;
import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
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

  private final GraphQlSource source;

  public SchemaText(GraphQlSource source) {
    this.source = source;
  }

  public ServerResponse answer(ServerRequest request) {
    return ServerResponse.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(TEXT)
        .body(PRINTER.print(source.schema()).getBytes(StandardCharsets.UTF_8));
  }
}
