package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Key;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sort inputs as orders. */
final class OrderPlanner {
  private final Api api;
  private final Targets targets;
  private final Parameters parameters;

  OrderPlanner(PlanningContext context) {
    this.api = context.api();
    this.targets = context.targets();
    this.parameters = context.parameters();
  }

  Order plan(String input, List<Map<String, Object>> sort) {
    return plan(input, sort, ConnectionPlanner.EdgeKind.NONE);
  }

  /**
   * An order of nodes and the edges to them. Where edges vary, it has the same keys for all of
   * them, so that a cursor of one fits the others; some are then without a value.
   */
  Order plan(String input, List<Map<String, Object>> sort, ConnectionPlanner.EdgeKind edges) {
    List<Key> keys = new ArrayList<>();
    sort.forEach(one -> keys(new Sorting(keys, edges), input, one, Place.NODE));
    return new Order(keys);
  }

  /** The keys so far, and what they are of. */
  private record Sorting(List<Key> keys, ConnectionPlanner.EdgeKind edges) {
    /** Whether it is of other edges than these. */
    boolean passesOver(InputMeaning.OfEdge of) {
      return !of.properties().equals(edges.properties()) && !edges.varies();
    }

    /** Every edge that varies may lack what others must have. */
    boolean requires(Place place, Property property) {
      return property.required() && !(place == Place.EDGE && edges.varies());
    }
  }

  private void keys(Sorting sorting, String input, Map<String, Object> sort, Place place) {
    sort.forEach(
        (field, value) -> {
          if (value != null) {
            key(sorting, api.input(input, field, InputMeaning.Sort.class), value, place);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private void key(Sorting sorting, InputMeaning.Sort meaning, Object value, Place place) {
    boolean descending = value.equals("DESC");
    switch (meaning) {
      case InputMeaning.OfProperty(Property property) ->
          sorting
              .keys()
              .add(
                  new Key(
                      place,
                      property.databaseName(),
                      property.type(),
                      descending,
                      sorting.requires(place, property)));
      case InputMeaning.OfComputed(CypherField computed, String none) -> {
        targets.checkWhole(computed.name());
        sorting
            .keys()
            .add(
                new Key(
                    place,
                    computed.name(),
                    computed.named(),
                    descending,
                    false,
                    ScriptPlanner.value(computed, parameters)));
      }
      case InputMeaning.OfEdge of -> {
        if (!sorting.passesOver(of)) {
          keys(sorting, of.input(), (Map<String, Object>) value, place);
        }
      }
      case InputMeaning.Within within ->
          keys(
              sorting,
              within.input(),
              (Map<String, Object>) value,
              within.place() == InputMeaning.Place.EDGE ? Place.EDGE : place);
      case InputMeaning.Score score -> sorting.keys().add(score(descending));
    }
  }

  private static Key score(boolean descending) {
    return new Key(Place.SCORE, "score", "Float", descending, true);
  }

  /** The best first, unless another order is asked. */
  static Order ranked(Order order) {
    return order.keys().isEmpty() ? new Order(List.of(score(true))) : order;
  }

  /**
   * The same order, made total over an edge of which two nodes may have several: by the edge last.
   */
  static Order totalOfEdges(Order order, Target target) {
    List<Key> keys = new ArrayList<>(total(order, target).keys());
    keys.add(new Key(Place.EDGE, Target.ELEMENT_ID, "ID", false, true));
    return new Order(keys);
  }

  /** The same order, made total by what tells one node from another. */
  static Order total(Order order, Target target) {
    List<Key> keys = new ArrayList<>(order.keys());
    boolean keyed =
        keys.stream().anyMatch(k -> k.place() == Place.NODE && k.property().equals(target.key()));
    if (!keyed) {
      keys.add(new Key(Place.NODE, target.key(), "ID", false, true));
    }
    return new Order(keys);
  }
}
