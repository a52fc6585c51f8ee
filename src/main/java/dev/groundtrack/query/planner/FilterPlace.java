package dev.groundtrack.query.planner;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Predicate;
import java.util.function.Supplier;

/** Tells where in a filter something cannot be met. */
final class FilterPlace {
  private FilterPlace() {}

  /** Plans a part of a filter; its refusal names the place. */
  static Predicate at(String place, Supplier<Predicate> part) {
    try {
      return part.get();
    } catch (RefusedException e) {
      throw e.within(place);
    }
  }
}
