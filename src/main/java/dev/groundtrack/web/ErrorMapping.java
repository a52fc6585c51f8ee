package dev.groundtrack.web;

import dev.groundtrack.graph.GraphException;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.error.ErrorCode;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/**
 * Every failure as a GraphQL error. A refusal tells the client what was wrong and what to do; of
 * anything else the client gets an id, and the log has the rest under it.
 */
final class ErrorMapping extends DataFetcherExceptionResolverAdapter
    implements SubscriptionExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);

  private static final String UNREADABLE =
      "Put the phrase between double quotes, or a backslash before each + - & | ! ( ) { } [ ] ^ \""
          + " ~ * ? : / that is not meant as an operator of Lucene; a vector must be as long as"
          + " those of the index, and not all zero";

  private static final Pattern TAKEN =
      Pattern.compile("label `([^`]+)` and property `([^`]+)` = ('.*?'|\\S+)");

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment env) {
    return switch (failure) {
      case RefusedException refused -> refusal(refused, GraphqlErrorBuilder.newError(env));
      case GraphException.Exhausted exhausted ->
          error(
              env,
              exhausted instanceof GraphException.TimedOut
                  ? ErrorCode.TIMEOUT
                  : ErrorCode.LIMIT_EXCEEDED,
              "The query takes more time, memory or rows than one is given",
              Map.of("remedy", "Ask for less at once: a filter, a page with first, fewer levels"));
      case GraphException.Unreadable unreadable ->
          error(
              env,
              ErrorCode.BAD_USER_INPUT,
              "The index cannot read what it is asked: " + unreadable.getMessage(),
              Map.of("remedy", UNREADABLE));
      case GraphException.Conflict conflict ->
          error(
              env,
              ErrorCode.CONFLICT,
              taken(conflict),
              Map.of("remedy", "Give it a key that is free, update what has this one, or upsert"));
      case GraphException.Forbidden forbidden ->
          error(
              env,
              ErrorCode.FORBIDDEN,
              "Forbidden",
              Map.of(
                  "remedy",
                  "Leave out what the schema does not let you see: by a filter, or fewer fields"));
      case GraphException.TooLong tooLong ->
          error(
              env,
              ErrorCode.BAD_USER_INPUT,
              "A value is longer than an index of the database takes",
              Map.of("remedy", "Give a shorter one: about 8,000 bytes in UTF-8 is the most"));
      case GraphException.Unseen unseen ->
          error(
              env,
              ErrorCode.BAD_USER_INPUT,
              "The database has not come as far as the bookmark that was sent, or does not know it",
              Map.of("remedy", "Ask again without Groundtrack-Bookmark, header and cookie"));
      case GraphException.Full full ->
          unavailable(
              env,
              full,
              "Nothing is written: the disk of the database is nearly full",
              "Make room on it; what is there can be read all the while");
      case GraphException.Unavailable unavailable ->
          unavailable(
              env,
              unavailable,
              "The database cannot be reached",
              "Ask again in a while; /actuator/health tells when it is back");
      default -> internal(env, failure, "Something went wrong here");
    };
  }

  /** Which key of which type is taken, as far as the database tells. */
  private static String taken(GraphException.Conflict conflict) {
    Matcher told = TAKEN.matcher(String.valueOf(conflict.getMessage()));
    return told.find()
        ? "Another %s has the %s %s already".formatted(told.group(1), told.group(2), told.group(3))
        : "There is something already with a key that is given";
  }

  /** What ends a subscription; what is ours to mend is not told here. */
  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable failure) {
    return failure instanceof RefusedException refused
        ? Mono.just(List.of(refusal(refused, GraphqlErrorBuilder.newError())))
        : Mono.empty();
  }

  private static GraphQLError refusal(RefusedException refused, GraphQLError.Builder<?> error) {
    List<Map<String, String>> problems =
        refused.problems().stream().map(ErrorMapping::problem).toList();
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("remedy", refused.problems().getFirst().remedy());
    extensions.put("problems", problems);
    String message =
        refused.problems().stream().map(Problem::what).collect(Collectors.joining("; "));
    return error(error, code(refused.kind()), message, extensions);
  }

  private static ErrorCode code(RefusedException.Kind kind) {
    return switch (kind) {
      case INPUT -> ErrorCode.BAD_USER_INPUT;
      case LIMIT -> ErrorCode.LIMIT_EXCEEDED;
      case UNKNOWN -> ErrorCode.NOT_FOUND;
      case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
      case FORBIDDEN -> ErrorCode.FORBIDDEN;
    };
  }

  static Map<String, String> problem(Problem problem) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("place", problem.place());
    map.put("what", problem.what());
    map.put("remedy", problem.remedy());
    return map;
  }

  /** No mistake of ours, and none that a stack trace tells more of: it is closing, or elsewhere. */
  private static GraphQLError unavailable(
      DataFetchingEnvironment env,
      GraphException.Unavailable failure,
      String message,
      String remedy) {
    String id = UUID.randomUUID().toString();
    LOG.error("{} ({}): {}", message, id, failure.getMessage());
    return error(env, ErrorCode.SERVICE_UNAVAILABLE, message, Map.of("id", id, "remedy", remedy));
  }

  private static GraphQLError internal(
      DataFetchingEnvironment env, Throwable failure, String message) {
    String id = UUID.randomUUID().toString();
    LOG.error("{} ({}) at {}", message, id, env.getExecutionStepInfo().getPath(), failure);
    return error(env, ErrorCode.INTERNAL_SERVER_ERROR, message, Map.of("id", id));
  }

  private static GraphQLError error(
      DataFetchingEnvironment env, ErrorCode code, String message, Map<String, ?> extensions) {
    return error(GraphqlErrorBuilder.newError(env), code, message, extensions);
  }

  private static GraphQLError error(
      GraphQLError.Builder<?> error, ErrorCode code, String message, Map<String, ?> extensions) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(ErrorCode.KEY, code.name());
    all.putAll(extensions);
    return error.errorType(code.classification()).message("%s", message).extensions(all).build();
  }
}
