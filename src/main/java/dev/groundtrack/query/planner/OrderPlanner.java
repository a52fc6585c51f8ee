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
  private final Parameters slots;

  OrderPlanner(Api api, Parameters slots) {
    this.api = api;
    this.slots = slots;
  }

  Order plan(String input, List<Map<String, Object>> sort) {
    return plan(input, sort, EdgeKind.NONE);
  }

  /**
   * An order of nodes and the edges to them. Where edges vary, it has the same keys for all of
   * them, so that a cursor of one fits the others; some are then without a value.
   */
  Order plan(String input, List<Map<String, Object>> sort, EdgeKind edges) {
    List<Key> keys = new ArrayList<>();
    sort.forEach(one -> keys(new Sorting(keys, edges), input, one, Place.NODE));
    return new Order(keys);
  }

  /** The keys so far, and what they are of. */
  private record Sorting(List<Key> keys, EdgeKind edges) {
    boolean passesOver(InputMeaning meaning) {
      return isOfOthers(meaning) && !edges.varies();
    }

    /** Whether a key is one of other edges than these. */
    private boolean isOfOthers(InputMeaning meaning) {
      return meaning instanceof InputMeaning.OfEdge of
          && !of.properties().equals(edges.properties());
    }

    /** Every edge that varies may lack what others must have. */
    boolean requires(Place place, Property property) {
      return property.required() && !(place == Place.EDGE && edges.varies());
    }
  }

  @SuppressWarnings("unchecked")
  private void keys(Sorting sorting, String input, Map<String, Object> sort, Place place) {
    List<Key> keys = sorting.keys();
    sort.forEach(
        (field, value) -> {
          if (sorting.passesOver(api.input(input, field))) {
            return;
          }
          if (value instanceof Map<?, ?> nested) {
            Place within = api.input(input, field) == InputMeaning.Kind.EDGE ? Place.EDGE : place;
            keys(sorting, nested(input, field), (Map<String, Object>) nested, within);
          } else if (api.input(input, field) == InputMeaning.Kind.SCORE) {
            if (value != null) {
              keys.add(score(value.equals("DESC")));
            }
          } else if (value != null
              && api.input(input, field) instanceof InputMeaning.OfProperty(Property property)) {
            keys.add(
                new Key(
                    place,
                    property.databaseName(),
                    property.type(),
                    value.equals("DESC"),
                    sorting.requires(place, property)));
          } else if (value != null
              && api.input(input, field) instanceof InputMeaning.OfComputed(CypherField computed)) {
            keys.add(
                new Key(
                    place,
                    computed.name(),
                    computed.named(),
                    value.equals("DESC"),
                    false,
                    ScriptPlanner.value(computed, slots)));
          }
        });
  }

  private static Key score(boolean descending) {
    return new Key(Place.SCORE, "score", "Float", descending, true);
  }

  /** The best first, unless another order is asked. */
  Order ranked(Order order) {
    return order.keys().isEmpty() ? new Order(List.of(score(true))) : order;
  }

  private String nested(String input, String field) {
    return api.inputType(input, field);
  }

  /**
   * The same order, made total over an edge of which two nodes may have several: by the edge last.
   */
  Order totalOfEdges(Order order, Target target) {
    List<Key> keys = new ArrayList<>(total(order, target).keys());
    keys.add(new Key(Place.EDGE, Target.ELEMENT_ID, "ID", false, true));
    return new Order(keys);
  }

  /** The same order, made total by what tells one node from another. */
  Order total(Order order, Target target) {
    List<Key> keys = new ArrayList<>(order.keys());
    boolean keyed =
        keys.stream().anyMatch(k -> k.place() == Place.NODE && k.property().equals(target.key()));
    if (!keyed) {
      keys.add(new Key(Place.NODE, target.key(), "ID", false, true));
    }
    return new Order(keys);
  }
}
