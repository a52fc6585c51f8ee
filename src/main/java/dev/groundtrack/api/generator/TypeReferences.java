package dev.groundtrack.api.generator;

import dev.groundtrack.model.Property;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** The types that fields and arguments may be of. */
final class TypeReferences {
  private TypeReferences() {}

  /** {@code Name}. */
  static Type<?> named(String name) {
    return new TypeName(name);
  }

  /** {@code Name!}. */
  static Type<?> required(String name) {
    return new NonNullType(new TypeName(name));
  }

  /** {@code Name!} or {@code Name}. */
  static Type<?> of(String name, boolean required) {
    return required ? required(name) : named(name);
  }

  /** {@code [Name!]}. */
  static Type<?> listOf(String name) {
    return new ListType(new NonNullType(new TypeName(name)));
  }

  /** {@code [Name!]!}. */
  static Type<?> requiredListOf(String name) {
    return new NonNullType(new ListType(new NonNullType(new TypeName(name))));
  }

  /** The type of a property. */
  static Type<?> of(Property property) {
    if (property.list()) {
      return property.required() ? requiredListOf(property.type()) : listOf(property.type());
    }
    return of(property.type(), property.required());
  }

  /** A type as the author of a schema wrote it: {@code [Movie!]!}. */
  static Type<?> parse(String sdl) {
    return Parser.parseType(sdl);
  }
}
