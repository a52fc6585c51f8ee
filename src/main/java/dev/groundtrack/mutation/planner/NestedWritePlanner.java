package dev.groundtrack.mutation.planner;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.mutation.planner.NestedRelationships.Owner;
import dev.groundtrack.mutation.planner.NestedRelationships.Way;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done over the relationships of a node while it is written. */
final class NestedWritePlanner {
  private final WriteContext context;
  private final Model model;
  private final NestedRelationships ways;
  private final EdgeStepPlanner edges;
  private final PlanBudget budget;

  NestedWritePlanner(WriteContext context, NewNodePlanner newNodes) {
    this.context = context;
    this.budget = context.budget();
    this.model = context.model();
    this.ways = new NestedRelationships(model, context.targets(), budget);
    this.edges = new EdgeStepPlanner(context, newNodes);
  }

  List<Step> created(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(
        owner, input, (way, said) -> creating(way, ComparisonPlanner.map(said), false));
  }

  List<Step> upserted(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(owner, input, (way, said) -> creating(way, ComparisonPlanner.map(said), true));
  }

  private List<Step> creating(Way way, Map<String, @Nullable Object> said, boolean once) {
    List<Step> steps = new ArrayList<>();
    every(way.in("create"), said.get("create"), (at, one) -> steps.addAll(create(at, one)));
    every(way.in("connect"), said.get("connect"), (at, one) -> steps.add(connect(at, one, once)));
    return StepBatches.of(steps);
  }

  /** Its own properties first, then what hangs on it. */
  List<Step> altered(Owner owner, Map<String, @Nullable Object> input) {
    List<Step> steps = new ArrayList<>();
    Parameters parameters = context.parameters();
    List<Change> changes =
        new ChangePlanner(Order.Place.NODE, parameters, owner.place())
            .plan(properties(owner.type()), input);
    if (!changes.isEmpty()) {
      steps.add(
          new Step(
              owner.place(), new Action.Alter(changes), parameters.values(), List.of(), List.of()));
    }
    steps.addAll(ways.each(owner, input, this::altering));
    return steps;
  }

  /** In the order of the peer: update, create, connect, delete, disconnect. */
  private List<Step> altering(Way way, @Nullable Object said) {
    List<Step> steps = new ArrayList<>();
    every(
        way,
        said,
        (at, element) -> {
          every(
              at.in("update"), element.get("update"), (part, one) -> steps.add(update(part, one)));
          steps.addAll(creating(at, element, false));
          every(
              at.in("delete"), element.get("delete"), (part, one) -> steps.add(delete(part, one)));
          every(
              at.in("disconnect"),
              element.get("disconnect"),
              (part, one) -> steps.add(disconnect(part, one)));
        });
    return steps;
  }

  List<Step> deleted(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(owner, input, (way, said) -> all(way, said, this::delete));
  }

  private List<Step> connected(Owner owner, @Nullable Object input) {
    List<Step> steps = new ArrayList<>();
    for (Object one : ComparisonPlanner.list(input)) {
      steps.addAll(
          ways.each(
              owner,
              ComparisonPlanner.map(one),
              (way, said) -> all(way, said, (at, element) -> connect(at, element, false))));
    }
    return steps;
  }

  private List<Step> disconnected(Owner owner, @Nullable Object input) {
    return ways.each(
        owner, ComparisonPlanner.map(input), (way, said) -> all(way, said, this::disconnect));
  }

  private interface Element {
    void plan(Way at, Map<String, @Nullable Object> element);
  }

  private interface One {
    Step plan(Way at, Map<String, @Nullable Object> element);
  }

  private List<Step> all(Way way, @Nullable Object said, One one) {
    List<Step> steps = new ArrayList<>();
    every(way, said, (at, element) -> steps.add(one.plan(at, element)));
    return steps;
  }

  private void every(Way way, @Nullable Object said, Element element) {
    List<?> elements = ComparisonPlanner.list(said);
    for (int i = 0; i < elements.size(); i++) {
      budget.written(way.place());
      element.plan(way.at(i), ComparisonPlanner.map(elements.get(i)));
    }
  }

  private Collection<Property> properties(String type) {
    EntityType node = model.nodeTypes().get(type);
    InterfaceType shared = model.interfaces().get(type);
    return node != null ? node.properties() : Objects.requireNonNull(shared).fields().values();
  }

  /** New nodes; of an interface, one of each type that is given. */
  private List<Step> create(Way way, Map<String, @Nullable Object> element) {
    Map<String, @Nullable Object> node = ComparisonPlanner.map(element.get("node"));
    if (!way.target().isAbstract()) {
      return List.of(create(way, way.target().name(), node, element));
    }
    List<Step> steps = new ArrayList<>();
    node.forEach(
        (type, input) -> {
          if (input != null) {
            steps.add(create(way, type, ComparisonPlanner.map(input), element));
          }
        });
    return steps;
  }

  private Step create(
      Way way,
      String type,
      Map<String, @Nullable Object> node,
      Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.place() + ".node", type);
    return edges.create(
        way,
        Objects.requireNonNull(model.nodeTypes().get(type)),
        new EdgeStepPlanner.NewEnd(node, element.get("edge")),
        created(owner, node));
  }

  private Step connect(Way way, Map<String, @Nullable Object> element, boolean once) {
    Owner owner = new Owner(way.in("connect").place(), way.target().name());
    List<Step> then = connected(owner, element.get("connect"));
    return edges.connect(way, element, then, once);
  }

  private Step disconnect(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("disconnect").place(), way.target().name());
    return edges.disconnect(way, element, disconnected(owner, element.get("disconnect")));
  }

  private Step delete(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("delete").place(), way.target().name());
    List<Step> then = new ArrayList<>(deleted(owner, ComparisonPlanner.map(element.get("delete"))));
    then.add(removal(way.place()));
    return edges.find(way, element, then);
  }

  private Step update(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("node").place(), way.target().name());
    Object node = element.get("node");
    List<Step> then = node == null ? List.of() : altered(owner, ComparisonPlanner.map(node));
    return edges.alter(way, element, then);
  }

  Step removal(String place) {
    Action action = model.hasEvidence() ? new Action.Strike() : new Action.Remove();
    return new Step(place, action, List.of(), List.of(), List.of());
  }
}
