package dev.groundtrack.query.planner;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The targets of a Model, by the name of the type, interface or union. */
public final class Targets {
  private final Model model;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Histories histories;

  public Targets(Model model) {
    this.model = model;
    this.histories = Histories.of(model);
    for (EntityType type : model.nodeTypes().values()) {
      put(type.name(), type.fields().values());
    }
    for (InterfaceType type : model.interfaces().values()) {
      put(type.name(), type.fields().values());
    }
    for (UnionType type : model.unions().values()) {
      put(type.name(), List.of());
    }
  }

  private void put(String name, Collection<Property> properties) {
    Map<String, Labels> types = new LinkedHashMap<>();
    model
        .concrete(name)
        .forEach(
            type ->
                types.put(
                    type,
                    new Labels(Objects.requireNonNull(model.nodeTypes().get(type)).labels())));
    String key =
        properties.stream()
            .filter(property -> property.unique() || property.usage().identifier())
            .map(Property::databaseName)
            .findFirst()
            .orElse(Target.ELEMENT_ID);
    targets.put(name, new Target(name, labels(name, types), types, key));
  }

  /** What imports write bears its interface's name; all else is of one of the types. */
  private List<Labels> labels(String name, Map<String, Labels> types) {
    List<String> shared = model.labels(name);
    return shared.equals(List.of(name)) && model.interfaces().containsKey(name)
        ? List.of(Labels.of(name))
        : List.copyOf(types.values());
  }

  /** What is kept of the past. */
  Histories histories() {
    return histories;
  }

  boolean has(String type) {
    return targets.containsKey(type);
  }

  public Target target(String type) {
    return Objects.requireNonNull(targets.get(type), type);
  }
}
