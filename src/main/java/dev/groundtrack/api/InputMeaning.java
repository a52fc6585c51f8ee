package dev.groundtrack.api;

import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;

/** What a field of a filter or of a sort order says. */
public sealed interface InputMeaning {
  /** A condition on a property, or its place in an order. */
  record OfProperty(Property property) implements InputMeaning {}

  /** A condition on a related node, or with a quantifier on several. */
  record OfRelated(Relationship relationship) implements InputMeaning {}

  /** A condition on related nodes and the edges to them. */
  record OfRelatedConnection(Relationship relationship) implements InputMeaning {}

  /** What needs no more than its kind. */
  enum Kind implements InputMeaning {
    AND,
    OR,
    NOT,
    /** On the concrete type of an interface's nodes. */
    TYPE_NAME,
    /** On all names of an entity, ignoring case. */
    ANY_NAME,
    /** The edge of a connection. */
    EDGE,
    /** The node of a connection. */
    NODE
  }
}
