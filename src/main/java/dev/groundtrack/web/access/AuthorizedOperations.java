package dev.groundtrack.web.access;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.Permission;
import dev.groundtrack.web.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.language.OperationDefinition.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes operations for those who may do all that they ask. It stands where the executor has
 * found out which operation runs and which fields it asks, so that no door and no spelling leads
 * around it; nothing of an operation is done if a part of it may not be.
 */
public final class AuthorizedOperations extends ExecutionStrategy {
  private static final String TYPE_NAME = "__typename";
  private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

  private final Rules rules;
  private final ExecutionStrategy strategy;

  /**
   * @param strategy executes what is allowed
   */
  public AuthorizedOperations(Rules rules, ExecutionStrategy strategy) {
    this.rules = rules;
    this.strategy = strategy;
  }

  /**
   * What is decided by.
   *
   * @param anonymous who asks where nothing is known of it
   * @param seesMarked whether somebody may be told of marked sources, and there are any
   * @param limits how much each of them may ask
   * @param introspection whether the schema may be asked for at all
   */
  public record Rules(
      RootFieldPermissions permissions,
      Supplier<Caller> anonymous,
      AuditLog audit,
      Predicate<Caller> seesMarked,
      CallerLimits limits,
      boolean introspection) {}

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    Caller caller =
        context
            .getGraphQLContext()
            .computeIfAbsent(Caller.class, unknown -> rules.anonymous().get());
    Operation kind = context.getOperationDefinition().getOperation();
    List<MergedField> fields = parameters.getFields().getSubFieldsList();
    List<GraphQLError> refusals = new ArrayList<>();
    for (MergedField field : fields) {
      refusal(kind, field.getName(), caller).ifPresent(refusals::add);
    }
    if (kind != Operation.MUTATION && refusals.isEmpty() && rules.seesMarked().test(caller)) {
      rules.audit().read(caller, kind.name().toLowerCase(Locale.ROOT), fields);
    }
    CompletableFuture<ExecutionResult> result =
        refusals.isEmpty()
            ? rules.limits().execute(caller, context, () -> strategy.execute(context, parameters))
            : CompletableFuture.completedFuture(new ExecutionResultImpl(refusals));
    return kind == Operation.MUTATION
        ? result.whenComplete((done, failure) -> audit(context, caller, fields, done))
        : result;
  }

  private Optional<GraphQLError> refusal(Operation kind, String field, Caller caller) {
    if (field.equals(TYPE_NAME)) {
      return Optional.empty();
    }
    boolean asksForSchema = INTROSPECTION.contains(field);
    if (asksForSchema && !rules.introspection()) {
      return Optional.of(
          ErrorCode.GRAPHQL_VALIDATION_FAILED.error(
              "This server does not tell its schema",
              "Have its operator turn spring.graphql.schema.introspection.enabled on"));
    }
    Permission permission =
        asksForSchema ? Permission.INTROSPECT : rules.permissions().of(kind, field);
    return AccessRefusal.of(caller, permission, field).map(AccessRefusal::error);
  }

  private void audit(
      ExecutionContext context,
      Caller caller,
      List<MergedField> fields,
      @Nullable ExecutionResult done) {
    fields.stream()
        .filter(field -> !field.getName().equals(TYPE_NAME))
        .map(field -> new AuditLog.Written(field, context.getCoercedVariables()))
        .forEach(written -> rules.audit().wrote(caller, written, done));
  }
}
