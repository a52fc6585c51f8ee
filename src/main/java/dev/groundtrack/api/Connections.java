package dev.groundtrack.api;

import dev.groundtrack.api.FieldMeaning.Part;
import dev.groundtrack.model.Relationship;

/** Relay connections: pages of nodes, with the edges that lead to them. */
final class Connections {
  private final Generation generation;

  Connections(Generation generation) {
    this.generation = generation;
  }

  void writeShared() {
    generation
        .sdl
        .open("type", "PageInfo", "Where a page stands among the others (Relay).")
        .field("hasNextPage: Boolean!")
        .field("hasPreviousPage: Boolean!")
        .field("startCursor: String")
        .field("endCursor: String");
    generation.sdl.open("enum", "SortDirection", "").field("ASC").field("DESC");
  }

  /** The pages of all nodes of a type. */
  void root(String type, String plural) {
    String connection = Names.connection(plural);
    String edge = Names.edge(type);
    Sdl.Block edges = generation.sdl.open("type", edge, "");
    edges.field("node: " + type + "!").field("cursor: String!");
    connection(connection, edge);
    edge(edge);
  }

  /**
   * The pages of the nodes at the far end of a relationship; owned by the first type that has it.
   */
  String related(String owner, Relationship relationship) {
    String connection = Names.relatedConnection(owner, relationship.name());
    String edge = Names.relatedEdge(owner, relationship.name());
    Sdl.Block edges = generation.sdl.open("type", edge, "");
    edges.field("node: " + relationship.target() + "!").field("cursor: String!");
    if (relationship.properties() != null) {
      edges.field("properties: " + relationship.properties() + "!");
      generation.means(edge, "properties", Part.PROPERTIES);
    }
    connection(connection, edge);
    edge(edge);
    return connection;
  }

  private void connection(String connection, String edge) {
    generation
        .sdl
        .open("type", connection, "")
        .field("edges: [" + edge + "!]!")
        .field("pageInfo: PageInfo!")
        .field("totalCount: Int!");
    generation.means(connection, "edges", Part.EDGES);
    generation.means(connection, "pageInfo", Part.PAGE_INFO);
    generation.means(connection, "totalCount", Part.TOTAL_COUNT);
  }

  private void edge(String edge) {
    generation.means(edge, "node", Part.NODE);
    generation.means(edge, "cursor", Part.CURSOR);
  }
}
