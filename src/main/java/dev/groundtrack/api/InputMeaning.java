package dev.groundtrack.api;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;

/** What a field of a filter or of a sort order says. */
public sealed interface InputMeaning {
  /** A condition on a property, or its place in an order. */
  record OfProperty(Property property) implements InputMeaning {}

  /** A condition on what a statement gives, or its place in an order. */
  record OfComputed(CypherField field) implements InputMeaning {}

  /** A condition on a related node, or with a quantifier on several. */
  record OfRelated(Relationship relationship) implements InputMeaning {}

  /** A condition on related nodes and the edges to them. */
  record OfRelatedConnection(Relationship relationship) implements InputMeaning {}

  /** A condition on those nodes of a union that are of a type; others do not meet it. */
  record OfMember(String type) implements InputMeaning {}

  /** A condition on those edges whose properties are of a type; it asks nothing of others. */
  record OfEdge(String properties) implements InputMeaning {}

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
    NODE,
    /** What an index found. */
    SCORE,
    /** The same edge, named by the type of its properties. */
    SAME,
    /** Quantifiers of related nodes. */
    SOME,
    ALL,
    NONE,
    SINGLE,
    /** On what is told of all related nodes at once. */
    AGGREGATE,
    /** How many related nodes there are. */
    COUNT
  }
}
