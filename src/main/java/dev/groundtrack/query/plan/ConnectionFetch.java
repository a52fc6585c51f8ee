package dev.groundtrack.query.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection: a page of nodes, with what of it is wanted.
 *
 * @param ranking the index that finds the nodes; none where they are those of the target
 * @param order always ends in what tells one node from another; of a page that is counted from the
 *     end, the order reversed
 * @param first how many nodes at most, and one more that tells of a next page
 * @param after the values of the order's keys at the node before the page
 * @param backward whether the page is counted from the end: its nodes are found in reverse
 * @param fingerprint of what the cursors of this connection are good for
 */
public record ConnectionFetch(
    Target target,
    @Nullable Ranking ranking,
    Predicate where,
    Order order,
    @Nullable ParameterRef first,
    @Nullable List<@Nullable ParameterRef> after,
    boolean backward,
    String fingerprint,
    List<Part> parts) {
  public ConnectionFetch {
    after = after == null ? null : Collections.unmodifiableList(new ArrayList<>(after));
    parts = List.copyOf(parts);
  }

  /** A page that is counted from the start. */
  public ConnectionFetch(
      Target target,
      @Nullable Ranking ranking,
      Predicate where,
      Order order,
      @Nullable ParameterRef first,
      @Nullable List<@Nullable ParameterRef> after,
      String fingerprint,
      List<Part> parts) {
    this(target, ranking, where, order, first, after, false, fingerprint, parts);
  }

  /** The same of other nodes of the target. */
  public ConnectionFetch of(Predicate others) {
    return new ConnectionFetch(
        target, ranking, others, order, first, after, backward, fingerprint, parts);
  }

  /** The key of the page's rows; no field can have it. */
  public static final String PAGE = "#page";

  /** In a row, the key of the values by which its node stands where it does. */
  public static final String KEYS = "#keys";

  /** Whether anything is asked of the nodes of the page. */
  public boolean hasPage() {
    return parts.stream().anyMatch(part -> part instanceof Edges || part instanceof Info);
  }

  /** Whether a cursor is asked. */
  public boolean needsKeys() {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Info
                    || part instanceof Edges edges
                        && edges.parts().stream().anyMatch(Cursor.class::isInstance));
  }

  /** A part of a connection, under the key that the response has for it. */
  public sealed interface Part {
    String key();
  }

  /** The edges of the page. */
  public record Edges(String key, List<EdgePart> parts) implements Part {
    public Edges {
      parts = List.copyOf(parts);
    }
  }

  /** Where the page stands. */
  public record Info(String key) implements Part {}

  /** How many nodes there are on all pages. */
  public record Total(String key) implements Part {}

  /**
   * What is told of all nodes on all pages.
   *
   * @param where which nodes: what the connection asks, and what may be told of together
   */
  public record Aggregate(String key, List<Group> groups, Predicate where) implements Part {
    public Aggregate {
      groups = List.copyOf(groups);
    }
  }

  /** Figures that stand together under a key. */
  public sealed interface Group {
    String key();

    /** Whether it looks at the nodes themselves, each of which counts once. */
    boolean takesNodes();

    /** Whether there is anything to measure: of names of types alone there would be many rows. */
    boolean hasFigures();
  }

  /** How many nodes and edges there are. */
  public record Counts(String key, List<MeasureField> measures) implements Group {
    public Counts {
      measures = List.copyOf(measures);
    }

    @Override
    public boolean takesNodes() {
      return false;
    }

    @Override
    public boolean hasFigures() {
      return !measures.isEmpty();
    }
  }

  /** Figures of several properties. */
  public record Values(String key, Order.Place place, List<Figures> properties) implements Group {
    public Values {
      properties = List.copyOf(properties);
    }

    @Override
    public boolean takesNodes() {
      return place == Order.Place.NODE;
    }

    @Override
    public boolean hasFigures() {
      return properties.stream().anyMatch(figures -> !figures.measures().isEmpty());
    }
  }

  /** Figures of one property. */
  public record Figures(String key, List<MeasureField> measures) {
    public Figures {
      measures = List.copyOf(measures);
    }
  }

  /** One figure. */
  public record MeasureField(String key, Measure measure) {}

  /** A part of an edge. */
  public sealed interface EdgePart {
    String key();
  }

  /** The node. */
  public record Node(String key, List<Selection> selections) implements EdgePart {
    public Node {
      selections = List.copyOf(selections);
    }
  }

  /**
   * What stands on the edge.
   *
   * @param type the name of its type, where the response has to tell
   */
  public record Properties(String key, @Nullable String type, List<Selection> selections)
      implements EdgePart {
    public Properties {
      selections = List.copyOf(selections);
    }
  }

  /** What the index found. */
  public record Score(String key) implements EdgePart {}

  /** The place of the node in the order. */
  public record Cursor(String key) implements EdgePart {}
}
