package dev.groundtrack.mutation.planner;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.mutation.planner.NestedRelationships.Owner;
import dev.groundtrack.mutation.planner.NestedRelationships.Way;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.planner.AccessPlanner.Touched;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  /** What hangs on a new node, and what the schema asks of it when that is there. */
  List<Step> made(Owner owner, Map<String, @Nullable Object> input) {
    Target target = context.targets().target(owner.type());
    Touched touched = new Touched(AccessOperation.CREATE, input.keySet());
    context.authenticate(owner.place(), target, touched);
    return Stream.concat(
            created(owner, input).stream(),
            context.required(owner.place(), target, touched, Stage.AFTER))
        .toList();
  }

  private List<Step> created(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(
        owner, input, (way, said) -> creating(way, ComparisonPlanner.map(said), false));
  }

  List<Step> upserted(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(owner, input, (way, said) -> creating(way, ComparisonPlanner.map(said), true));
  }

  private List<Step> creating(Way way, Map<String, @Nullable Object> said, boolean once) {
    List<Step> steps = new ArrayList<>();
    every(
        way.in("create"),
        said.get("create"),
        (at, one) -> steps.addAll(joining(at, create(at, one))));
    every(
        way.in("connect"), said.get("connect"), (at, one) -> steps.addAll(connect(at, one, once)));
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
              (part, one) -> steps.addAll(disconnect(part, one)));
        });
    return steps;
  }

  List<Step> deleted(Owner owner, Map<String, @Nullable Object> input) {
    return ways.each(
        owner, input, (way, said) -> all(way, said, (at, one) -> List.of(delete(at, one))));
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
    List<Step> plan(Way at, Map<String, @Nullable Object> element);
  }

  private List<Step> all(Way way, @Nullable Object said, One one) {
    List<Step> steps = new ArrayList<>();
    every(way, said, (at, element) -> steps.addAll(one.plan(at, element)));
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
        made(owner, node));
  }

  private List<Step> connect(Way way, Map<String, @Nullable Object> element, boolean once) {
    Owner owner = new Owner(way.in("connect").place(), way.target().name());
    Touched touched = Touched.by(AccessOperation.CREATE_RELATIONSHIP);
    List<Step> then = ended(way, touched, connected(owner, element.get("connect")));
    List<Step> steps = new ArrayList<>(edges.before(way, element, touched));
    steps.add(edges.connect(way, element, then, once));
    return joining(way, steps);
  }

  private List<Step> disconnect(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("disconnect").place(), way.target().name());
    Touched touched = Touched.by(AccessOperation.DELETE_RELATIONSHIP);
    List<Step> then = ended(way, touched, disconnected(owner, element.get("disconnect")));
    List<Step> steps = new ArrayList<>(edges.before(way, element, touched));
    steps.add(edges.disconnect(way, element, then));
    return between(way, touched, steps);
  }

  private List<Step> joining(Way way, List<Step> steps) {
    return between(way, Touched.by(AccessOperation.CREATE_RELATIONSHIP), steps);
  }

  /** What the schema asks of the node that an edge leads from, before and after. */
  private List<Step> between(Way way, Touched touched, List<Step> steps) {
    Target source = context.targets().target(way.source());
    context.authenticate(way.place(), source, touched);
    return context.between(way.place(), source, touched, steps);
  }

  /** What it asks of the node that the edge leads to, afterwards. */
  private List<Step> ended(Way way, Touched touched, List<Step> then) {
    return Stream.concat(
            then.stream(), context.required(way.place(), way.target(), touched, Stage.AFTER))
        .toList();
  }

  private Step delete(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("delete").place(), way.target().name());
    List<Step> then = new ArrayList<>(deleted(owner, ComparisonPlanner.map(element.get("delete"))));
    then.add(removal(way.place()));
    Touched touched = Touched.by(AccessOperation.DELETE);
    return edges.find(
        way,
        element,
        touched,
        Stream.concat(
                context.required(way.place(), way.target(), touched, Stage.BEFORE), then.stream())
            .toList());
  }

  private Step update(Way way, Map<String, @Nullable Object> element) {
    Owner owner = new Owner(way.in("node").place(), way.target().name());
    Map<String, @Nullable Object> node = ComparisonPlanner.map(element.get("node"));
    Touched touched = new Touched(AccessOperation.UPDATE, node.keySet());
    List<Step> then = node.isEmpty() ? List.of() : altered(owner, node);
    return edges.alter(
        way, element, touched, context.between(way.place(), way.target(), touched, then));
  }

  Step removal(String place) {
    Action action = model.hasEvidence() ? new Action.Strike() : new Action.Remove();
    return new Step(place, action, List.of(), List.of(), List.of());
  }
}
