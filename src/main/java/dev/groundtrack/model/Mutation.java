package dev.groundtrack.model;

/** A way in which clients may write the nodes of a type. */
public enum Mutation {
  CREATE,
  UPDATE,
  DELETE
}
