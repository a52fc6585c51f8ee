package dev.groundtrack.web.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/**
 * What {@code extensions.code} of an error says. The names are Apollo Server's where it has one,
 * and the Apollo Router's for documents that are not trusted; docs/front-ends.md tells all.
 */
public enum ErrorCode {
  /** The text is no document. */
  GRAPHQL_PARSE_FAILED(graphql.ErrorType.InvalidSyntax),
  /** The schema does not know what is asked. */
  GRAPHQL_VALIDATION_FAILED(graphql.ErrorType.ValidationError),
  /** Which operation of the document is meant cannot be told. */
  OPERATION_RESOLUTION_FAILURE(graphql.ErrorType.ValidationError),
  /** A hash or an id is not known here: the client sends the text. */
  PERSISTED_QUERY_NOT_FOUND(ErrorType.NOT_FOUND),
  /** No hashes are taken here: the client sends texts from now on. */
  PERSISTED_QUERY_NOT_SUPPORTED(ErrorType.BAD_REQUEST),
  /** Only documents that were given to the server are executed, and this is none of them. */
  QUERY_NOT_IN_SAFELIST(ErrorType.FORBIDDEN),
  /** A value that was given is not what is taken. */
  BAD_USER_INPUT(ErrorType.BAD_REQUEST),
  /** What is meant is not there. */
  NOT_FOUND(ErrorType.BAD_REQUEST),
  /** What is to be written is there already. */
  CONFLICT(ErrorType.BAD_REQUEST),
  /** It is more than one request may ask. */
  LIMIT_EXCEEDED(ErrorType.BAD_REQUEST),
  /** The caller asks more in a time, or more at once, than each may. */
  RATE_LIMITED(ErrorType.BAD_REQUEST),
  /** It took longer than one request may take. */
  TIMEOUT(ErrorType.BAD_REQUEST),
  /** A request that is none. */
  BAD_REQUEST(ErrorType.BAD_REQUEST),
  /** It takes a token, and none was sent, or another. */
  UNAUTHENTICATED(ErrorType.UNAUTHORIZED),
  /** Nobody may do it here. */
  FORBIDDEN(ErrorType.FORBIDDEN),
  /** The database is out of reach. */
  SERVICE_UNAVAILABLE(ErrorType.INTERNAL_ERROR),
  /** A fault of ours. */
  INTERNAL_SERVER_ERROR(ErrorType.INTERNAL_ERROR);

  /** The extension that holds it. */
  public static final String KEY = "code";

  private final ErrorClassification classification;

  ErrorCode(ErrorClassification classification) {
    this.classification = classification;
  }

  /** The code of an error that has none of its own: it follows from what the error is. */
  public static ErrorCode of(GraphQLError error) {
    if (error instanceof BadFaithIntrospectionError) {
      return LIMIT_EXCEEDED;
    }
    return switch (error.getErrorType()) {
      case graphql.ErrorType type -> of(type, error);
      case ErrorType type -> of(type);
      case null, default -> INTERNAL_SERVER_ERROR;
    };
  }

  /** graphql-java's; what it makes of variables are validation errors to it. */
  private static ErrorCode of(graphql.ErrorType type, GraphQLError error) {
    return switch (type) {
      case InvalidSyntax -> GRAPHQL_PARSE_FAILED;
      case ValidationError ->
          switch (error) {
            case UnknownOperationException unknown -> OPERATION_RESOLUTION_FAILURE;
            case ValidationError invalid -> GRAPHQL_VALIDATION_FAILED;
            default -> BAD_USER_INPUT;
          };
      case OperationNotSupported -> OPERATION_RESOLUTION_FAILURE;
      case ExecutionAborted -> LIMIT_EXCEEDED;
      case DataFetchingException, NullValueInNonNullableField -> INTERNAL_SERVER_ERROR;
    };
  }

  private static ErrorCode of(ErrorType type) {
    return switch (type) {
      case BAD_REQUEST -> BAD_USER_INPUT;
      case UNAUTHORIZED -> UNAUTHENTICATED;
      case FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND -> NOT_FOUND;
      case INTERNAL_ERROR -> INTERNAL_SERVER_ERROR;
    };
  }

  /** The classification that errors of this kind have. */
  public ErrorClassification classification() {
    return classification;
  }

  /** An error of this kind, which stands at no place of an operation. */
  public GraphQLError error(String what, String remedy) {
    return error(what, remedy, Map.of());
  }

  /** The same, which tells machines more. */
  public GraphQLError error(String what, String remedy, Map<String, ?> more) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(KEY, name());
    extensions.put("remedy", remedy);
    extensions.putAll(more);
    return GraphqlErrorBuilder.newError()
        .errorType(classification)
        .message("%s", what)
        .extensions(extensions)
        .build();
  }
}
