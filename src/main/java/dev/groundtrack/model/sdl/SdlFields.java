package dev.groundtrack.model.sdl;

import graphql.language.AbstractDescribedNode;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;

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
}
