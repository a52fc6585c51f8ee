package dev.groundtrack.query;

import dev.groundtrack.api.Api;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.planner.PhraseVectors;
import dev.groundtrack.query.planner.QueryPlanner;
import dev.groundtrack.query.planner.RootField;
import java.util.List;
import java.util.Map;

/** The door: root fields of GraphQL operations into Cypher. Safe for use by many threads. */
public final class QueryCompiler {
  private final QueryPlanner planner;
  private final StatementCache<Plan> statements;

  /**
   * A compiler that makes vectors of phrases by a model.
   *
   * @param limits what a root field may ask for; more is refused
   * @param counting whether the database has {@link dev.groundtrack.model.DatabaseFunctions#FIRST}
   */
  public QueryCompiler(
      Api api, PhraseVectors phrases, QueryPlanner.Limits limits, boolean counting) {
    this.planner = new QueryPlanner(api, phrases, limits);
    this.statements = new StatementCache<>(new CypherCompiler(counting)::compile);
  }

  /**
   * Compiles a root field of the query type.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met
   */
  public CompiledQuery compile(RootField root) {
    return compile(planner.plan(root));
  }

  /** Compiles the look-up of one node by its key. */
  public CompiledQuery byKey(String type, String key, RootField asked) {
    return compile(planner.byKey(type, key, asked));
  }

  /** Compiles the look-up of nodes of a type by the values of properties that tell them apart. */
  public CompiledQuery byKeys(String type, Map<Property, List<Object>> keys, RootField asked) {
    return compile(planner.byKeys(type, keys, asked));
  }

  /** Compiles the look-up of nodes of a type by their element ids. */
  public CompiledQuery byElementIds(String type, List<String> ids, RootField asked) {
    return compile(planner.byElementIds(type, ids, asked));
  }

  private CompiledQuery compile(BoundPlan planned) {
    return new CompiledQuery(planned, statements.statement(planned.plan()));
  }
}
