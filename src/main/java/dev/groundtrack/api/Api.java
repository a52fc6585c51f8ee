package dev.groundtrack.api;

import dev.groundtrack.model.Model;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A generated API: its schema, and what each of its fields means. It never changes. */
public final class Api {
  private final Model model;
  private final String sdl;
  private final TypeDefinitionRegistry types;
  private final Meanings meanings;

  public Api(Model model, String sdl, Meanings meanings) {
    this.model = model;
    this.sdl = sdl;
    this.types = new SchemaParser().parse(sdl);
    this.meanings = meanings;
  }

  /** What every generated field means. */
  public record Meanings(
      Map<FieldCoordinates, FieldMeaning> fields,
      Map<FieldCoordinates, InputMeaning> inputs,
      Map<FieldCoordinates, MutationMeaning> mutations) {
    public Meanings {
      fields = Map.copyOf(fields);
      inputs = Map.copyOf(inputs);
      mutations = Map.copyOf(mutations);
    }
  }

  public Model model() {
    return model;
  }

  /** The schema, less what only the server can do: mutations of the evidence. */
  public String sdl() {
    return sdl;
  }

  /** The definitions of the schema; the caller's own to add to. */
  public TypeDefinitionRegistry definitions() {
    TypeDefinitionRegistry copy = new TypeDefinitionRegistry();
    copy.merge(types);
    return copy;
  }

  /** What a field of an object type or interface asks for. */
  public Optional<FieldMeaning> field(String type, String field) {
    return Optional.ofNullable(meanings.fields().get(FieldCoordinates.coordinates(type, field)));
  }

  /** What a field of the mutation type asks for, or of what it gives back. */
  public Optional<MutationMeaning> mutation(String type, String field) {
    return Optional.ofNullable(meanings.mutations().get(FieldCoordinates.coordinates(type, field)));
  }

  /** Whether there is anything that clients may write. */
  public boolean hasMutations() {
    return types.getTypeOrNull("Mutation") != null;
  }

  /**
   * What a field of an input says.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public InputMeaning input(String type, String field) {
    InputMeaning meaning = meanings.inputs().get(FieldCoordinates.coordinates(type, field));
    if (meaning == null) {
      throw new IllegalArgumentException("The input " + type + " has no field " + field);
    }
    return meaning;
  }

  /** The name of the input type of an input's field. */
  public String inputType(String type, String field) {
    InputObjectTypeDefinition input = types.getTypeOrNull(type, InputObjectTypeDefinition.class);
    List<InputValueDefinition> all = input == null ? List.of() : input.getInputValueDefinitions();
    return named(all, type, field);
  }

  /** The name of the type of a field's argument, if the field has it. */
  public Optional<String> argumentType(String type, String field, String argument) {
    List<FieldDefinition> all =
        types.getTypeOrNull(type) instanceof ImplementingTypeDefinition<?> owner
            ? owner.getFieldDefinitions()
            : List.of();
    return all.stream().filter(f -> f.getName().equals(field)).findFirst().stream()
        .flatMap(f -> f.getInputValueDefinitions().stream())
        .filter(a -> a.getName().equals(argument))
        .findFirst()
        .map(a -> TypeInfo.typeInfo(a.getType()).getName());
  }

  private static String named(List<InputValueDefinition> all, String owner, String name) {
    Type<?> type =
        all.stream()
            .filter(value -> value.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No input " + owner + "." + name))
            .getType();
    return TypeInfo.typeInfo(type).getName();
  }
}
