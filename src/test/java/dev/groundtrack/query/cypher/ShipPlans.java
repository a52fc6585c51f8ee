package dev.groundtrack.query.cypher;

import dev.groundtrack.model.Relationship.Direction;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans of ships and sailors, made by hand. */
final class ShipPlans {
  static final Target SHIP = target("Ship", "id");
  static final Target SAILOR = target("Sailor", "id");
  static final Hop SERVED_BY = new Hop("SERVES_ON", Direction.IN);
  static final Hop MEETS = new Hop("MEETS", Direction.UNDIRECTED);
  static final Selection NAME = new Selection.Property("name", Set.of(), "name");
  static final Attribute SHIP_NAME = attribute("name", "String");
  static final Order.Key BY_NAME = new Order.Key(Place.NODE, "name", "String", false, true);
  static final Order.Key BY_TONS = new Order.Key(Place.NODE, "tons", "Int", false, false);
  static final Order.Key BY_ID = new Order.Key(Place.NODE, "id", "ID", false, true);

  private ShipPlans() {}

  static Target target(String type, String key) {
    return new Target(type, List.of(Labels.of(type)), Map.of(type, Labels.of(type)), key);
  }

  static ParameterRef value(int number) {
    return new ParameterRef(number);
  }

  static Attribute attribute(String name, String scalar) {
    return new Attribute(Place.NODE, name, scalar, false);
  }

  static Predicate compare(Attribute left, Operator operator) {
    return new Predicate.Compare(left, operator, value(0));
  }

  static Fetch fetch(Target target, Predicate where) {
    return new Fetch(target, where, List.of(NAME), Order.NONE, null, null);
  }

  static Plan ships(Predicate where) {
    return new Plan.Many(fetch(SHIP, where));
  }

  /** The statement of a plan, in a database that has our own functions. */
  static String compile(Plan plan) {
    return new CypherCompiler(true).compile(plan);
  }
}
