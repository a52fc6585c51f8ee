package dev.groundtrack.mutation.planner;

import dev.groundtrack.model.IndexedText;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Change.Operator;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.planner.ComparisonPlanner;
import dev.groundtrack.query.planner.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an update says of properties as changes. */
final class ChangePlanner {
  private final Order.Place owner;
  private final Parameters parameters;
  private final String place;

  ChangePlanner(Order.Place owner, Parameters parameters, String place) {
    this.owner = owner;
    this.parameters = parameters;
    this.place = place;
  }

  List<Change> plan(Collection<Property> properties, Map<String, @Nullable Object> input) {
    List<Change> changes = new ArrayList<>();
    for (Property property : properties) {
      Map<String, @Nullable Object> operators = ComparisonPlanner.map(input.get(property.name()));
      if (operators.size() > 1) {
        throw refused(
            property,
            property.name() + " is changed in several ways at once: " + operators.keySet(),
            "say one of them");
      }
      operators.forEach((operator, value) -> changes.add(change(property, operator, value)));
      if (operators.isEmpty() && property.usage().stamped().contains(Moment.UPDATE)) {
        changes.add(
            new Change(property.name(), Attribute.of(owner, property), Operator.STAMP, null));
      }
    }
    return changes;
  }

  private Change change(Property property, String name, @Nullable Object value) {
    Operator operator =
        switch (name) {
          case "set" -> Operator.SET;
          case "add" -> Operator.ADD;
          case "subtract" -> Operator.SUBTRACT;
          case "multiply" -> Operator.MULTIPLY;
          case "divide" -> Operator.DIVIDE;
          case "push" -> Operator.PUSH;
          case "pop" -> Operator.POP;
          default -> throw new IllegalArgumentException("No change " + name);
        };
    if (value == null && (operator != Operator.SET || property.required())) {
      throw refused(
          property,
          operator == Operator.SET
              ? property.name() + " must have a value, and is set to null"
              : name + " of " + property.name() + " is null",
          "give it a value, or leave it out");
    }
    if (operator == Operator.DIVIDE && value instanceof Number by && by.doubleValue() == 0) {
      throw refused(property, property.name() + " is divided by 0", "divide it by another number");
    }
    if (operator == Operator.POP && value instanceof Number count && count.longValue() < 0) {
      throw refused(property, "pop of " + property.name() + " is negative", "pop 0 or more");
    }
    IndexedText.problem(place + "." + property.name(), property, value)
        .ifPresent(
            problem -> {
              throw new RefusedException(List.of(problem));
            });
    RowPlanner.refuseMixed(property, value);
    return new Change(
        property.name(),
        Attribute.of(owner, property),
        operator,
        parameters.take(RowPlanner.stored(value)));
  }

  private RefusedException refused(Property property, String what, String remedy) {
    return RefusedException.of(place + "." + property.name(), what, remedy);
  }
}
