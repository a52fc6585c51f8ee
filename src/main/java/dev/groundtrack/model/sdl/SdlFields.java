package dev.groundtrack.model.sdl;

import graphql.language.AbstractDescribedNode;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a definition says, whatever it defines. */
final class SdlFields {
  private SdlFields() {}

  /** Empty where there is none. */
  static String description(AbstractDescribedNode<?> node) {
    return node.getDescription() == null ? "" : node.getDescription().getContent();
  }

  /** Whether a type is a list, itself required or not. */
  static boolean isList(Type<?> type) {
    return (type instanceof NonNullType required ? required.getType() : type) instanceof ListType;
  }

  /** A literal as a Java value: maps, lists, texts, numbers and truths. */
  static @Nullable Object literal(Value<?> value) {
    return switch (value) {
      case BooleanValue truth -> truth.isValue();
      case IntValue number -> number.getValue().longValueExact();
      case FloatValue number -> number.getValue().doubleValue();
      case StringValue text -> text.getValue();
      case EnumValue constant -> constant.getName();
      case ObjectValue object -> literals(object);
      case ArrayValue array -> {
        List<@Nullable Object> all = new ArrayList<>();
        array.getValues().forEach(one -> all.add(literal(one)));
        yield all;
      }
      default -> null;
    };
  }

  static Map<String, @Nullable Object> literals(ObjectValue object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (ObjectField field : object.getObjectFields()) {
      map.put(field.getName(), literal(field.getValue()));
    }
    return map;
  }

  /** The names that a value lists, or is one of. */
  static List<String> texts(Value<?> value) {
    Object read = literal(value);
    return read instanceof List<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(read));
  }

  /** A map by names. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> named(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
