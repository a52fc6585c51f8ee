package dev.groundtrack.mutation.planner;

import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.IndexedText;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients give for a new node as an action and its row. */
final class NewNodePlanner {
  private final Model model;

  NewNodePlanner(Model model) {
    this.model = model;
  }

  /** How a node is made, and the values that it is made of. */
  record Made(Action.Create create, Map<String, Object> row) {}

  Made plan(String place, EntityType type, Map<String, @Nullable Object> input) {
    List<Problem> problems = problems(place, type, input);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    Map<String, @Nullable Object> given = model.hasEvidence() ? withKey(type, input) : input;
    RowPlanner rows = RowPlanner.created(type.properties(), given);
    return new Made(
        new Action.Create(type.name(), labels(type), rows.assignment()), rows.row("node"));
  }

  private static List<Problem> problems(
      String place, EntityType type, Map<String, @Nullable Object> input) {
    return type.properties().stream()
        .flatMap(p -> IndexedText.problem(place + "." + p.name(), p, input.get(p.name())).stream())
        .toList();
  }

  private List<String> labels(EntityType type) {
    return model.hasEvidence()
        ? Stream.concat(
                type.labels().stream(), model.entityInterface().map(InterfaceType::name).stream())
            .toList()
        : type.labels();
  }

  /** Where relations rest on evidence, an entity's key is made of its type and name. */
  private static Map<String, @Nullable Object> withKey(
      EntityType type, Map<String, @Nullable Object> input) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(input);
    for (Property property : type.properties()) {
      if (property.naming() == NameRole.NAME && input.get(property.name()) instanceof String name) {
        type.properties().stream()
            .filter(Property::unique)
            .forEach(
                key ->
                    whole.merge(
                        key.name(),
                        Resolution.Entity.unknown(type.name(), name).id(),
                        (old, made) -> old));
      }
    }
    return whole;
  }
}
