package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.Names;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.plan.NestedWays.Way;
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
final class EdgeSteps {
  private final Api api;
  private final Model model;
  private final Targets targets;
  private final NewNodes newNodes;

  EdgeSteps(Api api, Targets targets, NewNodes newNodes) {
    this.api = api;
    this.model = api.model();
    this.targets = targets;
    this.newNodes = newNodes;
  }

  /** What is said of a new node and of the edge that leads to it. */
  record NewEnd(Map<String, @Nullable Object> node, @Nullable Object edge) {}

  Step create(Way way, EntityType type, NewEnd end, List<Step> then) {
    NewNodes.Made made = newNodes.of(way.place() + ".node", type, end.node());
    if (model.hasEvidence()) {
      Action claimed = new Action.CreateClaimed(way.hop(), made.create());
      return step(way, claimed, List.of(List.of(made.row())), then);
    }
    Rows edge = edge(way, end.edge());
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

  private Rows edge(Way way, @Nullable Object said) {
    return Rows.created(properties(way), way.edge(said));
  }

  private Collection<Property> properties(Way way) {
    String properties = way.relationship().properties();
    return properties == null
        ? List.of()
        : Objects.requireNonNull(model.propertiesTypes().get(properties)).fields().values();
  }

  Step connect(Way way, Map<String, @Nullable Object> element, List<Step> then, boolean once) {
    Slots slots = new Slots();
    Rows edge =
        model.hasEvidence() ? Rows.created(List.of(), Map.of()) : edge(way, element.get("edge"));
    slots.take(edge.row("edge"));
    Object node = Comparisons.map(element.get("where")).get("node");
    Predicate where =
        new Conditions(api, targets, slots)
            .of(
                way.place() + ".where.node",
                Names.where(way.target().name()),
                Comparisons.map(node));
    Action.Find find = new Action.Find(way.target(), where);
    Action action =
        model.hasEvidence()
            ? new Action.Claim(way.hop(), find)
            : new Action.Connect(way.hop(), find, edge.assignment(), once);
    return step(way, action, slots.values(), then);
  }

  Step disconnect(Way way, Map<String, @Nullable Object> element, List<Step> then) {
    Slots slots = new Slots();
    Predicate where = where(way, element, slots);
    Action action =
        model.hasEvidence()
            ? new Action.Deny(way.hop(), way.target(), where)
            : new Action.Disconnect(way.hop(), way.target(), where);
    return step(way, action, slots.values(), then);
  }

  Step find(Way way, Map<String, @Nullable Object> element, List<Step> then) {
    Slots slots = new Slots();
    Predicate where = where(way, element, slots);
    return step(way, new Action.FindOver(way.hop(), way.target(), where), slots.values(), then);
  }

  Step alter(Way way, Map<String, @Nullable Object> element, List<Step> then) {
    Slots slots = new Slots();
    Predicate where = where(way, element, slots);
    Map<String, @Nullable Object> edge = way.edge(element.get("edge"));
    List<Change> changes =
        edge.isEmpty()
            ? List.of()
            : new Changes(Order.Place.EDGE, slots, way.place() + ".edge").of(properties(way), edge);
    Action action =
        changes.isEmpty()
            ? new Action.FindOver(way.hop(), way.target(), where)
            : new Action.AlterOver(way.hop(), way.target(), where, changes);
    return step(way, action, slots.values(), then);
  }

  private Predicate where(Way way, Map<String, @Nullable Object> element, Slots slots) {
    return new Conditions(api, targets, slots)
        .of(
            way.place() + ".where",
            way.edgeWhere(),
            Comparisons.map(element.get("where")),
            way.relationship().properties());
  }
}
