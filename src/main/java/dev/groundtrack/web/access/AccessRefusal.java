package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Permission;
import dev.groundtrack.access.Role;
import dev.groundtrack.access.Verdict;
import dev.groundtrack.web.error.ErrorCode;
import dev.groundtrack.web.error.HttpRefusal;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Why something is not done for whoever asks it.
 *
 * @param code what kind of refusal it is
 * @param needed the role that it takes; none where the token is what is wrong
 */
record AccessRefusal(ErrorCode code, String what, String remedy, @Nullable Role needed) {
  private static final String CHALLENGE = "Bearer realm=\"groundtrack\"";

  /** Why a caller may not do something, if so. */
  static Optional<AccessRefusal> of(Caller caller, Permission permission, String thing) {
    Role needed = permission.needed();
    return switch (caller.may(permission)) {
      case Verdict.ALLOWED -> Optional.empty();
      case Verdict.UNAUTHENTICATED ->
          Optional.of(
              new AccessRefusal(
                  ErrorCode.UNAUTHENTICATED,
                  thing + " takes the role " + needed.key() + ", and you did not say who you are",
                  "Send a key of this server in the header: Authorization: Bearer KEY. An admin"
                      + " makes one with: groundtrack key create --role "
                      + needed.key(),
                  needed));
      case Verdict.FORBIDDEN ->
          Optional.of(
              new AccessRefusal(
                  ErrorCode.FORBIDDEN,
                  thing + " takes the role " + needed.key() + ", and " + own(caller.role()),
                  "Ask an admin of this server for that role",
                  needed));
      case Verdict.UNCLEARED ->
          Optional.of(
              new AccessRefusal(
                  ErrorCode.FORBIDDEN,
                  thing
                      + " tells of all sources, and you are cleared for those that are "
                      + caller.clearance().key(),
                  "Send a key that is cleared for restricted sources; an admin makes one with:"
                      + " groundtrack key create --clearance restricted",
                  null));
    };
  }

  private static String own(@Nullable Role role) {
    return role == null ? "you have none" : "yours is " + role.key();
  }

  /** Why a token is not taken, if so. */
  static Optional<AccessRefusal> of(Credential credential) {
    return switch (credential) {
      case Credential.Known known -> Optional.empty();
      case Credential.Invalid(String what, String remedy) ->
          Optional.of(new AccessRefusal(ErrorCode.UNAUTHENTICATED, what, remedy, null));
      case Credential.Undecided(String what, String remedy) ->
          Optional.of(new AccessRefusal(ErrorCode.SERVICE_UNAVAILABLE, what, remedy, null));
    };
  }

  GraphQLError error() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(ErrorCode.KEY, code.name());
    extensions.put("remedy", remedy);
    if (needed != null) {
      extensions.put("role", needed.key());
    }
    return GraphqlErrorBuilder.newError()
        .errorType(code.classification())
        .message("%s", what)
        .extensions(extensions)
        .build();
  }

  void write(HttpServletResponse response) throws IOException {
    String challenge = challenge();
    if (challenge != null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    http().write(response);
  }

  ServerResponse response() {
    String challenge = challenge();
    return ServerResponse.from(http().response())
        .headers(
            headers -> {
              if (challenge != null) {
                headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
              }
            })
        .body(http().body());
  }

  private HttpRefusal http() {
    HttpStatus status =
        switch (code) {
          case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    return new HttpRefusal(status, what, remedy);
  }

  /** The value of {@code WWW-Authenticate}, as RFC 6750 has it; none where nothing helps. */
  private @Nullable String challenge() {
    return switch (code) {
      case UNAUTHENTICATED -> needed == null ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE;
      case FORBIDDEN -> CHALLENGE + ", error=\"insufficient_scope\"";
      default -> null;
    };
  }
}
