package dev.groundtrack.api.generator;

import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EdgeUnion;
import java.util.function.UnaryOperator;

/** What interfaces' edges have on them where it differs by type: a union, and inputs by type. */
final class EdgeUnionTypes {
  static final String BY_TYPE = "Each is for the edges that have such properties.";

  private final ApiBuilder builder;

  EdgeUnionTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  void write() {
    for (EdgeUnion union : builder.model.edgeUnions().values()) {
      builder.types.union(union.type(), "What is known of an edge.", union.members());
      filter(TypeNames.where(union.name()), union, TypeNames::where);
      if (builder.isSortable(union.name())) {
        filter(TypeNames.sort(union.name()), union, TypeNames::sort);
      }
    }
  }

  private void filter(String name, EdgeUnion union, UnaryOperator<String> input) {
    TypeDefinitions.Fields block = builder.types.input(name, BY_TYPE);
    for (String member : union.members()) {
      block.field(member, input.apply(member));
      builder.says(name, member, new InputMeaning.OfEdge(member, input.apply(member)));
    }
  }

  void writeMutations(WritableFields writable) {
    for (EdgeUnion union : builder.model.edgeUnions().values()) {
      TypeDefinitions.Fields create = builder.types.input(union.name() + "CreateInput", BY_TYPE);
      TypeDefinitions.Fields update = builder.types.input(union.name() + "UpdateInput", BY_TYPE);
      for (String member : union.members()) {
        create.field(member, TypeReferences.of(member + "CreateInput", writable.isNeeded(member)));
        update.field(member, member + "UpdateInput");
      }
    }
  }
}
