package dev.groundtrack.model.access;

/** What is done to nodes, as rules tell it apart; the names are {@code @neo4j/graphql}'s. */
public enum AccessOperation {
  READ,
  AGGREGATE,
  CREATE,
  UPDATE,
  DELETE,
  CREATE_RELATIONSHIP,
  DELETE_RELATIONSHIP,
  SUBSCRIBE
}
