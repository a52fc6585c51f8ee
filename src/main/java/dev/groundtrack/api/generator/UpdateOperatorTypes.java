package dev.groundtrack.api.generator;

import dev.groundtrack.model.Property;
import java.util.List;

/** What an update may do to a value: one input for each scalar, one for lists of it. */
final class UpdateOperatorTypes {
  private final ApiBuilder builder;

  UpdateOperatorTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  /** The input that changes a property. */
  String typeName(Property property) {
    return property.list() ? list(property.type()) : one(property.type());
  }

  private String one(String type) {
    String given = ScalarFilterTypes.given(type);
    String name =
        given.equals(type)
            ? type + (isEnum(type) ? "Enum" : "") + "ScalarMutations"
            : type + "Mutations";
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.input(name, "").field("set", given);
      arithmetic(type).forEach(operator -> block.field(operator, type));
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
    String given = ScalarFilterTypes.given(type);
    String name = isEnum(type) ? type + "ListEnumScalarMutations" : "List" + given + "Mutations";
    if (!builder.types.has(name)) {
      builder
          .types
          .input(name, "")
          .field("set", TypeReferences.listOf(given))
          .field("Added at the end.", "push", TypeReferences.listOf(given))
          .field("How many are taken off the end.", "pop", "Int");
    }
    return name;
  }

  private boolean isEnum(String type) {
    return builder.model.enums().containsKey(type);
  }
}
