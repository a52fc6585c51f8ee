package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.web.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.MergedField;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wrote, judged, removed, or was refused it: a line each under the logger {@code
 * groundtrack.audit}, names and values as logfmt has them. What was written does not stand there,
 * nor any secret. Who asked and could be told of what is marked stands under {@code
 * groundtrack.audit.read}.
 */
public final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger("groundtrack.audit");
  private static final Logger READS = LoggerFactory.getLogger("groundtrack.audit.read");
  private static final int LONGEST = 200;

  /** A field of a mutation, as it was asked. */
  record Written(MergedField field, CoercedVariables variables) {
    /** What it was done to, where it was given by its id. */
    Optional<String> on() {
      return field.getArguments().stream()
          .filter(argument -> argument.getName().equals("id"))
          .map(argument -> argument.getValue())
          .flatMap(
              value ->
                  switch (value) {
                    case StringValue text -> Stream.of(text.getValue());
                    case VariableReference variable ->
                        Stream.ofNullable(variables.get(variable.getName())).map(String::valueOf);
                    default -> Stream.of();
                  })
          .findFirst();
    }
  }

  /** A field of a mutation, done or not. */
  void wrote(Caller caller, Written written, @Nullable ExecutionResult done) {
    Map<String, String> more = new LinkedHashMap<>();
    written.on().ifPresent(id -> more.put("on", id));
    more.put("outcome", outcome(written.field().getResultKey(), done));
    log(LOG, caller, written.field().getName(), more);
  }

  /** An operation that reads, of somebody who may be told of what is marked. */
  void read(Caller caller, String operation, List<MergedField> fields) {
    String asked =
        fields.stream().map(MergedField::getName).distinct().collect(Collectors.joining(","));
    log(READS, caller, operation, Map.of("fields", asked));
  }

  /**
   * Something else that was done.
   *
   * @param more what it was done to
   */
  public void did(Caller caller, String action, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("outcome", "done");
    log(LOG, caller, action, all);
  }

  private static void log(Logger log, Caller caller, String action, Map<String, String> more) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("action", action);
    told.put("caller", caller.id());
    told.put("name", caller.name());
    told.put("role", caller.role() == null ? "none" : caller.role().key());
    told.putAll(more);
    String line =
        told.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()))
            .collect(Collectors.joining(" "));
    log.info("{}", line);
  }

  private static String outcome(String key, @Nullable ExecutionResult done) {
    if (done == null) {
      return ErrorCode.INTERNAL_SERVER_ERROR.name();
    }
    return done.getErrors().stream()
        .filter(error -> concerns(error.getPath(), key))
        .findFirst()
        .map(AuditLog::code)
        .orElse("done");
  }

  private static boolean concerns(@Nullable List<Object> path, String key) {
    return path == null || path.isEmpty() || path.getFirst().equals(key);
  }

  private static String code(GraphQLError error) {
    Map<String, Object> more = error.getExtensions();
    Object code = more == null ? null : more.get(ErrorCode.KEY);
    return code == null ? ErrorCode.of(error).name() : code.toString();
  }

  /** What others gave is kept to a line, and to its place in it. */
  private static String quoted(String value) {
    String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    return shown.matches("[\\w:.,@/-]+")
        ? shown
        : "\""
            + shown.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"";
  }
}
