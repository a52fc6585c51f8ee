package dev.groundtrack.api;

import dev.groundtrack.model.Property;
import java.util.List;
import java.util.Set;

/** The filters on values: one input for each scalar, one for lists of it. */
final class ScalarFilters {
  private static final Set<String> ORDERED = Set.of("Int", "Float", "Date", "DateTime");
  private static final List<String> SCALARS =
      List.of("ID", "String", "Int", "Float", "Boolean", "Date", "DateTime");

  private ScalarFilters() {}

  static void write(Generation generation) {
    Sdl sdl = generation.sdl;
    SCALARS.forEach(scalar -> scalar(sdl, scalar));
    generation.model.enums().keySet().forEach(name -> enumeration(sdl, name));
    sdl.open("input", "NameFilters", "A condition on all names of an entity, ignoring case.")
        .field("It is one of its names.", "eq: String")
        .field("One of these is one of its names.", "in: [String!]")
        .field("It stands in one of its names.", "contains: String")
        .field("One of its names starts with it.", "startsWith: String");
  }

  /** The input that filters a property. */
  static String of(Property property, boolean isEnum) {
    if (property.list()) {
      return property.type() + "ListFilters";
    }
    return property.type() + (isEnum ? "Filters" : "ScalarFilters");
  }

  private static void scalar(Sdl sdl, String scalar) {
    Sdl.Block block =
        sdl.open(
            "input",
            scalar + "ScalarFilters",
            "A condition on a " + scalar + "; all of its parts must hold.");
    block.field("eq: " + scalar);
    if (scalar.equals("Boolean")) {
      return;
    }
    block.field("in: [" + scalar + "!]");
    if (ORDERED.contains(scalar)) {
      List.of("gt", "gte", "lt", "lte").forEach(operator -> block.field(operator + ": " + scalar));
    } else {
      List.of("contains", "startsWith", "endsWith")
          .forEach(operator -> block.field(operator + ": " + scalar));
    }
    lists(sdl, scalar);
  }

  private static void enumeration(Sdl sdl, String name) {
    sdl.open("input", name + "Filters", "A condition on a " + name + ".")
        .field("eq: " + name)
        .field("in: [" + name + "!]");
    lists(sdl, name);
  }

  private static void lists(Sdl sdl, String type) {
    sdl.open("input", type + "ListFilters", "A condition on a list of " + type + ".")
        .field("eq: [" + type + "!]")
        .field("includes: " + type);
  }
}
