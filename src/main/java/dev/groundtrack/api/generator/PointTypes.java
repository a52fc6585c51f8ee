package dev.groundtrack.api.generator;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import java.util.List;
import java.util.stream.Stream;

/** The two types of points, where the schema has properties of them. */
final class PointTypes {
  private PointTypes() {}

  static void write(ApiBuilder builder) {
    if (uses(builder.model, "Point")) {
      write(builder.types, "Point", List.of("longitude", "latitude", "height"));
    }
    if (uses(builder.model, "CartesianPoint")) {
      write(builder.types, "CartesianPoint", List.of("x", "y", "z"));
    }
  }

  private static boolean uses(Model model, String type) {
    return Stream.concat(
            model.nodeTypes().values().stream().flatMap(t -> t.fields().values().stream()),
            model.propertiesTypes().values().stream().flatMap(t -> t.fields().values().stream()))
        .map(Property::type)
        .anyMatch(type::equals);
  }

  private static void write(TypeDefinitions types, String name, List<String> axes) {
    String description =
        name.equals("Point")
            ? "A place on the Earth, in WGS 84."
            : "A place in a plane or in space.";
    TypeDefinitions.Fields point = types.object(name, description);
    TypeDefinitions.Fields input = types.input(name + "Input", description);
    for (TypeDefinitions.Fields block : List.of(point, input)) {
      block
          .field(axes.get(0), TypeReferences.required("Float"))
          .field(axes.get(1), TypeReferences.required("Float"))
          .field(axes.get(2), "Float");
    }
    point
        .field("The name of its coordinate system.", "crs", TypeReferences.required("String"))
        .field("The code of its coordinate system.", "srid", TypeReferences.required("Int"));
  }
}
