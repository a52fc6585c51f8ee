package dev.groundtrack.web.mcp;

import dev.groundtrack.access.Caller;
import dev.groundtrack.web.access.CallerAddress;
import dev.groundtrack.web.access.Callers;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.GraphQlSource;

/** Runs operations of the tools' own on the API; what agents give are values of its variables. */
final class ToolOperations {
  /** In the context of a call: the header of that name. */
  static final String AUTHORIZATION = "authorization";

  /** In the context of a call: where it comes from. */
  static final String ADDRESS = "address";

  private final GraphQlSource api;
  private final Callers callers;

  ToolOperations(GraphQlSource api, Callers callers) {
    this.api = api;
    this.callers = callers;
  }

  /** Why a tool cannot answer, told so that an agent can do better. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String what, String remedy) {
      super(what + ". " + remedy);
    }
  }

  /**
   * The data of an operation.
   *
   * @throws Refusal with what the API says is wrong, and what to do
   */
  Map<?, ?> data(McpTransportContext context, String operation, Map<String, ?> variables) {
    Caller caller = callers.caller((String) context.get(AUTHORIZATION));
    CallerAddress address = new CallerAddress((String) context.get(ADDRESS));
    ExecutionResult result =
        api.graphQl()
            .execute(
                ExecutionInput.newExecutionInput(operation)
                    .variables(Map.copyOf(variables))
                    .graphQLContext(map -> map.put(Caller.class, caller))
                    .graphQLContext(map -> map.put(CallerAddress.class, address))
                    .build());
    if (!result.getErrors().isEmpty()) {
      throw refusal(result.getErrors().getFirst());
    }
    return (Map<?, ?>) Objects.requireNonNull(result.getData());
  }

  private static Refusal refusal(GraphQLError error) {
    Map<String, Object> more = error.getExtensions();
    Object remedy = more == null ? null : more.get("remedy");
    return new Refusal(
        error.getMessage(),
        remedy == null ? "Look at the input schema of this tool" : remedy.toString());
  }
}
