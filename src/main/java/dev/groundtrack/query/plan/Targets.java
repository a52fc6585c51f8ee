package dev.groundtrack.query.plan;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The targets of a Model, by the name of the type or interface. */
final class Targets {
  private final Map<String, Target> targets = new LinkedHashMap<>();

  Targets(Model model) {
    for (EntityType type : model.nodeTypes().values()) {
      put(type.name(), type.label(), Map.of(type.name(), type.label()), type.fields().values());
    }
    for (InterfaceType type : model.interfaces().values()) {
      Map<String, String> labels = new LinkedHashMap<>();
      type.implementations()
          .forEach(
              name ->
                  labels.put(name, Objects.requireNonNull(model.nodeTypes().get(name)).label()));
      put(type.name(), type.name(), labels, type.fields().values());
    }
  }

  private void put(
      String name, String label, Map<String, String> types, Collection<Property> properties) {
    String key =
        properties.stream()
            .filter(Property::unique)
            .map(Property::databaseName)
            .findFirst()
            .orElse("id");
    targets.put(name, new Target(name, label, types, key));
  }

  Target of(String type) {
    return Objects.requireNonNull(targets.get(type), type);
  }
}
