package dev.groundtrack.query.plan;

import dev.groundtrack.api.MutationMeaning;
import java.util.List;

/**
 * One root field of a mutation: the steps that it takes, all in one transaction.
 *
 * @param steps in their order; the nodes that they give are those that the field gives back
 */
public record Write(MutationMeaning.Operation meaning, List<Step> steps) {
  public Write {
    steps = List.copyOf(steps);
  }
}
