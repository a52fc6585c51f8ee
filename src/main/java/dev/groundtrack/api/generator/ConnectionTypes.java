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
        .types
        .object("PageInfo", "Where a page stands among the others (Relay).")
        .field("hasNextPage", TypeReferences.required("Boolean"))
        .field("hasPreviousPage", TypeReferences.required("Boolean"))
        .field("startCursor", "String")
        .field("endCursor", "String");
    builder.types.enumeration("SortDirection", "").value("ASC").value("DESC");
  }

  /** The pages of all nodes of a type. */
  void root(String type, String plural) {
    String connection = TypeNames.connection(plural);
    String edge = TypeNames.edge(type);
    TypeDefinitions.Fields edges = builder.types.object(edge, "");
    edges
        .field("node", TypeReferences.required(type))
        .field("cursor", TypeReferences.required("String"));
    TypeDefinitions.Fields block = connection(connection, edge);
    if (builder.model.offer(type).aggregate()) {
      aggregate(block, connection, aggregates.root(type, builder.fields(type)));
    }
    edge(edge);
  }

  private void aggregate(TypeDefinitions.Fields block, String connection, String aggregate) {
    block.field("aggregate", TypeReferences.required(aggregate));
    builder.means(connection, "aggregate", ConnectionPart.AGGREGATE);
  }

  /**
   * The pages of the nodes at the far end of a relationship; owned by the first type that has it.
   */
  String related(String owner, Relationship relationship) {
    String connection = TypeNames.relatedConnection(owner, relationship.name());
    String edge = TypeNames.relatedEdge(owner, relationship.name());
    TypeDefinitions.Fields edges = builder.types.object(edge, "");
    edges
        .field("node", TypeReferences.required(relationship.target()))
        .field("cursor", TypeReferences.required("String"));
    String properties = relationship.properties();
    if (properties != null) {
      EdgeUnion union = builder.model.edgeUnions().get(properties);
      String type = union == null ? properties : union.type();
      edges.field("properties", TypeReferences.of(type, !relationship.lacksProperties()));
      builder.means(edge, "properties", EdgePart.PROPERTIES);
    }
    TypeDefinitions.Fields block = connection(connection, edge);
    if (!builder.model.unions().containsKey(relationship.target())) {
      aggregate(block, connection, aggregates.related(relationship));
    }
    edge(edge);
    return connection;
  }

  private TypeDefinitions.Fields connection(String connection, String edge) {
    TypeDefinitions.Fields block = builder.types.object(connection, "");
    block
        .field("edges", TypeReferences.requiredListOf(edge))
        .field("pageInfo", TypeReferences.required("PageInfo"))
        .field("totalCount", TypeReferences.required("Int"));
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
