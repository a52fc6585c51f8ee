package dev.groundtrack.model.sdl;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;

/** What a field's definition says, whatever the field is. */
final class SdlFields {
  private SdlFields() {}

  /** Empty where there is none. */
  static String description(FieldDefinition field) {
    return field.getDescription() == null ? "" : field.getDescription().getContent();
  }

  /** Whether a type is a list, itself required or not. */
  static boolean isList(Type<?> type) {
    return (type instanceof NonNullType required ? required.getType() : type) instanceof ListType;
  }
}
