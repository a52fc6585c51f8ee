package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.text.Marking;
import graphql.schema.SelectedField;
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

  private RootFieldPlanner planner(Marking clearance) {
    return new RootFieldPlanner(api, targets.get(clearance.ordinal()), phrases, limits);
  }

  /**
   * Plans a root field.
   *
   * @param clearance of whoever asks
   * @throws dev.groundtrack.problem.RefusedException if an argument cannot be met: a negative page,
   *     a cursor of another query; or if it would tell what they are not cleared for
   */
  public BoundPlan plan(RootField root, Marking clearance) {
    RootFieldPlanner planner = planner(clearance);
    return planner.bound(planner.plan(root));
  }

  /**
   * Plans a root field of the mutation type that a statement of the schema's author does, for those
   * who see everything.
   *
   * @throws IllegalArgumentException if it is none
   */
  public BoundPlan script(RootField root) {
    CypherField field =
        api.field("Mutation", root.name(), FieldMeaning.Scripted.class)
            .map(FieldMeaning.Scripted::field)
            .orElseThrow(() -> new IllegalArgumentException("No statement does " + root.name()));
    RootFieldPlanner planner = planner(Marking.HIGHEST);
    return planner.bound(
        new Plan.Scripted(planner.script(field, root.arguments(), root.selected())));
  }

  /**
   * Plans the nodes of a type that have these element ids; each tells its own as {@link
   * Target#ELEMENT_KEY}.
   *
   * @param selected the fields asked of them
   * @param clearance of whoever asks
   */
  public BoundPlan byElementIds(
      String type, List<String> ids, List<SelectedField> selected, Marking clearance) {
    RootFieldPlanner planner = planner(clearance);
    return planner.bound(planner.byElementIds(type, ids, selected));
  }

  /**
   * Plans the nodes of a type of which any of these properties has one of its values; each tells
   * these properties as {@link Target#keyOf}.
   *
   * @param selected the fields asked of them
   * @param clearance of whoever asks
   */
  public BoundPlan byKeys(
      String type,
      Map<Property, List<Object>> keys,
      List<SelectedField> selected,
      Marking clearance) {
    RootFieldPlanner planner = planner(clearance);
    return planner.bound(planner.byKeys(type, keys, selected));
  }

  /**
   * Plans the one node of a type that has this key.
   *
   * @param selected the fields asked of it
   * @param clearance of whoever asks
   */
  public BoundPlan byKey(String type, String key, List<SelectedField> selected, Marking clearance) {
    RootFieldPlanner planner = planner(clearance);
    return planner.bound(planner.byKey(type, key, selected));
  }
}
