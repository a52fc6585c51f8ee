package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.mutation.planner.MutationPlanner;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Write;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/** Plans root fields. Safe for use by many threads. */
public final class QueryPlanner {
  private final Api api;
  private final Targets targets;
  private final PhraseVectors phrases;
  private final Limits limits;

  /**
   * @param phrases asked where an index wants the vector of a phrase
   * @param limits more is refused
   */
  public QueryPlanner(Api api, PhraseVectors phrases, Limits limits) {
    this.api = api;
    this.limits = limits;
    this.phrases = phrases;
    this.targets = new Targets(api.model());
  }

  /**
   * What a root field may ask for.
   *
   * @param maxRows how many rows at once
   */
  public record Limits(long maxRows, PlanLimits planning) {}

  /**
   * A field of the query type, as it is asked.
   *
   * @param arguments coerced
   * @param selected the fields asked of its value
   */
  public record Root(String name, Map<String, Object> arguments, List<SelectedField> selected) {}

  /**
   * Plans a root field.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met: a negative page,
   *     a cursor of another query
   */
  public BoundPlan plan(Root root) {
    RootFieldPlanner planning = new RootFieldPlanner(api, targets, phrases, limits);
    return planning.planned(planning.plan(root));
  }

  /**
   * Plans a root field of the mutation type.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met: no value where
   *     one must be, two changes to one property
   */
  public Write write(Root root) {
    return new MutationPlanner(api, targets, new PlanBudget(limits.planning())).plan(root);
  }

  /**
   * Plans a root field of the mutation type that a statement of the schema's author does.
   *
   * @throws IllegalArgumentException if it is none
   */
  public BoundPlan script(Root root) {
    if (api.field("Mutation", root.name()).orElse(null)
        instanceof FieldMeaning.Scripted(CypherField field)) {
      RootFieldPlanner planning = new RootFieldPlanner(api, targets, phrases, limits);
      return planning.planned(
          new Plan.Scripted(planning.script(field, root.arguments(), root.selected())));
    }
    throw new IllegalArgumentException("No statement does " + root.name());
  }

  /**
   * Plans the nodes of a type that have these element ids; each tells its own as {@link
   * #ELEMENT_KEY}.
   *
   * @param selected the fields asked of them
   */
  public BoundPlan byElementIds(String type, List<String> ids, List<SelectedField> selected) {
    RootFieldPlanner planning = new RootFieldPlanner(api, targets, phrases, limits);
    return planning.planned(planning.byElementIds(type, ids, selected));
  }

  /** The key under which a node tells its element id; no field of GraphQL may be called so. */
  public static final String ELEMENT_KEY = "__elementId";

  /**
   * Plans the one node of a type that has this key.
   *
   * @param selected the fields asked of it
   */
  public BoundPlan byKey(String type, String key, List<SelectedField> selected) {
    RootFieldPlanner planning = new RootFieldPlanner(api, targets, phrases, limits);
    return planning.planned(planning.byKey(type, key, selected));
  }
}
