package dev.groundtrack.query;

import dev.groundtrack.api.Api;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.Phrases;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Planned;
import dev.groundtrack.query.plan.Planner;
import graphql.schema.SelectedField;
import java.util.List;

/** The door: root fields of GraphQL operations into Cypher. Safe for use by many threads. */
public final class QueryCompiler {
  private final Planner planner;
  private final Remembered<Plan> statements;

  /**
   * A compiler that makes vectors of phrases by a model.
   *
   * @param maxRows how many rows a query may ask for at once
   * @param counting whether the database has {@link dev.groundtrack.model.Functions#FIRST}
   */
  public QueryCompiler(Api api, Phrases phrases, long maxRows, boolean counting) {
    this.planner = new Planner(api, phrases, maxRows);
    this.statements = new Remembered<>(new CypherCompiler(counting)::compile);
  }

  /**
   * Compiles a root field of the query type.
   *
   * @throws dev.groundtrack.model.RefusedException if an argument cannot be met
   */
  public Compiled compile(Planner.Root root) {
    return compile(planner.plan(root));
  }

  /** Compiles the look-up of one node by its key. */
  public Compiled byKey(String type, String key, List<SelectedField> selected) {
    return compile(planner.byKey(type, key, selected));
  }

  /** Compiles the look-up of nodes of a type by their element ids. */
  Compiled byElementIds(String type, List<String> ids, List<SelectedField> selected) {
    return compile(planner.byElementIds(type, ids, selected));
  }

  private Compiled compile(Planned planned) {
    return new Compiled(planned, statements.of(planned.plan()));
  }
}
