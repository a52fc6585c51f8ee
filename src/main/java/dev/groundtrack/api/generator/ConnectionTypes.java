package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning.ConnectionPart;
import dev.groundtrack.api.FieldMeaning.EdgePart;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EdgeUnion;
import dev.groundtrack.model.Relationship;

/** Relay connections: pages of nodes, with the edges that lead to them. */
final class ConnectionTypes {
  private final ApiBuilder builder;
  private final AggregateTypes aggregates;

  ConnectionTypes(ApiBuilder builder) {
    this.builder = builder;
    this.aggregates = new AggregateTypes(builder);
  }

  void writeShared() {
    builder
        .sdl
        .open("type", "PageInfo", "Where a page stands among the others (Relay).")
        .field("hasNextPage: Boolean!")
        .field("hasPreviousPage: Boolean!")
        .field("startCursor: String")
        .field("endCursor: String");
    builder.sdl.open("enum", "SortDirection", "").field("ASC").field("DESC");
  }

  /** The pages of all nodes of a type. */
  void root(String type, String plural) {
    String connection = TypeNames.connection(plural);
    String edge = TypeNames.edge(type);
    SdlWriter.Block edges = builder.sdl.open("type", edge, "");
    edges.field("node: " + type + "!").field("cursor: String!");
    SdlWriter.Block block = connection(connection, edge);
    if (builder.model.offer(type).aggregate()) {
      aggregate(block, connection, aggregates.root(type, builder.fields(type)));
    }
    edge(edge);
  }

  private void aggregate(SdlWriter.Block block, String connection, String aggregate) {
    block.field("aggregate: " + aggregate + "!");
    builder.means(connection, "aggregate", ConnectionPart.AGGREGATE);
  }

  /**
   * The pages of the nodes at the far end of a relationship; owned by the first type that has it.
   */
  String related(String owner, Relationship relationship) {
    String connection = TypeNames.relatedConnection(owner, relationship.name());
    String edge = TypeNames.relatedEdge(owner, relationship.name());
    SdlWriter.Block edges = builder.sdl.open("type", edge, "");
    edges.field("node: " + relationship.target() + "!").field("cursor: String!");
    String properties = relationship.properties();
    if (properties != null) {
      EdgeUnion union = builder.model.edgeUnions().get(properties);
      String type = union == null ? properties : union.type();
      edges.field("properties: " + type + (relationship.lacksProperties() ? "" : "!"));
      builder.means(edge, "properties", EdgePart.PROPERTIES);
    }
    SdlWriter.Block block = connection(connection, edge);
    if (!builder.model.unions().containsKey(relationship.target())) {
      aggregate(block, connection, aggregates.related(relationship));
    }
    edge(edge);
    return connection;
  }

  private SdlWriter.Block connection(String connection, String edge) {
    SdlWriter.Block block = builder.sdl.open("type", connection, "");
    block.field("edges: [" + edge + "!]!").field("pageInfo: PageInfo!").field("totalCount: Int!");
    builder.means(connection, "edges", ConnectionPart.EDGES);
    builder.means(connection, "pageInfo", ConnectionPart.PAGE_INFO);
    builder.means(connection, "totalCount", ConnectionPart.TOTAL_COUNT);
    return block;
  }

  private void edge(String edge) {
    builder.means(edge, "node", EdgePart.NODE);
    builder.means(edge, "cursor", EdgePart.CURSOR);
  }
}
