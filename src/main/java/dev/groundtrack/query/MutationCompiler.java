package dev.groundtrack.query;

import dev.groundtrack.api.Api;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Phrases;
import dev.groundtrack.query.plan.Planner;

/** The door: root fields of GraphQL mutations into Cypher. Safe for use by many threads. */
public final class MutationCompiler {
  private final Api api;
  private final Planner planner;
  private final QueryCompiler queries;
  private final Remembered<Action> statements = new Remembered<>(WriteCompiler::compile);

  /**
   * @param queries compiles what a mutation gives back
   */
  public MutationCompiler(Api api, QueryCompiler queries) {
    this.api = api;
    this.planner = new Planner(api, Phrases.NONE, Long.MAX_VALUE);
    this.queries = queries;
  }

  /**
   * Compiles a root field of the mutation type.
   *
   * @throws dev.groundtrack.model.RefusedException if an argument cannot be met
   */
  public CompiledWrite compile(Planner.Root root) {
    return new CompiledWrite(planner.write(root), root, this);
  }

  String statement(Action action) {
    return statements.of(action);
  }

  QueryCompiler queries() {
    return queries;
  }

  Api api() {
    return api;
  }
}
