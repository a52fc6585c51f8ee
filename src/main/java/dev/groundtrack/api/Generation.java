package dev.groundtrack.api;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import graphql.schema.FieldCoordinates;
import java.util.LinkedHashMap;
import java.util.Map;

/** One run of the generator: the SDL so far, and the meanings so far. */
final class Generation {
  final Model model;
  final Sdl sdl = new Sdl();
  private final Map<FieldCoordinates, FieldMeaning> fields = new LinkedHashMap<>();
  private final Map<FieldCoordinates, InputMeaning> inputs = new LinkedHashMap<>();

  Generation(Model model) {
    this.model = model;
  }

  void means(String type, String field, FieldMeaning meaning) {
    fields.put(FieldCoordinates.coordinates(type, field), meaning);
  }

  void says(String type, String field, InputMeaning meaning) {
    inputs.put(FieldCoordinates.coordinates(type, field), meaning);
  }

  Api api() {
    new Roots(this).write();
    ScalarFilters.write(this);
    Connections connections = new Connections(this);
    connections.writeShared();
    Outputs outputs = new Outputs(this, connections);
    Inputs inputTypes = new Inputs(this);
    for (InterfaceType type : model.interfaces().values()) {
      outputs.write(type);
      inputTypes.write(type);
    }
    for (EntityType type : model.nodeTypes().values()) {
      outputs.write(type);
      inputTypes.write(type);
    }
    model.valueTypes().values().forEach(outputs::write);
    model.propertiesTypes().values().forEach(outputs::write);
    model.propertiesTypes().values().forEach(inputTypes::write);
    model.enums().values().forEach(this::write);
    return new Api(model, scalars() + sdl, fields, inputs);
  }

  private void write(EnumType type) {
    Sdl.Block block = sdl.open("enum", type.name(), type.description());
    type.values().values().forEach(value -> block.field(value.description(), value.name()));
  }

  private static String scalars() {
    StringBuilder text = new StringBuilder();
    Scalars.ALL.forEach(scalar -> text.append("scalar ").append(scalar.getName()).append('\n'));
    return text.append('\n').toString();
  }
}
