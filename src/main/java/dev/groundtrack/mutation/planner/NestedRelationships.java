package dev.groundtrack.mutation.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Targets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relationships over which something is done while a node is written. */
final class NestedRelationships {
  private final Model model;
  private final Targets targets;
  private final PlanBudget budget;

  NestedRelationships(Model model, Targets targets, PlanBudget budget) {
    this.budget = budget;
    this.model = model;
    this.targets = targets;
  }

  /** The node that is written: where in the arguments, and by which type or interface. */
  record Owner(String place, String type) {
    Owner at(String field) {
      return new Owner(place + "." + field, type);
    }
  }

  /** How what is said of one relationship, or of one type of a union, becomes steps. */
  interface Planned {
    List<Step> plan(Way way, @Nullable Object said);
  }

  /**
   * A relationship to nodes of one type, interface or union.
   *
   * @param source the type or interface of the node that it leads from
   * @param promised what the interface has for it by which the node is written; then the properties
   *     of the edge are told by their type
   */
  record Way(
      String place,
      String source,
      Relationship relationship,
      Target target,
      @Nullable Relationship promised) {
    Hop hop() {
      return new Hop(relationship.type(), relationship.direction());
    }

    Way in(String part) {
      return new Way(place + "." + part, source, relationship, target, promised);
    }

    Way at(int element) {
      return new Way(place + "[" + element + "]", source, relationship, target, promised);
    }

    private Way to(Target member) {
      return new Way(place + "." + member.name(), source, relationship, member, promised);
    }

    private Way as(Relationship variant) {
      return new Way(place, source, variant, target, promised);
    }

    /** The kind of its edges, by which their filter is found. */
    Api.EdgeKind edgeKind() {
      Relationship known = promised == null ? relationship : promised;
      return new Api.EdgeKind(target.name(), known.properties());
    }

    /** What is said of the properties of an edge. */
    Map<String, @Nullable Object> edge(@Nullable Object said) {
      Map<String, @Nullable Object> edge = ComparisonPlanner.map(said);
      return promised == null || relationship.properties() == null
          ? edge
          : ComparisonPlanner.map(edge.get(relationship.properties()));
    }
  }

  /** What is said of each relationship; where types differ in one, for the nodes of each. */
  List<Step> each(Owner owner, Map<String, @Nullable Object> input, Planned planned) {
    List<Step> steps = new ArrayList<>();
    boolean promised = model.interfaces().containsKey(owner.type());
    for (Relationship relationship : relationships(owner.type())) {
      Object said = input.get(relationship.name());
      if (said == null) {
        continue;
      }
      Target target = targets.target(relationship.target());
      String place = owner.at(relationship.name()).place();
      Way way = new Way(place, owner.type(), relationship, target, promised ? relationship : null);
      if (relationship.variants().isEmpty()) {
        steps.addAll(budget.over(place, () -> over(way, said, planned)));
      }
      relationship
          .byVariant()
          .forEach(
              (variant, types) ->
                  steps.add(
                      only(
                          place,
                          types,
                          budget.over(place, () -> over(way.as(variant), said, planned)))));
    }
    return steps;
  }

  private Step only(String place, Set<String> types, List<Step> then) {
    List<Labels> labels = types.stream().flatMap(t -> targets.target(t).labels().stream()).toList();
    return new Step(place, new Action.Only(labels), List.of(), List.of(), then);
  }

  /** What is said of a relationship; of one to a union, of each of its types. */
  private List<Step> over(Way way, Object said, Planned planned) {
    UnionType union = model.unions().get(way.target().name());
    if (union == null) {
      return planned.plan(way, said);
    }
    List<Step> steps = new ArrayList<>();
    for (String member : union.members()) {
      Object ofMember = ComparisonPlanner.map(said).get(member);
      if (ofMember != null) {
        steps.addAll(planned.plan(way.to(targets.target(member)), ofMember));
      }
    }
    return steps;
  }

  private Collection<Relationship> relationships(String type) {
    EntityType node = model.nodeTypes().get(type);
    return node != null
        ? node.relationships().values()
        : Objects.requireNonNull(model.interfaces().get(type)).relationships().values();
  }
}
