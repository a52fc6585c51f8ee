package dev.groundtrack.mutation;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.mutation.planner.MutationPlanner;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.StatementCache;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.query.planner.Targets;

/** The door: root fields of GraphQL mutations into Cypher. Safe for use by many threads. */
public final class MutationCompiler {
  private final Api api;
  private final Targets targets;
  private final PlanLimits limits;
  private final QueryPlanner planner;
  private final WrittenNodes nodes;
  private final StatementCache<Action> statements = new StatementCache<>(WriteCompiler::compile);

  /**
   * @param queries compiles what a mutation gives back
   * @param limits what a root field may ask for; more is refused
   */
  public MutationCompiler(Api api, QueryCompiler queries, PlanLimits limits) {
    this.api = api;
    this.targets = new Targets(api.model());
    this.limits = limits;
    this.planner =
        new QueryPlanner(api, PhraseVectors.NONE, new QueryPlanner.Limits(Long.MAX_VALUE, limits));
    this.nodes = new WrittenNodes(queries);
  }

  /**
   * Compiles a root field of the mutation type.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met
   */
  public CompiledMutation compile(RootField root) {
    return new CompiledMutation(
        api,
        new MutationPlanner(api, targets, new PlanBudget(limits)).plan(root),
        root,
        new CompiledMutation.Parts(statements::statement, nodes));
  }

  /** Whether subscriptions tell of what mutations do to nodes. */
  public boolean tells() {
    return api.model().hasEvents();
  }

  /** Whether a statement of the schema's author does a root field. */
  public boolean isScripted(String field) {
    return api.field("Mutation", field, FieldMeaning.Scripted.class).isPresent();
  }

  /** Compiles such a field. */
  public CompiledMutationScript script(RootField root) {
    return new CompiledMutationScript(planner.script(root), root, nodes);
  }
}
