package dev.groundtrack.mutation;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.mutation.planner.MutationPlanner;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.StatementCache;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import dev.groundtrack.query.planner.RootField;

/** The door: root fields of GraphQL mutations into Cypher. Safe for use by many threads. */
public final class MutationCompiler {
  private final Api api;
  private final MutationPlanner mutations;
  private final QueryPlanner planner;
  private final WrittenNodes nodes;
  private final StatementCache<Action> statements = new StatementCache<>(WriteCompiler::compile);

  /**
   * @param queries compiles what a mutation gives back
   */
  public MutationCompiler(Api api, QueryCompiler queries) {
    this.api = api;
    this.mutations = new MutationPlanner(api);
    this.planner = new QueryPlanner(api, PhraseVectors.NONE, Long.MAX_VALUE);
    this.nodes = new WrittenNodes(queries);
  }

  /**
   * Compiles a root field of the mutation type.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met
   */
  public CompiledMutation compile(RootField root) {
    return new CompiledMutation(
        api, mutations.plan(root), root, new CompiledMutation.Parts(statements::statement, nodes));
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
