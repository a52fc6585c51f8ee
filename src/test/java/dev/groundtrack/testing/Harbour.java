package dev.groundtrack.testing;

/** A plain domain in which there is one of everything that a planner has to tell apart. */
public final class Harbour {
  public static final String SDL =
      """
      interface Vessel {
        name: String! @alias(property: "title")
        tons: Int
        crew: [Sailor!]! @declareRelationship
      }
      type Ship implements Vessel @node
        @fulltext(indexes: [{indexName: "shipNames", queryName: "shipsByWords", fields: ["name"]}])
        @vector(indexes: [{indexName: "shipLooks", queryName: "shipsByLook", embeddingProperty: "look"}]) {
        id: ID! @unique
        name: String! @alias(property: "title")
        tons: Int
        built: Date
        speed: Float
        flags: [String!]
        marks: [Point!]
        berth: Point
        voyage: Duration
        paint: String @coalesce(value: "grey")
        home: Port @relationship(type: "BELONGS_TO", direction: OUT)
        crew: [Sailor!]! @relationship(type: "SERVES_ON", direction: IN, properties: "Service")
        rank: Int @cypher(statement: "RETURN this.tons / 10 AS n", columnName: "n")
        sisters: [Ship!]! @cypher(statement: "MATCH (s:Ship {yard: this.yard}) RETURN s", columnName: "s")
        like(first: Int! = 2): [Ship!]!
          @cypher(statement: "MATCH (s:Ship) RETURN s LIMIT $first", columnName: "s")
      }
      type Raft implements Vessel @node {
        name: String! @alias(property: "title")
        tons: Int
        crew: [Sailor!]! @relationship(type: "DRIFTS_ON", direction: IN, properties: "Drift")
      }
      type Sailor @node {
        id: ID! @unique
        name: String!
        born: Int
        ships: [Ship!]! @relationship(type: "SERVES_ON", direction: OUT, properties: "Service")
        loves: [Loved!]! @relationship(type: "LOVES", direction: OUT)
      }
      type Port @node {
        name: String!
        ships: [Ship!]! @relationship(type: "BELONGS_TO", direction: IN)
        guests: [Vessel!]! @relationship(type: "MOORED_AT", direction: IN)
      }
      union Loved = Port | Sailor
      type Service @relationshipProperties { since: Date, rank: String! }
      type Drift @relationshipProperties { days: Int! }
      """;

  private Harbour() {}

  public static InlineSchema open() {
    return InlineSchema.of(SDL);
  }
}
