package dev.groundtrack.web.http;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * The files that came with a request, on their way to the values of the scalar {@code Upload}:
 * until they are coerced, variables hold their numbers.
 */
public final class Uploads implements WebGraphQlInterceptor {
  /** The scalar. */
  public static final GraphQLScalarType SCALAR =
      GraphQLScalarType.newScalar()
          .name("Upload")
          .description("A file, sent as the GraphQL multipart request specification has it.")
          .coercing(new Numbers())
          .build();

  static final String ATTRIBUTE = Uploads.class.getName();
  private static final String PREFIX = "upload:";
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNPRINTED = Pattern.compile("\\p{Cntrl}|\\p{Cs}");

  /** A file that came with a request; it can be read while the request is answered. */
  public record File(Part part) {
    /** What it is called, without folders. */
    public String name() {
      String given = part.getSubmittedFileName();
      String name = given == null ? "" : FOLDERS.matcher(given).replaceFirst("");
      String printed = UNPRINTED.matcher(name).replaceAll("");
      return printed.isBlank() ? "upload" : printed;
    }

    /** The media type it was announced as, if any. */
    public @Nullable String type() {
      return part.getContentType();
    }

    /** All of it. */
    public byte[] bytes() throws IOException {
      try (var in = part.getInputStream()) {
        return in.readAllBytes();
      }
    }
  }

  /** What stands in variables for the file of this number. */
  static String placeholder(int number) {
    return PREFIX + number;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Object files = request.getAttributes().get(ATTRIBUTE);
    if (files != null) {
      request.configureExecutionInput(
          (input, builder) ->
              builder.graphQLContext(context -> context.put(ATTRIBUTE, files)).build());
    }
    return chain.next(request);
  }

  private static final class Numbers implements Coercing<File, Object> {
    @Override
    public Object serialize(Object file, GraphQLContext context, Locale locale) {
      throw new CoercingSerializeException("A file is not given back");
    }

    @Override
    public File parseValue(Object input, GraphQLContext context, Locale locale) {
      if (context.get(ATTRIBUTE) instanceof List<?> files
          && input instanceof String text
          && text.startsWith(PREFIX)) {
        int number = Integer.parseInt(text, PREFIX.length(), text.length(), 10);
        return new File((Part) files.get(number));
      }
      throw new CoercingParseValueException(
          "A file comes in a multipart request, and null stands in its place");
    }

    @Override
    public File parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      throw new CoercingParseLiteralException("A file is given by a variable");
    }
  }
}
