package dev.groundtrack.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on a node, and on the edge that led to it. */
public sealed interface Predicate {
  /** All hold; true of none. */
  record And(List<Predicate> parts) implements Predicate {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any holds; false of none. */
  record Or(List<Predicate> parts) implements Predicate {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Predicate part) implements Predicate {}

  /** A property compared with a value; equal to null means that there is none. */
  record Compare(Attribute left, Operator operator, @Nullable ParameterRef value)
      implements Predicate {}

  /** How far a point is away from another. */
  record Distance(Attribute left, ParameterRef from, Operator operator, ParameterRef value)
      implements Predicate {}

  /**
   * A figure of all nodes over an edge, each taken once, compared with a value.
   *
   * @param among what the nodes are like
   */
  record Measured(
      Hop hop,
      Target target,
      Predicate among,
      Measure measure,
      Operator operator,
      ParameterRef value)
      implements Predicate {
    public Measured(
        Hop hop, Target target, Measure measure, Operator operator, ParameterRef value) {
      this(hop, target, TRUE, measure, operator, value);
    }
  }

  /**
   * One of a node's names, in lower case, compared with a value.
   *
   * @param sought the same for the index of names, in Lucene's query language; none where it cannot
   *     be asked
   */
  record AnyName(Operator operator, ParameterRef value, @Nullable ParameterRef sought)
      implements Predicate {}

  /** The node is of one of these types. */
  record OfType(List<Labels> labels) implements Predicate {
    public OfType {
      labels = List.copyOf(labels);
    }
  }

  /** Over an edge there are nodes like this. */
  record Exists(Quantifier quantifier, Hop hop, Target target, Predicate where)
      implements Predicate {}

  /** A statement of the schema's author gives nodes like this. */
  record Yields(Quantifier quantifier, CypherScript script, Target target, Predicate where)
      implements Predicate {}

  /** What the schema lets whoever asks see; what is not like that is as if it were not there. */
  record Visible(Predicate part) implements Predicate {}

  /** What must hold of every node that meets the other conditions, or all is refused. */
  record Required(Predicate part) implements Predicate {}

  /** False of every node. */
  Predicate FALSE = new Or(List.of());

  /** How many. */
  enum Quantifier {
    SOME,
    ALL,
    NONE,
    SINGLE
  }

  /** How values are compared. */
  enum Operator {
    EQ,
    IN,
    GT,
    GTE,
    LT,
    LTE,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    INCLUDES,
    /** As a regular expression says. */
    MATCHES
  }

  /** Always true. */
  Predicate TRUE = new And(List.of());
}
