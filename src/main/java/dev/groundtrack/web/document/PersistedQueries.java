package dev.groundtrack.web.document;

import dev.groundtrack.web.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Requests that mean a document by its hash or its id. Hashes are those of Apollo's automatic
 * persisted queries: a client sends the hash alone, and the text beside it once it is told that the
 * hash is not known. Where the operator gave documents, none but those are executed, however they
 * are meant, and whoever asks.
 */
public final class PersistedQueries implements WebGraphQlInterceptor {
  private static final GraphQLError NOT_FOUND =
      ErrorCode.PERSISTED_QUERY_NOT_FOUND.error(
          "PersistedQueryNotFound", "Send the text of the query beside its hash");
  private static final GraphQLError NOT_GIVEN =
      ErrorCode.PERSISTED_QUERY_NOT_FOUND.error(
          "PersistedQueryNotFound",
          "Ask by an id or a hash of a document that this server was given in"
              + " groundtrack.documents");
  private static final GraphQLError NOT_SUPPORTED =
      ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED.error(
          "PersistedQueryNotSupported", "Send the text of the query, without a hash");
  private static final GraphQLError OTHER_HASH =
      ErrorCode.BAD_USER_INPUT.error(
          "provided sha does not match query",
          "Send as sha256Hash the SHA-256 of the query's text in UTF-8, in lower-case hexadecimal"
              + " digits");
  private static final GraphQLError MALFORMED =
      ErrorCode.BAD_REQUEST.error(
          "extensions.persistedQuery is not what Apollo's protocol has there",
          "Send {\"version\": 1, \"sha256Hash\": \"…\"}");
  private static final GraphQLError NOT_TRUSTED =
      ErrorCode.QUERY_NOT_IN_SAFELIST.error(
          "This server executes the documents alone that it was given, and this is none of them",
          "Ask by one of those, or have the operator add it to groundtrack.documents");

  private static final Set<ErrorClassification> NOT_KEPT =
      Set.of(
          ErrorType.InvalidSyntax,
          ErrorType.ValidationError,
          ErrorCode.UNAUTHENTICATED.classification(),
          ErrorCode.FORBIDDEN.classification());

  private final boolean supported;
  private final @Nullable TrustedDocuments trusted;
  private final SeenDocuments seen = new SeenDocuments();

  /**
   * @param supported whether clients may have queries kept by their hash
   * @param trusted none where any document is executed
   */
  public PersistedQueries(boolean supported, @Nullable TrustedDocuments trusted) {
    this.supported = supported;
    this.trusted = trusted;
  }

  /** What comes of a request. */
  private sealed interface Meant {
    /** The text that it has itself. */
    record AsWritten() implements Meant {}

    /** Another text. */
    record Known(String text) implements Meant {}

    /** Its own text, which goes by the hash from now on. */
    record New(String hash, String text) implements Meant {}

    record Refused(GraphQLError error) implements Meant {}
  }

  /** The text of the document that a request's extensions mean, if it is known here. */
  public Optional<String> text(@Nullable Map<?, ?> extensions) {
    return DocumentReference.in(extensions)
        .flatMap(
            reference ->
                switch (reference) {
                  case DocumentReference.Hash(String hash) -> known(hash);
                  case DocumentReference.Id(String id) -> known(id);
                  case DocumentReference.Malformed() -> Optional.empty();
                });
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return switch (meant(request)) {
      case Meant.AsWritten() -> chain.next(request);
      case Meant.Known(String text) -> {
        request.configureExecutionInput((input, builder) -> builder.query(text).build());
        yield chain.next(request);
      }
      case Meant.New(String hash, String text) ->
          chain
              .next(request)
              .doOnNext(
                  response -> {
                    if (isDocument(response)) {
                      seen.keep(hash, text);
                    }
                  });
      case Meant.Refused(GraphQLError error) ->
          Mono.just(
              new WebGraphQlResponse(
                  new DefaultExecutionGraphQlResponse(
                      request.toExecutionInput(), new ExecutionResultImpl(error))));
    };
  }

  private Meant meant(WebGraphQlRequest request) {
    Optional<DocumentReference> reference = DocumentReference.in(request.getExtensions());
    String text = request.getDocument();
    if (reference.isEmpty()) {
      return trusted == null || trusted.has(text)
          ? new Meant.AsWritten()
          : new Meant.Refused(NOT_TRUSTED);
    }
    boolean withText = !text.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER);
    return switch (reference.get()) {
      case DocumentReference.Malformed() -> new Meant.Refused(MALFORMED);
      case DocumentReference.Id(String id) -> meant(id);
      case DocumentReference.Hash(String hash) when !supported && trusted == null ->
          new Meant.Refused(NOT_SUPPORTED);
      case DocumentReference.Hash(String hash) when withText -> meant(hash, text);
      case DocumentReference.Hash(String hash) -> meant(hash);
    };
  }

  private Meant meant(String id) {
    Optional<Meant> known = known(id).map(Meant.Known::new);
    return known.orElseGet(() -> new Meant.Refused(trusted == null ? NOT_FOUND : NOT_GIVEN));
  }

  private Meant meant(String hash, String text) {
    if (!DocumentHash.of(text).equals(hash)) {
      return new Meant.Refused(OTHER_HASH);
    }
    if (trusted == null) {
      return new Meant.New(hash, text);
    }
    return trusted.has(text) ? new Meant.AsWritten() : new Meant.Refused(NOT_TRUSTED);
  }

  private Optional<String> known(String id) {
    return trusted == null ? seen.text(id) : trusted.text(id);
  }

  /** What cannot be read, what the schema does not know, and what may not be is not kept. */
  private static boolean isDocument(WebGraphQlResponse response) {
    return response.getExecutionResult().getErrors().stream()
        .map(GraphQLError::getErrorType)
        .noneMatch(NOT_KEPT::contains);
  }
}
