package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.ListInputs;
import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.NameLookup;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Ranking;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans one root field. */
final class RootFieldPlanner {
  private static final String AS_OF = "asOf";

  private final Api api;
  private final Targets targets;
  private final PlanningContext context;
  private final SelectionPlanner selections;
  private final FetchPlanner fetches;
  private final PhraseVectors phrases;
  private final Parameters parameters;

  RootFieldPlanner(PlanningContext context, PhraseVectors phrases) {
    this.api = context.api();
    this.targets = context.targets();
    this.phrases = phrases;
    this.parameters = context.parameters();
    this.context = context;
    this.selections = new SelectionPlanner(context);
    this.fetches = new FetchPlanner(context, selections);
  }

  BoundPlan bound(Plan plan) {
    return new BoundPlan(plan, parameters.values());
  }

  Plan plan(RootField root) {
    Plan plan = asked(root);
    Object day = root.arguments().get(AS_OF);
    return plan instanceof Plan.Scripted ? plan : viewed(plan, day);
  }

  private Plan viewed(Plan plan, @Nullable Object day) {
    Plan.View view = targets.view(day == null ? null : parameters.take(day));
    return view.isWhole() ? plan : new Plan.Viewed(view, plan);
  }

  private Plan asked(RootField root) {
    RootFieldMeaning meaning =
        api.field("Query", root.name(), RootFieldMeaning.class)
            .orElseThrow(() -> new IllegalArgumentException("No root field " + root.name()));
    return switch (meaning) {
      case RootFieldMeaning.Nodes nodes ->
          new Plan.Many(
              fetches.fetch(
                  targets.target(nodes.type()),
                  nodes.inputs(),
                  FieldArguments.of(root),
                  root.selected()));
      case RootFieldMeaning.Timeline timeline ->
          new Plan.Many(
              fetches.fetch(
                  targets.target(timeline.type()),
                  timeline.inputs(),
                  FieldArguments.timeline(root),
                  root.selected()));
      case RootFieldMeaning.Connection connection ->
          paged(targets.target(connection.type()), null, connection.inputs(), root);
      case RootFieldMeaning.RankedConnection ranked -> ranked(ranked, root);
      case RootFieldMeaning.Named named -> named(targets.target(named.type()), root);
      case RootFieldMeaning.ById byId -> byId(byId.type(), root);
      case FieldMeaning.Scripted scripted -> {
        authenticate("Query", root.name(), AccessOperation.READ);
        yield new Plan.Scripted(script(scripted.field(), root.arguments(), root.selected()));
      }
      case RootFieldMeaning.Search search ->
          new Plan.Found(new SearchPlanner(context, selections).plan(root, phrases));
      case RootFieldMeaning.PathsBetween paths ->
          new Plan.Between(new PathPlanner(context, selections).plan(root));
    };
  }

  private Plan paged(Target target, @Nullable Ranking ranking, ListInputs inputs, RootField root) {
    return new Plan.Paged(
        fetches.connection(
            FetchPlanner.Connected.of(target, ranking),
            inputs,
            FieldArguments.of(root),
            root.selected()));
  }

  private Plan ranked(RootFieldMeaning.RankedConnection ranked, RootField root) {
    Ranking ranking =
        new RankingPlanner(parameters, phrases).plan(ranked.index(), FieldArguments.of(root));
    return paged(targets.target(ranked.type()), ranking, ranked.inputs(), root);
  }

  /** Refuses what takes a caller who said who they are. */
  void authenticate(String type, String field, AccessOperation... operations) {
    for (AccessOperation operation : operations) {
      context.access().authenticate(type, field, operation);
    }
  }

  CypherScript script(
      CypherField field, Map<String, Object> arguments, List<SelectedField> selected) {
    return fetches.script(field, arguments, selected);
  }

  private Plan named(Target target, RootField root) {
    NameLookup lookup =
        new ComparisonPlanner(parameters).lookup(String.valueOf(root.arguments().get("name")));
    return new Plan.Named(target, lookup, selections.plan(target, root.selected()));
  }

  private Plan byId(String interfaceName, RootField root) {
    String id = String.valueOf(root.arguments().get("id"));
    List<Fetch> fetches = new ArrayList<>();
    for (EntityType type : api.model().nodeTypes().values()) {
      if (targets.isWithheld(type.name())) {
        continue;
      }
      Target target = targets.target(type.name()).as(interfaceName);
      String prefix = type.name() + ":";
      if (context.access().mayRead(target)) {
        fetches.add(withKey(target, id, root.selected()));
      }
      if (id.startsWith(prefix)) {
        Fetch meant = withKey(target, id.substring(prefix.length()), root.selected());
        return new Plan.FirstOf(List.of(meant));
      }
    }
    if (fetches.isEmpty()) {
      api.model()
          .nodeTypes()
          .keySet()
          .forEach(
              type ->
                  context
                      .access()
                      .authenticate(
                          root.name(),
                          targets.target(type),
                          AccessPlanner.Touched.by(AccessOperation.READ)));
    }
    return new Plan.FirstOf(fetches);
  }

  Plan byKey(String type, String key, List<SelectedField> selected) {
    return viewed(new Plan.One(withKey(targets.target(type), key, selected)), null);
  }

  Plan byElementIds(String type, List<String> ids, List<SelectedField> selected) {
    Target target = targets.target(type);
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, Target.ELEMENT_ID, "ID", false),
            Predicate.Operator.IN,
            parameters.take(ids));
    List<Selection> all = new ArrayList<>(selections.plan(target, selected));
    all.add(new Selection.Property(Target.ELEMENT_KEY, Set.of(), Target.ELEMENT_ID));
    return new Plan.Many(
        new Fetch(target, read(target, where, selected), all, Order.NONE, null, null));
  }

  Plan byKeys(String type, Map<Property, List<Object>> keys, List<SelectedField> selected) {
    Target target = targets.target(type);
    List<Predicate> any = new ArrayList<>();
    List<Selection> all = new ArrayList<>(selections.plan(target, selected));
    keys.forEach(
        (property, values) -> {
          any.add(
              new Predicate.Compare(
                  Attribute.of(Order.Place.NODE, property),
                  Predicate.Operator.IN,
                  parameters.take(values)));
          all.add(
              new Selection.Property(Target.keyOf(property), Set.of(), property.databaseName()));
        });
    Predicate where = any.size() == 1 ? any.getFirst() : new Predicate.Or(any);
    return new Plan.Many(
        new Fetch(target, read(target, where, selected), all, Order.NONE, null, null));
  }

  private Predicate read(Target target, Predicate where, List<SelectedField> selected) {
    return context
        .access()
        .guarded(
            target.name(),
            target,
            new AccessPlanner.Touched(
                AccessOperation.READ, selected.stream().map(SelectedField::getName).toList()),
            where);
  }

  private Fetch withKey(Target target, String key, List<SelectedField> selected) {
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, target.key(), "ID", false),
            Predicate.Operator.EQ,
            parameters.take(key));
    return new Fetch(
        target,
        read(target, where, selected),
        selections.plan(target, selected),
        Order.NONE,
        null,
        null);
  }
}
