package dev.groundtrack.api.generator;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of an API as they are being defined, each only once and in order. */
final class TypeDefinitions {
  private final Map<String, Definable> types = new LinkedHashMap<>();

  /** A type that may still be given fields or values. */
  private sealed interface Definable {
    /** The type as it is by now; none where it has nothing in it. */
    Optional<SDLDefinition<?>> define();
  }

  private enum Kind {
    OBJECT,
    INTERFACE,
    INPUT
  }

  /** The head of a type. */
  private record Head(String name, String description) {
    @Nullable Description told() {
      return TypeDefinitions.told(description);
    }
  }

  /** An object type, an interface or an input, and its fields. */
  static final class Fields implements Definable {
    private final Kind kind;
    private final Head head;
    private final List<String> implemented;
    private final List<Field> fields = new ArrayList<>();

    private record Field(
        String description,
        String name,
        Type<?> type,
        List<InputValueDefinition> arguments,
        @Nullable Value<?> standard) {}

    private Fields(Kind kind, Head head, List<String> implemented) {
      this.kind = kind;
      this.head = head;
      this.implemented = List.copyOf(implemented);
    }

    Fields field(String name, String type) {
      return field("", name, TypeReferences.named(type));
    }

    Fields field(String name, Type<?> type) {
      return field("", name, type);
    }

    Fields field(String description, String name, String type) {
      return field(description, name, TypeReferences.named(type));
    }

    Fields field(String description, String name, Type<?> type) {
      return field(description, name, List.of(), type);
    }

    /** A field of an object type or interface that takes arguments. */
    Fields field(
        String description, String name, List<InputValueDefinition> arguments, Type<?> type) {
      fields.add(new Field(description, name, type, arguments, null));
      return this;
    }

    /** A field of an input that has a value where none is given. */
    Fields given(String description, String name, Type<?> type, @Nullable Value<?> standard) {
      fields.add(new Field(description, name, type, List.of(), standard));
      return this;
    }

    @Override
    public Optional<SDLDefinition<?>> define() {
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          switch (kind) {
            case OBJECT -> object();
            case INTERFACE ->
                InterfaceTypeDefinition.newInterfaceTypeDefinition()
                    .name(head.name())
                    .description(head.told())
                    .definitions(outputs())
                    .build();
            case INPUT ->
                InputObjectTypeDefinition.newInputObjectDefinition()
                    .name(head.name())
                    .description(head.told())
                    .inputValueDefinitions(fields.stream().map(Fields::input).toList())
                    .build();
          });
    }

    private SDLDefinition<?> object() {
      ObjectTypeDefinition.Builder type =
          ObjectTypeDefinition.newObjectTypeDefinition()
              .name(head.name())
              .description(head.told())
              .fieldDefinitions(outputs());
      implemented.forEach(name -> type.implementz(new TypeName(name)));
      return type.build();
    }

    private List<FieldDefinition> outputs() {
      return fields.stream()
          .map(
              field ->
                  FieldDefinition.newFieldDefinition()
                      .name(field.name())
                      .description(told(field.description()))
                      .inputValueDefinitions(field.arguments())
                      .type(field.type())
                      .build())
          .toList();
    }

    private static InputValueDefinition input(Field field) {
      return InputValueDefinition.newInputValueDefinition()
          .name(field.name())
          .description(told(field.description()))
          .type(field.type())
          .defaultValue(field.standard())
          .build();
    }
  }

  /** An enum and its values. */
  static final class Values implements Definable {
    private final Head head;
    private final List<EnumValueDefinition> values = new ArrayList<>();

    private Values(Head head) {
      this.head = head;
    }

    Values value(String name) {
      return value("", name);
    }

    Values value(String description, String name) {
      values.add(
          EnumValueDefinition.newEnumValueDefinition()
              .name(name)
              .description(told(description))
              .build());
      return this;
    }

    @Override
    public Optional<SDLDefinition<?>> define() {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(
              EnumTypeDefinition.newEnumTypeDefinition()
                  .name(head.name())
                  .description(head.told())
                  .enumValueDefinitions(values)
                  .build());
    }
  }

  /** A union, which is whole from the start. */
  private record Members(Head head, List<String> names) implements Definable {
    @Override
    public Optional<SDLDefinition<?>> define() {
      UnionTypeDefinition.Builder type =
          UnionTypeDefinition.newUnionTypeDefinition().name(head.name()).description(head.told());
      names.forEach(name -> type.memberType(new TypeName(name)));
      return Optional.of(type.build());
    }
  }

  private static @Nullable Description told(String description) {
    return description.isBlank() ? null : new Description(description, null, false);
  }

  boolean has(String name) {
    return types.containsKey(name);
  }

  Fields object(String name, String description) {
    return object(name, description, List.of());
  }

  Fields object(String name, String description, List<String> implemented) {
    return fields(new Fields(Kind.OBJECT, new Head(name, description), implemented));
  }

  Fields interfaceType(String name, String description) {
    return fields(new Fields(Kind.INTERFACE, new Head(name, description), List.of()));
  }

  Fields input(String name, String description) {
    return fields(new Fields(Kind.INPUT, new Head(name, description), List.of()));
  }

  private Fields fields(Fields fields) {
    types.put(fields.head.name(), fields);
    return fields;
  }

  Values enumeration(String name, String description) {
    Values values = new Values(new Head(name, description));
    types.put(name, values);
    return values;
  }

  void union(String name, String description, Collection<String> members) {
    types.put(name, new Members(new Head(name, description), List.copyOf(members)));
  }

  /** All that has something in it. */
  List<SDLDefinition<?>> definitions() {
    return types.values().stream().<SDLDefinition<?>>flatMap(t -> t.define().stream()).toList();
  }
}
