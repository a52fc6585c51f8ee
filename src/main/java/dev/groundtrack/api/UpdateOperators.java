package dev.groundtrack.api;

import dev.groundtrack.model.Property;
import java.util.List;

/** What an update may do to a value: one input for each scalar, one for lists of it. */
final class UpdateOperators {
  private final Generation generation;

  UpdateOperators(Generation generation) {
    this.generation = generation;
  }

  /** The input that changes a property. */
  String of(Property property) {
    return property.list() ? list(property.type()) : one(property.type());
  }

  private String one(String type) {
    String given = ScalarFilters.given(type);
    String name =
        given.equals(type)
            ? type + (isEnum(type) ? "Enum" : "") + "ScalarMutations"
            : type + "Mutations";
    if (!generation.sdl.has(name)) {
      Sdl.Block block = generation.sdl.open("input", name, "").field("set: " + given);
      arithmetic(type).forEach(operator -> block.field(operator + ": " + type));
    }
    return name;
  }

  private static List<String> arithmetic(String type) {
    return switch (type) {
      case "Int", "BigInt" -> List.of("add", "subtract");
      case "Float" -> List.of("add", "subtract", "multiply", "divide");
      default -> List.of();
    };
  }

  private String list(String type) {
    String given = ScalarFilters.given(type);
    String name = isEnum(type) ? type + "ListEnumScalarMutations" : "List" + given + "Mutations";
    if (!generation.sdl.has(name)) {
      generation
          .sdl
          .open("input", name, "")
          .field("set: [" + given + "!]")
          .field("Added at the end.", "push: [" + given + "!]")
          .field("How many are taken off the end.", "pop: Int");
    }
    return name;
  }

  private boolean isEnum(String type) {
    return generation.model.enums().containsKey(type);
  }
}
