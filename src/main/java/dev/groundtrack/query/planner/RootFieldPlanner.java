package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Cursors;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Ranking;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans one root field. */
final class RootFieldPlanner {
  private final Api api;
  private final Targets targets;
  private final FilterPlanner conditions;
  private final OrderPlanner orders;
  private final SelectionPlanner selections;
  private final PhraseVectors phrases;
  private final Parameters slots;
  private final long maxRows;

  RootFieldPlanner(Api api, Targets targets, PhraseVectors phrases, QueryPlanner.Limits limits) {
    this.phrases = phrases;
    this.slots = new Parameters(new PlanBudget(limits.planning()));
    this.api = api;
    this.maxRows = limits.maxRows();
    this.targets = targets;
    this.conditions = new FilterPlanner(api, targets, slots);
    this.orders = new OrderPlanner(api, slots);
    this.selections = new SelectionPlanner(api, this, targets);
  }

  BoundPlan planned(Plan plan) {
    return new BoundPlan(plan, slots.values());
  }

  Plan plan(QueryPlanner.Root root) {
    FieldMeaning meaning =
        api.field("Query", root.name())
            .orElseThrow(() -> new IllegalArgumentException("No root field " + root.name()));
    return switch (meaning) {
      case FieldMeaning.Roots roots -> {
        FieldArguments arguments = new FieldArguments(root.name(), root.arguments());
        yield new Plan.Many(fetch(targets.target(roots.type()), arguments, root.selected()));
      }
      case FieldMeaning.RootConnection connection -> {
        FieldArguments arguments = new FieldArguments(root.name(), root.arguments());
        Target target = targets.target(connection.type());
        Inputs inputs = new Inputs(TypeNames.where(target.name()), TypeNames.sort(target.name()));
        yield new Plan.Paged(pages(target, inputs, arguments, root.selected()));
      }
      case FieldMeaning.RankedConnection ranked -> new Plan.Paged(ranked(ranked, root));
      case FieldMeaning.Named named -> one(targets.target(named.type()), root);
      case FieldMeaning.ById byId -> byId(byId.type(), root);
      case FieldMeaning.Scripted scripted ->
          new Plan.Scripted(script(scripted.field(), root.arguments(), root.selected()));
      case FieldMeaning.Searches search ->
          new Plan.Found(new SearchPlanner(api, targets, selections, slots).plan(root, phrases));
      case FieldMeaning.WaysBetween ways ->
          new Plan.Between(new PathPlanner(api, targets, selections, slots).plan(root));
      default -> throw new IllegalArgumentException("No root field " + root.name());
    };
  }

  private Plan one(Target target, QueryPlanner.Root root) {
    String name = String.valueOf(root.arguments().get("name")).strip().toLowerCase(Locale.ROOT);
    Predicate where = new ComparisonPlanner(slots).anyName(Predicate.Operator.EQ, name);
    Order order = orders.total(Order.NONE, target);
    return new Plan.One(
        new Fetch(
            target, where, selections.plan(target, root.selected()), order, slots.take(1L), null));
  }

  private Plan byId(String interfaceName, QueryPlanner.Root root) {
    String id = String.valueOf(root.arguments().get("id"));
    List<Fetch> fetches = new ArrayList<>();
    for (EntityType type : api.model().nodeTypes().values()) {
      Target target = targets.target(type.name()).as(interfaceName);
      String prefix = type.name() + ":";
      fetches.add(withKey(target, id, root.selected()));
      if (id.startsWith(prefix)) {
        Fetch meant = withKey(target, id.substring(prefix.length()), root.selected());
        return new Plan.FirstOf(List.of(meant));
      }
    }
    return new Plan.FirstOf(fetches);
  }

  Plan byKey(String type, String key, List<SelectedField> selected) {
    return new Plan.One(withKey(targets.target(type), key, selected));
  }

  Plan byElementIds(String type, List<String> ids, List<SelectedField> selected) {
    Target target = targets.target(type);
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, Target.ELEMENT_ID, "ID", false),
            Predicate.Operator.IN,
            slots.take(ids));
    List<Selection> all = new ArrayList<>(selections.plan(target, selected));
    all.add(new Selection.Property(QueryPlanner.ELEMENT_KEY, Set.of(), Target.ELEMENT_ID));
    return new Plan.Many(new Fetch(target, where, all, Order.NONE, null, null));
  }

  private Fetch withKey(Target target, String key, List<SelectedField> selected) {
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, target.key(), "ID", false),
            Predicate.Operator.EQ,
            slots.take(key));
    return new Fetch(target, where, selections.plan(target, selected), Order.NONE, null, null);
  }

  /**
   * What a connection's arguments are, and what it leads over.
   *
   * @param parallel whether several of its edges may lead to one node
   */
  record Inputs(String where, String sort, boolean parallel, EdgeKind edges) {
    Inputs(String where, String sort) {
      this(where, sort, false, EdgeKind.NONE);
    }
  }

  Fetch fetch(Target target, FieldArguments arguments, List<SelectedField> selected) {
    Long limit = api.model().offer(target.name()).limited(arguments.count("limit", maxRows));
    Long offset = arguments.count("offset", Long.MAX_VALUE);
    Order given = orders.plan(TypeNames.sort(target.name()), arguments.sort());
    Order order =
        given.keys().isEmpty() && limit == null && offset == null
            ? given
            : orders.total(given, target);
    return new Fetch(
        target,
        conditions.plan(arguments.at("where"), TypeNames.where(target.name()), arguments.where()),
        selections.plan(target, selected),
        order,
        slots.takeUnlessNull(limit),
        slots.takeUnlessNull(offset));
  }

  ConnectionFetch pages(
      Target target, Inputs inputs, FieldArguments arguments, List<SelectedField> selected) {
    return pages(new Found(target, null), inputs, arguments, selected);
  }

  PlanBudget budget() {
    return slots.budget();
  }

  CypherScript script(
      CypherField field, Map<String, Object> arguments, List<SelectedField> selected) {
    return new ScriptPlanner(api, targets, selections, slots).plan(field, arguments, selected);
  }

  private ConnectionFetch ranked(FieldMeaning.RankedConnection ranked, QueryPlanner.Root root) {
    Target target = targets.target(ranked.type());
    FieldArguments arguments = new FieldArguments(root.name(), root.arguments());
    Inputs inputs =
        new Inputs(TypeNames.rankedWhere(target.name()), TypeNames.rankedSort(target.name()));
    Ranking ranking = new RankingPlanner(slots, phrases).plan(ranked.index(), arguments);
    return pages(new Found(target, ranking), inputs, arguments, root.selected());
  }

  /** Nodes of a target, all or those that an index finds. */
  private record Found(Target target, @Nullable Ranking ranking) {}

  private ConnectionFetch pages(
      Found found, Inputs inputs, FieldArguments arguments, List<SelectedField> selected) {
    Target target = found.target();
    Order given = orders.plan(inputs.sort(), arguments.sort(), inputs.edges());
    Order sorted = found.ranking() == null ? given : orders.ranked(given);
    Order order =
        inputs.parallel() ? orders.totalOfEdges(sorted, target) : orders.total(sorted, target);
    Long first = api.model().offer(target.name()).limited(arguments.count("first", maxRows));
    String fingerprint = Cursors.fingerprint(arguments.field(), order);
    return new ConnectionFetch(
        target,
        found.ranking(),
        conditions.plan(
            arguments.at("where"), inputs.where(), arguments.where(), inputs.edges().properties()),
        order,
        first == null ? null : slots.take(first + 1),
        after(arguments, order, fingerprint),
        fingerprint,
        new ConnectionPlanner(api, selections).plan(target, inputs.edges(), selected));
  }

  private @Nullable List<@Nullable ParameterRef> after(
      FieldArguments arguments, Order order, String fingerprint) {
    String cursor = arguments.text("after");
    if (cursor == null) {
      return null;
    }
    List<@Nullable Object> values =
        Cursors.decode(cursor, order, fingerprint)
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(
                            new Problem(
                                arguments.field() + "(after:)",
                                "this cursor is not one of this connection in this order",
                                "pass an endCursor that the same field gave with the same sort;"
                                    + " leave after out for the first page"))));
    List<@Nullable ParameterRef> after = new ArrayList<>();
    values.forEach(value -> after.add(slots.takeUnlessNull(value)));
    return after;
  }
}
