package dev.groundtrack.api.generator;

import dev.groundtrack.model.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The filters on values: one input for each scalar that the schema has, one for lists of it. */
final class ScalarFilterTypes {
  private static final Set<String> TEXTS = Set.of("ID", "String");
  private static final Set<String> POINTS = Set.of("Point", "CartesianPoint");
  private static final List<String> ORDER = List.of("gt", "gte", "lt", "lte");

  private final ApiBuilder builder;
  private final Set<String> written = new LinkedHashSet<>();

  ScalarFilterTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  /** The input that filters a property. */
  String typeName(Property property) {
    return typeName(property.type(), property.list());
  }

  /** The input that filters a value, or a list of values, of a scalar or an enum. */
  String typeName(String type, boolean list) {
    return list ? list(type) : one(type);
  }

  /** The input that filters a single value of a scalar or an enum. */
  String one(String type) {
    boolean isEnum = builder.model.enums().containsKey(type);
    String name = POINTS.contains(type) || isEnum ? type + "Filters" : type + "ScalarFilters";
    if (written.add(name)) {
      TypeDefinitions.Fields block =
          builder.types.input(name, "A condition on a " + type + "; all of its parts must hold.");
      block.field("eq", given(type));
      if (!type.equals("Boolean")) {
        block.field("in", TypeReferences.listOf(given(type)));
      }
      operators(block, type, isEnum);
    }
    return name;
  }

  private void operators(TypeDefinitions.Fields block, String type, boolean isEnum) {
    if (TEXTS.contains(type)) {
      List.of("contains", "startsWith", "endsWith").forEach(o -> block.field(o, type));
      if (builder.matches) {
        block.field(
            "All of it is as a regular expression in the syntax of RE2 says.", "matches", type);
      }
    } else if (POINTS.contains(type)) {
      block.field("distance", distance(type));
    } else if (!isEnum && !type.equals("Boolean")) {
      ORDER.forEach(operator -> block.field(operator, type));
    }
  }

  private String list(String type) {
    boolean isEnum = builder.model.enums().containsKey(type);
    String name = type + "ListFilters";
    if (written.add(name)) {
      builder
          .types
          .input(name, "A condition on a list of " + type + ".")
          .field("eq", TypeReferences.listOf(given(type)))
          .field("includes", given(type));
    }
    return isEnum ? type + "ListFilters" : name;
  }

  /** A scalar as clients give it. */
  static String given(String type) {
    return POINTS.contains(type) ? type + "Input" : type;
  }

  private String distance(String type) {
    String name = type + "DistanceFilters";
    TypeDefinitions.Fields block =
        builder.types.input(
            name,
            type.equals("Point")
                ? "How far away it is, in metres."
                : "How far away it is, in its own units.");
    block.field("from", TypeReferences.required(type + "Input")).field("eq", "Float");
    ORDER.forEach(operator -> block.field(operator, "Float"));
    return name;
  }

  /** The filters on all names of an entity. */
  String names() {
    if (written.add("NameFilters")) {
      builder
          .types
          .input("NameFilters", "A condition on all names of an entity, ignoring case.")
          .field("It is one of its names.", "eq", "String")
          .field("One of these is one of its names.", "in", TypeReferences.listOf("String"))
          .field("It stands in one of its names.", "contains", "String")
          .field("One of its names starts with it.", "startsWith", "String");
    }
    return "NameFilters";
  }
}
