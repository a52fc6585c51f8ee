package dev.groundtrack.api;

import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;

/** What a field of a node, of an edge's properties or of an embedded object asks for. */
public sealed interface NodeFieldMeaning extends FieldMeaning
    permits NodeFieldMeaning.Value,
        NodeFieldMeaning.Embedded,
        NodeFieldMeaning.Related,
        NodeFieldMeaning.RelatedConnection,
        NodeFieldMeaning.EdgeEvidence,
        FieldMeaning.Scripted {

  /** Whether another asks for the same, though a type of its own may describe it otherwise. */
  default boolean isLike(NodeFieldMeaning other) {
    return equals(other);
  }

  /** A value that stands on the node or edge. */
  record Value(Property property) implements NodeFieldMeaning {
    @Override
    public boolean isLike(NodeFieldMeaning other) {
      return other instanceof Value value && property.isLike(value.property);
    }
  }

  /** An object that is embedded in the node. */
  record Embedded(Property property, ValueType type) implements NodeFieldMeaning {
    @Override
    public boolean isLike(NodeFieldMeaning other) {
      return other instanceof Embedded embedded && property.isLike(embedded.property);
    }
  }

  /** The nodes at the far end of a relationship. */
  record Related(Relationship relationship, ListInputs inputs) implements NodeFieldMeaning {
    @Override
    public boolean isLike(NodeFieldMeaning other) {
      return other instanceof Related related && relationship.isLike(related.relationship);
    }
  }

  /** The same in pages, with the properties of the edges. */
  record RelatedConnection(Relationship relationship, ListInputs inputs)
      implements NodeFieldMeaning {
    @Override
    public boolean isLike(NodeFieldMeaning other) {
      return other instanceof RelatedConnection connection
          && relationship.isLike(connection.relationship);
    }
  }

  /** The statements that an edge rests on; they hang on the relation's node, not on the edge. */
  record EdgeEvidence(ListInputs inputs) implements NodeFieldMeaning {}
}
