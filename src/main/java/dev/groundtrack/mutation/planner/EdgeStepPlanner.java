package dev.groundtrack.mutation.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.access.AccessRule.Stage;
import dev.groundtrack.mutation.planner.NestedRelationships.Way;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.planner.AccessPlanner.Touched;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Parameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Steps over one edge. Where relations rest on evidence, edges are claimed and denied, and follow
 * from that; else they are written as they are.
 */
final class EdgeStepPlanner {
  private final WriteContext context;
  private final Api api;
  private final Model model;
  private final NewNodePlanner newNodes;

  EdgeStepPlanner(WriteContext context, NewNodePlanner newNodes) {
    this.context = context;
    this.api = context.api();
    this.model = context.model();
    this.newNodes = newNodes;
  }

  /** What is said of a new node and of the edge that leads to it. */
  record NewEnd(Map<String, @Nullable Object> node, @Nullable Object edge) {}

  Step create(Way way, EntityType type, NewEnd end, List<Step> then) {
    NewNodePlanner.Made made = newNodes.plan(way.place() + ".node", type, end.node());
    if (model.hasEvidence()) {
      Action claimed = new Action.CreateClaimed(way.hop(), made.create());
      return step(way, claimed, List.of(List.of(made.row())), then);
    }
    RowPlanner edge = edge(way, end.edge());
    Map<String, Object> row = new LinkedHashMap<>(made.row());
    row.putAll(edge.row("edge"));
    return step(
        way,
        new Action.CreateOver(way.hop(), made.create(), edge.assignment()),
        List.of(List.of(row)),
        then);
  }

  private static Step step(
      Way way, Action action, List<? extends @Nullable Object> values, List<Step> then) {
    return new Step(way.place(), action, List.copyOf(values), List.of(), then);
  }

  private RowPlanner edge(Way way, @Nullable Object said) {
    return RowPlanner.created(properties(way), way.edge(said));
  }

  private Collection<Property> properties(Way way) {
    String properties = way.relationship().properties();
    return properties == null
        ? List.of()
        : Objects.requireNonNull(model.propertiesTypes().get(properties)).fields().values();
  }

  Step connect(Way way, Map<String, @Nullable Object> element, List<Step> then, boolean once) {
    Parameters parameters = context.parameters();
    RowPlanner edge =
        model.hasEvidence()
            ? RowPlanner.created(List.of(), Map.of())
            : edge(way, element.get("edge"));
    parameters.take(edge.row("edge"));
    Predicate where = connected(way, element, parameters);
    Touched touched = Touched.by(AccessOperation.CREATE_RELATIONSHIP);
    context.authenticate(way.place(), way.target(), touched);
    Action.Find find =
        new Action.Find(way.target(), context.touching(way.target(), touched, where, parameters));
    Action action =
        model.hasEvidence()
            ? new Action.Claim(way.hop(), find)
            : new Action.Connect(way.hop(), find, edge.assignment(), once);
    return step(way, action, parameters.values(), then);
  }

  /** What the schema asks of the far ends of edges, before anything is done to these. */
  List<Step> before(Way way, Map<String, @Nullable Object> element, Touched touched) {
    List<Step> required =
        context.required(way.place(), way.target(), touched, Stage.BEFORE).toList();
    if (required.isEmpty()) {
      return List.of();
    }
    if (touched.operation() == AccessOperation.DELETE_RELATIONSHIP) {
      return List.of(find(way, element, touched, required));
    }
    Parameters parameters = context.parameters();
    Predicate where = connected(way, element, parameters);
    Action find =
        new Action.Find(way.target(), context.touching(way.target(), touched, where, parameters));
    return List.of(step(way, find, parameters.values(), required));
  }

  Step disconnect(Way way, Map<String, @Nullable Object> element, List<Step> then) {
    Parameters parameters = context.parameters();
    Predicate where =
        touching(way, element, Touched.by(AccessOperation.DELETE_RELATIONSHIP), parameters);
    Action action =
        model.hasEvidence()
            ? new Action.Deny(way.hop(), way.target(), where)
            : new Action.Disconnect(way.hop(), way.target(), where);
    return step(way, action, parameters.values(), then);
  }

  Step find(Way way, Map<String, @Nullable Object> element, Touched touched, List<Step> then) {
    Parameters parameters = context.parameters();
    Predicate where = touching(way, element, touched, parameters);
    return step(
        way, new Action.FindOver(way.hop(), way.target(), where), parameters.values(), then);
  }

  Step alter(Way way, Map<String, @Nullable Object> element, Touched touched, List<Step> then) {
    Parameters parameters = context.parameters();
    Predicate where = touching(way, element, touched, parameters);
    Map<String, @Nullable Object> edge = way.edge(element.get("edge"));
    List<Change> changes =
        edge.isEmpty()
            ? List.of()
            : new ChangePlanner(Order.Place.EDGE, parameters, way.place() + ".edge")
                .plan(properties(way), edge);
    Action action =
        changes.isEmpty()
            ? new Action.FindOver(way.hop(), way.target(), where)
            : new Action.AlterOver(way.hop(), way.target(), where, changes);
    return step(way, action, parameters.values(), then);
  }

  private Predicate connected(
      Way way, Map<String, @Nullable Object> element, Parameters parameters) {
    Object node = ComparisonPlanner.map(element.get("where")).get("node");
    return context
        .filters(parameters)
        .plan(
            way.place() + ".where.node",
            api.nodeFilter(way.target().name()),
            ComparisonPlanner.map(node));
  }

  private Predicate touching(
      Way way, Map<String, @Nullable Object> element, Touched touched, Parameters parameters) {
    context.authenticate(way.place(), way.target(), touched);
    return context.touching(way.target(), touched, where(way, element, parameters), parameters);
  }

  private Predicate where(Way way, Map<String, @Nullable Object> element, Parameters parameters) {
    return context
        .filters(parameters)
        .plan(
            way.place() + ".where",
            api.edgeFilter(way.edgeKind()),
            ComparisonPlanner.map(element.get("where")),
            way.relationship().properties());
  }
}
