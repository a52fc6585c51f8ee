package dev.groundtrack.api;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;

/**
 * What a field of a filter or of a sort order says. Each sort of input has its own sort of
 * meanings; {@code input} is the name of the input type of the field's value.
 */
public sealed interface InputMeaning {
  /** A condition on a node, or on the edge that led to it. */
  sealed interface Filter extends InputMeaning {}

  /** A condition on related nodes: how many of them must be like something. */
  sealed interface RelatedFilter extends InputMeaning {}

  /** A condition on figures of related nodes. */
  sealed interface AggregateFilter extends InputMeaning {}

  /** A place in a sort order. */
  sealed interface Sort extends InputMeaning {}

  /** On a property, or by it. */
  record OfProperty(Property property) implements Filter, AggregateFilter, Sort {}

  /**
   * On what a statement of the schema's author gives, or by it.
   *
   * @param input that of the nodes that it gives; empty where it gives values
   */
  record OfComputed(CypherField field, String input) implements Filter, Sort {}

  /** On a related node, or with a quantifier on several; of connections on their edges too. */
  record OfRelated(Relationship relationship, String input) implements Filter {}

  /** On those nodes of a union that are of a type; others do not meet it. */
  record OfMember(String type, String input) implements Filter {}

  /** On those edges whose properties are of a type; it asks nothing of others. */
  record OfEdge(String properties, String input) implements Filter, AggregateFilter, Sort {}

  /** On something near. */
  record Within(Place place, String input) implements Filter, AggregateFilter, Sort {}

  /** What something near is. */
  enum Place {
    /** The node of a connection. */
    NODE,
    /** The edge of a connection. */
    EDGE,
    /** The same again, named by the type of an edge's properties. */
    SAME
  }

  /** On all, any or none of several. */
  enum Logic implements Filter, AggregateFilter {
    AND,
    OR,
    NOT
  }

  /** On what an entity is called. */
  enum NameFilter implements Filter {
    /** On the concrete type of an interface's nodes. */
    TYPE_NAME,
    /** On all names of an entity, ignoring case. */
    ANY_NAME
  }

  /** On how well an index found a node, or by it. */
  enum Score implements Filter, Sort {
    SCORE
  }

  /** On so many related nodes. */
  record Quantified(Quantifier quantifier, String input) implements RelatedFilter {}

  /** How many. */
  enum Quantifier {
    SOME,
    ALL,
    NONE,
    SINGLE
  }

  /** On what is told of all related nodes at once. */
  record OfAggregate(String input) implements RelatedFilter {}

  /** On how many related nodes there are. */
  enum Count implements AggregateFilter {
    COUNT
  }
}
