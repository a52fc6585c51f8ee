package dev.groundtrack.api;

import dev.groundtrack.model.EdgeUnion;
import java.util.function.UnaryOperator;

/** What interfaces' edges have on them where it differs by type: a union, and inputs by type. */
final class EdgeUnions {
  static final String BY_TYPE = "Each is for the edges that have such properties.";

  private final Generation generation;

  EdgeUnions(Generation generation) {
    this.generation = generation;
  }

  void write() {
    for (EdgeUnion union : generation.model.edgeUnions().values()) {
      generation.sdl.union(union.type(), "What is known of an edge.", union.members());
      filter(Names.where(union.name()), union, Names::where);
      if (generation.isSortable(union.name())) {
        filter(Names.sort(union.name()), union, Names::sort);
      }
    }
  }

  private void filter(String name, EdgeUnion union, UnaryOperator<String> input) {
    Sdl.Block block = generation.sdl.open("input", name, BY_TYPE);
    for (String member : union.members()) {
      block.field(member + ": " + input.apply(member));
      generation.says(name, member, new InputMeaning.OfEdge(member));
    }
  }

  void writeMutations(Writable writable) {
    for (EdgeUnion union : generation.model.edgeUnions().values()) {
      Sdl.Block create = generation.sdl.open("input", union.name() + "CreateInput", BY_TYPE);
      Sdl.Block update = generation.sdl.open("input", union.name() + "UpdateInput", BY_TYPE);
      for (String member : union.members()) {
        String needed = writable.isNeeded(member) ? "!" : "";
        create.field(member + ": " + member + "CreateInput" + needed);
        update.field(member + ": " + member + "UpdateInput");
      }
    }
  }
}
