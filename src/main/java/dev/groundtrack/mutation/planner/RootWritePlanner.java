package dev.groundtrack.mutation.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.plan.Write;
import dev.groundtrack.query.planner.AccessPlanner.Touched;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Parameters;
import dev.groundtrack.query.planner.RootField;
import dev.groundtrack.query.planner.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans one root field of the mutation type, for whoever asks it. */
final class RootWritePlanner {
  private final WriteContext context;
  private final Api api;
  private final Targets targets;
  private final NewNodePlanner newNodes;
  private final NestedWritePlanner nested;
  private final PlanBudget budget;

  RootWritePlanner(WriteContext context) {
    this.context = context;
    this.api = context.api();
    this.targets = context.targets();
    this.budget = context.budget();
    this.newNodes = new NewNodePlanner(api.model());
    this.nested = new NestedWritePlanner(context, newNodes);
  }

  Write plan(RootField root) {
    MutationMeaning.Operation meaning =
        api.mutation("Mutation", root.name(), MutationMeaning.Operation.class)
            .orElseThrow(() -> new IllegalArgumentException("No mutation " + root.name()));
    List<Step> steps =
        switch (meaning) {
          case MutationMeaning.Creating creating -> created(root, creating.type());
          case MutationMeaning.Updating updating -> updated(root, updating);
          case MutationMeaning.Deleting deleting -> deleted(root, deleting);
          case MutationMeaning.Upserting upserting -> upserted(root, upserting);
        };
    return new Write(meaning, steps);
  }

  /** Nodes with nothing hanging on them are made together where they are made alike. */
  private List<Step> created(RootField root, String type) {
    EntityType node = Objects.requireNonNull(api.model().nodeTypes().get(type));
    List<Step> steps = new ArrayList<>();
    List<?> inputs = ComparisonPlanner.list(root.arguments().get("input"));
    for (int i = 0; i < inputs.size(); i++) {
      String place = root.name() + "(input:)[" + i + "]";
      budget.written(place);
      Map<String, @Nullable Object> input = ComparisonPlanner.map(inputs.get(i));
      NewNodePlanner.Made made = newNodes.plan(place, node, input);
      steps.add(
          new Step(
              place,
              made.create(),
              List.of(List.of(made.row())),
              List.of(),
              nested.made(new NestedRelationships.Owner(place, type), input)));
    }
    return StepBatches.of(steps);
  }

  private List<Step> updated(RootField root, MutationMeaning.Updating updating) {
    String type = updating.type();
    String place = root.name() + "(update:)";
    Map<String, @Nullable Object> update = ComparisonPlanner.map(root.arguments().get("update"));
    Touched touched = new Touched(AccessOperation.UPDATE, update.keySet());
    List<Step> then = nested.altered(new NestedRelationships.Owner(place, type), update);
    return List.of(
        found(
            root,
            new Found(type, updating.where(), touched),
            context.between(place, targets.target(type), touched, then)));
  }

  private List<Step> deleted(RootField root, MutationMeaning.Deleting deleting) {
    String type = deleting.type();
    String place = root.name() + "(delete:)";
    List<Step> then =
        new ArrayList<>(
            nested.deleted(
                new NestedRelationships.Owner(place, type),
                ComparisonPlanner.map(root.arguments().get("delete"))));
    then.add(nested.removal(place));
    Touched touched = Touched.by(AccessOperation.DELETE);
    return List.of(
        found(
            root,
            new Found(type, deleting.where(), touched),
            Stream.concat(
                    context.required(place, targets.target(type), touched, Stage.BEFORE),
                    then.stream())
                .toList()));
  }

  /** The nodes that something is done to. */
  private record Found(String type, String filter, Touched touched) {}

  private Step found(RootField root, Found found, List<Step> then) {
    Target target = targets.target(found.type());
    context.authenticate(root.name(), target, found.touched());
    Parameters parameters = new Parameters(budget);
    Predicate where =
        context
            .filters(parameters)
            .plan(
                root.name() + "(where:)",
                found.filter(),
                ComparisonPlanner.map(root.arguments().get("where")));
    return new Step(
        root.name() + "(where:)",
        new Action.Find(target, context.touching(target, found.touched(), where, parameters)),
        parameters.values(),
        List.of(),
        then);
  }

  private List<Step> upserted(RootField root, MutationMeaning.Upserting upserting) {
    EntityType node = Objects.requireNonNull(api.model().nodeTypes().get(upserting.type()));
    Property key = upserting.key();
    List<Attribute> needed =
        node.properties().stream()
            .filter(p -> p.required() && !p.usage().identifier() && !isEmptyOtherwise(p))
            .map(p -> Attribute.of(Order.Place.NODE, p))
            .toList();
    List<Step> steps = new ArrayList<>();
    List<?> inputs = ComparisonPlanner.list(root.arguments().get("input"));
    for (int i = 0; i < inputs.size(); i++) {
      String place = root.name() + "(input:)[" + i + "]";
      budget.written(place);
      Map<String, @Nullable Object> input = ComparisonPlanner.map(inputs.get(i));
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(input);
      node.properties().forEach(p -> whole.putIfAbsent(p.name(), standard(p)));
      NewNodePlanner.Made made = newNodes.plan(place, node, whole);
      RowPlanner update = RowPlanner.updated(node.properties(), input);
      Action merge = new Action.Merge(made.create(), key.databaseName(), update.assignment());
      List<@Nullable Object> values = new ArrayList<>();
      values.add(input.get(key.name()));
      values.add(made.row());
      values.add(update.row("node"));
      for (AccessOperation operation : List.of(AccessOperation.CREATE, AccessOperation.UPDATE)) {
        context.authenticate(
            place, targets.target(node.name()), new Touched(operation, input.keySet()));
      }
      List<Step> then = nested.upserted(new NestedRelationships.Owner(place, node.name()), input);
      steps.add(new Step(place, merge, values, needed, then));
    }
    return steps;
  }

  private static @Nullable Object standard(Property property) {
    Object literal = property.usage().standard();
    return literal == null ? null : Scalars.value(property.type(), literal);
  }

  /** Where entities rest on evidence, a list that nobody tells of is empty. */
  private boolean isEmptyOtherwise(Property property) {
    return api.model().hasEvidence() && property.list()
        || api.model().valueTypes().containsKey(property.type());
  }
}
