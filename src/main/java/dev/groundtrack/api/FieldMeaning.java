package dev.groundtrack.api;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;

/** What a field of the API asks for: each sort of object type has its own sort of meanings. */
public sealed interface FieldMeaning
    permits RootFieldMeaning,
        NodeFieldMeaning,
        FieldMeaning.ConnectionPart,
        FieldMeaning.EdgePart,
        FieldMeaning.AggregatePart,
        FieldMeaning.Measured,
        FieldMeaning.Figure,
        FieldMeaning.PathsPart,
        FieldMeaning.PathPart,
        FieldMeaning.SearchPart,
        FieldMeaning.HitPart,
        FieldMeaning.MatchPart {

  /** What a statement of the schema's author gives, on a root type or on nodes. */
  record Scripted(CypherField field) implements RootFieldMeaning, NodeFieldMeaning {}

  /** A field of a connection. */
  enum ConnectionPart implements FieldMeaning {
    EDGES,
    PAGE_INFO,
    TOTAL_COUNT,
    AGGREGATE
  }

  /** A field of a connection's edge. */
  enum EdgePart implements FieldMeaning {
    NODE,
    PROPERTIES,
    CURSOR,
    /** How well an index found that a node meets what it was asked. */
    SCORE
  }

  /** A field of an aggregate. */
  enum AggregatePart implements FieldMeaning {
    COUNT,
    NODE,
    EDGE
  }

  /** What is told of all values of a property. */
  record Measured(Property property) implements FieldMeaning {}

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

  /** A field of what is told of all paths. */
  enum PathsPart implements FieldMeaning {
    PATHS,
    TRUNCATED
  }

  /** A field of one path. */
  enum PathPart implements FieldMeaning {
    LENGTH,
    NODES,
    RELATIONS
  }

  /** A field of what is told of a search. */
  enum SearchPart implements FieldMeaning {
    HITS,
    LACKING
  }

  /** A field of one hit of a search. */
  enum HitPart implements FieldMeaning {
    SCORE,
    NODE,
    MATCHED_BY,
    MATCHED
  }

  /** A field of what of a hit met the text. */
  enum MatchPart implements FieldMeaning {
    FIELD,
    TEXT
  }
}
