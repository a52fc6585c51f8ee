package dev.groundtrack.mutation;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.mutation.CompiledMutation.Statements;
import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.StatementCache;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The door: root fields of GraphQL mutations into Cypher. Safe for use by many threads. */
public final class MutationCompiler {
  private final Api api;
  private final QueryPlanner planner;
  private final QueryCompiler queries;
  private final StatementCache<Action> statements = new StatementCache<>(WriteCompiler::compile);

  /**
   * @param queries compiles what a mutation gives back
   * @param limits what a root field may ask for; more is refused
   */
  public MutationCompiler(Api api, QueryCompiler queries, PlanLimits limits) {
    this.api = api;
    this.planner =
        new QueryPlanner(api, PhraseVectors.NONE, new QueryPlanner.Limits(Long.MAX_VALUE, limits));
    this.queries = queries;
  }

  /**
   * Compiles a root field of the mutation type.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met
   */
  public CompiledMutation compile(QueryPlanner.Root root) {
    return new CompiledMutation(planner.write(root), root, this);
  }

  /** Whether a statement of the schema's author does a root field. */
  public boolean isScripted(String field) {
    return api.field("Mutation", field).orElse(null) instanceof FieldMeaning.Scripted;
  }

  /** Compiles such a field. */
  public CompiledMutationScript script(QueryPlanner.Root root) {
    return new CompiledMutationScript(planner.script(root), root, this);
  }

  /** What is asked of nodes, in the order of their element ids; of those that are still there. */
  List<@Nullable Object> fetched(
      String type, List<String> ids, List<SelectedField> selected, Statements statements) {
    CompiledQuery compiled = queries.byElementIds(type, ids, selected);
    Object rows =
        statements
            .run(compiled.cypher(), compiled.parameters())
            .getFirst()
            .get(CompiledQuery.COLUMN);
    Map<Object, Object> byId = new LinkedHashMap<>();
    for (Object node : (List<?>) Objects.requireNonNull(compiled.shape(rows))) {
      byId.put(((Map<?, ?>) Objects.requireNonNull(node)).get(QueryPlanner.ELEMENT_KEY), node);
    }
    List<@Nullable Object> nodes = new ArrayList<>();
    ids.stream().map(byId::get).filter(Objects::nonNull).forEach(nodes::add);
    return nodes;
  }

  String statement(Action action) {
    return statements.statement(action);
  }

  Api api() {
    return api;
  }
}
