package dev.groundtrack.api;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.SearchIndex;
import dev.groundtrack.model.ValueType;

/** What a field of the API asks for. */
public sealed interface FieldMeaning {
  /** Whether another asks for the same, though a type of its own may describe it otherwise. */
  default boolean isLike(FieldMeaning other) {
    return equals(other);
  }

  /** The nodes of a type, by the name of the type, interface or union. */
  record Roots(String type) implements FieldMeaning {}

  /** The nodes of a type, in pages. */
  record RootConnection(String type) implements FieldMeaning {}

  /** The nodes of a type that an index finds, in pages, the best first. */
  record RankedConnection(String type, SearchIndex index) implements FieldMeaning {}

  /** The one node of a type that bears a name. */
  record Named(String type) implements FieldMeaning {}

  /** The one node of any type that has an id. */
  record ById(String type) implements FieldMeaning {}

  /** The shortest ways from one entity to another. */
  record WaysBetween() implements FieldMeaning {}

  /** Whatever a text is about. */
  record Searches() implements FieldMeaning {}

  /** A value that stands on the node or edge. */
  record Value(Property property) implements FieldMeaning {
    @Override
    public boolean isLike(FieldMeaning other) {
      return other instanceof Value value && property.isLike(value.property);
    }
  }

  /** What a statement of the schema's author gives. */
  record Scripted(CypherField field) implements FieldMeaning {}

  /** An object that is embedded in the node. */
  record Embedded(Property property, ValueType type) implements FieldMeaning {
    @Override
    public boolean isLike(FieldMeaning other) {
      return other instanceof Embedded embedded && property.isLike(embedded.property);
    }
  }

  /** The nodes at the far end of a relationship. */
  record Related(Relationship relationship) implements FieldMeaning {
    @Override
    public boolean isLike(FieldMeaning other) {
      return other instanceof Related related && relationship.isLike(related.relationship);
    }
  }

  /** The same in pages, with the properties of the edges. */
  record RelatedConnection(Relationship relationship) implements FieldMeaning {
    @Override
    public boolean isLike(FieldMeaning other) {
      return other instanceof RelatedConnection connection
          && relationship.isLike(connection.relationship);
    }
  }

  /** The statements that an edge rests on; they hang on the relation's node, not on the edge. */
  record EdgeEvidence(Property property) implements FieldMeaning {}

  /** What is told of all values of a property. */
  record Measured(Property property) implements FieldMeaning {}

  /** A part of every connection. */
  enum Part implements FieldMeaning {
    EDGES,
    NODE,
    PROPERTIES,
    CURSOR,
    /** How well an index found that a node meets what it was asked. */
    SCORE,
    PAGE_INFO,
    TOTAL_COUNT,
    AGGREGATE
  }

  /** A part of what is told of ways. */
  enum WayPart implements FieldMeaning {
    PATHS,
    TRUNCATED,
    LENGTH,
    NODES,
    RELATIONS
  }

  /** A part of what is told of a search. */
  enum SearchPart implements FieldMeaning {
    HITS,
    LACKING,
    SCORE,
    NODE,
    MATCHED_BY
  }

  /** A part of an aggregate. */
  enum Tally implements FieldMeaning {
    COUNT,
    NODE,
    EDGE
  }

  /** One figure of many values, or of how many there are. */
  enum Figure implements FieldMeaning {
    NODES,
    EDGES,
    MIN,
    MAX,
    AVERAGE,
    SUM,
    SHORTEST,
    LONGEST
  }
}
