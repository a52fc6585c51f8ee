package dev.groundtrack.query.planner;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.Plan;
import java.util.List;
import java.util.Map;

/** Plans root fields. Safe for use by many threads. */
public final class QueryPlanner {
  private final Api api;
  private final List<Targets> targets;
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
    this.targets = Targets.all(api.model());
  }

  /**
   * What a root field may ask for.
   *
   * @param maxRows how many rows at once
   */
  public record Limits(long maxRows, PlanLimits planning) {}

  /**
   * Plans a root field.
   *
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met: a negative page,
   *     a cursor of another query; or if it would tell what they are not cleared for
   */
  public BoundPlan plan(RootField root) {
    RootFieldPlanner planner = planner(root.caller());
    return planner.bound(planner.plan(root));
  }

  /**
   * Plans a root field of the mutation type that a statement of the schema's author does.
   *
   * @throws IllegalArgumentException if it is none
   */
  public BoundPlan script(RootField root) {
    CypherField field =
        api.field("Mutation", root.name(), FieldMeaning.Scripted.class)
            .map(FieldMeaning.Scripted::field)
            .orElseThrow(() -> new IllegalArgumentException("No statement does " + root.name()));
    RootFieldPlanner planner = planner(root.caller());
    planner.authenticate(
        "Mutation",
        root.name(),
        AccessOperation.CREATE,
        AccessOperation.UPDATE,
        AccessOperation.DELETE);
    return planner.bound(
        new Plan.Scripted(planner.script(field, root.arguments(), root.selected())));
  }

  /**
   * Plans the nodes of a type that have these element ids; each tells its own as {@link
   * Target#ELEMENT_KEY}.
   *
   * @param asked the field that gives them
   */
  public BoundPlan byElementIds(String type, List<String> ids, RootField asked) {
    RootFieldPlanner planner = planner(asked.caller());
    return planner.bound(planner.byElementIds(type, ids, asked.selected()));
  }

  /**
   * Plans the nodes of a type of which any of these properties has one of its values; each tells
   * these properties as {@link Target#keyOf}.
   *
   * @param asked the field that gives them
   */
  public BoundPlan byKeys(String type, Map<Property, List<Object>> keys, RootField asked) {
    RootFieldPlanner planner = planner(asked.caller());
    return planner.bound(planner.byKeys(type, keys, asked.selected()));
  }

  /**
   * Plans the one node of a type that has this key.
   *
   * @param asked the field that gives it
   */
  public BoundPlan byKey(String type, String key, RootField asked) {
    RootFieldPlanner planner = planner(asked.caller());
    return planner.bound(planner.byKey(type, key, asked.selected()));
  }

  private RootFieldPlanner planner(Caller caller) {
    Parameters parameters = new Parameters(new PlanBudget(limits.planning()));
    return new RootFieldPlanner(
        PlanningContext.of(api, targets.get(caller.clearance().ordinal()), parameters, caller)
            .upTo(limits.maxRows()),
        phrases);
  }
}
