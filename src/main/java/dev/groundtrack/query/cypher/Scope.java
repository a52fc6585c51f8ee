package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Ranking;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * A node that a pattern has bound, and the edge that led to it.
 *
 * @param edge none at the root
 * @param ranking the index that finds the node, where the pattern alone does not
 */
record Scope(
    String node,
    @Nullable String edge,
    PatternElement pattern,
    @Nullable Ranking ranking,
    Time time) {

  /** A node that is bound already; what was known of it stands on it. */
  static Scope bound(Variables variables, String node) {
    return new Scope(
        node, null, Cypher.anyNode(node), null, new Time(variables.view(), true, null, true));
  }

  /**
   * What a node and the edge that led to it tell of who sees them, and when they were known.
   *
   * @param view none where all is asked as it is
   * @param changes whether properties of the node may have changed
   * @param hop the type of the edge
   * @param told whether the node is known to be there, or does not tell
   */
  record Time(@Nullable ViewCompiler view, boolean changes, @Nullable String hop, boolean told) {
    static Time of(Variables variables, List<Labels> labels, @Nullable String hop) {
      ViewCompiler view = variables.view();
      return new Time(
          view, view != null && view.changes(labels), hop, view == null || !view.tellsOf(labels));
    }
  }

  /** That the node and the edge that led to it were known by the day that is asked for. */
  Condition known() {
    ViewCompiler view = time.view();
    if (view == null) {
      return Cypher.noCondition();
    }
    Condition ofNode = time.told() ? Cypher.noCondition() : view.known(node);
    String hop = time.hop();
    if (edge == null || hop == null) {
      return ofNode;
    }
    if (view.isEnding(hop)) {
      return ofNode.and(view.told(edge));
    }
    return view.tellsOfEdge(hop) ? view.known(edge).and(ofNode) : ofNode;
  }

  /** The same nodes, those of them that an index finds. */
  Scope found(@Nullable Ranking by) {
    return new Scope(node, edge, pattern, by, time);
  }

  /** Whether the nodes are all of a kind: no edge leads to them, and no index ranks them. */
  boolean isRoot() {
    return edge == null && ranking == null;
  }

  /**
   * The same nodes under another name, for the part of a statement that cuts a page of them. What
   * is taken of a node whose properties came out of an index, in a subquery within another, is more
   * than the database's planner (2026.09) holds together: "should not appear non-cached".
   */
  Scope apart(Variables variables, List<Labels> labels) {
    return isRoot() ? root(variables, labels) : this;
  }

  /** All that is bound, under the names of another scope. */
  IdentifiableElement[] as(Scope other) {
    return equals(other) ? all() : new IdentifiableElement[] {Cypher.name(node).as(other.node)};
  }

  /** That the node bears these. */
  Condition hasLabels(Labels labels) {
    return labels.all().stream()
        .map(label -> bound().hasLabels(label))
        .reduce(Condition::and)
        .orElse(Cypher.literalTrue().asCondition());
  }

  /** That the node bears those of one of these. */
  Condition ofAny(List<Labels> labels) {
    return labels.stream()
        .map(this::hasLabels)
        .reduce(Condition::or)
        .orElse(Cypher.literalFalse().asCondition());
  }

  /** Where the index's score of the node stands. */
  SymbolicName scoreName() {
    return Cypher.name("score_" + node);
  }

  Expression property(Place place, String name) {
    if (place == Place.SCORE) {
      return scoreName();
    }
    String owner = place == Place.NODE || edge == null ? node : edge;
    boolean ofNode = owner.equals(node);
    if (name.equals(Target.ELEMENT_ID)) {
      return Cypher.call("elementId").withArgs(Cypher.name(owner)).asFunction();
    }
    ViewCompiler view = time.view();
    String hop = time.hop();
    boolean changes =
        ofNode ? time.changes() : view != null && hop != null && view.tellsOfEdge(hop);
    return view != null && changes ? view.property(owner, name) : Cypher.property(owner, name);
  }

  /** Whether a property of the node may have changed since the day that is asked for. */
  boolean mayHaveChanged(String property) {
    ViewCompiler view = time.view();
    return view != null && edge == null && !time.told() && time.changes() && view.changes(property);
  }

  /** That something of the node has changed since the day that is asked for. */
  Condition hasChanged() {
    return Objects.requireNonNull(time.view()).hasChanged(node);
  }

  /** The same nodes, those of which nothing has changed since: they were known, too. */
  Scope unchanged() {
    return new Scope(node, edge, pattern, ranking, new Time(time.view(), false, time.hop(), true));
  }

  /** That whoever looks may see the node at all. */
  Condition cleared() {
    ViewCompiler view = time.view();
    return view == null || time.told() ? Cypher.noCondition() : view.cleared(node);
  }

  SymbolicName nodeName() {
    return Cypher.name(node);
  }

  /** The bound node without its labels, for patterns that go on from it. */
  Node bound() {
    return Cypher.anyNode(node);
  }

  IdentifiableElement[] all() {
    if (ranking != null) {
      return new IdentifiableElement[] {Cypher.name(node), scoreName()};
    }
    return edge == null
        ? new IdentifiableElement[] {Cypher.name(node)}
        : new IdentifiableElement[] {Cypher.name(node), Cypher.name(edge)};
  }

  static Scope root(Variables variables, List<Labels> labels) {
    String name = variables.fresh("n");
    return new Scope(name, null, node(name, labels), null, Time.of(variables, labels, null));
  }

  /** Cypher takes no colons between labels beside other signs. */
  private static Node node(String name, List<Labels> labels) {
    return Cypher.node(
            labels.stream()
                .map(Scope::every)
                .reduce(org.neo4j.cypherdsl.core.Labels::or)
                .orElseThrow())
        .named(name);
  }

  private static org.neo4j.cypherdsl.core.Labels every(Labels labels) {
    return labels.all().stream()
        .map(Cypher::exactlyLabel)
        .reduce(org.neo4j.cypherdsl.core.Labels::and)
        .orElseThrow();
  }

  Scope over(Variables variables, dev.groundtrack.query.plan.Hop hop, List<Labels> labels) {
    String name = variables.fresh("n");
    String edgeName = variables.fresh("r");
    Node target = node(name, labels);
    ViewCompiler view = variables.view();
    Relationship relationship = edge(bound(), target, hop, types(view, hop.type()));
    return new Scope(
        name, edgeName, relationship.named(edgeName), null, Time.of(variables, labels, hop.type()));
  }

  /** The edge that leads here from a node, whatever its labels. */
  PatternElement back(SymbolicName from, dev.groundtrack.query.plan.Hop hop) {
    return edge(Cypher.anyNode(from), bound(), hop, types(time.view(), hop.type()));
  }

  private static String[] types(@Nullable ViewCompiler view, String type) {
    return view != null && view.isEnding(type) ? view.endings(type) : new String[] {type};
  }

  private static Relationship edge(
      Node near, Node far, dev.groundtrack.query.plan.Hop hop, String... types) {
    return switch (hop.direction()) {
      case OUT -> near.relationshipTo(far, types);
      case IN -> near.relationshipFrom(far, types);
      case UNDIRECTED -> near.relationshipBetween(far, types);
    };
  }

  Expression ofNode(String property) {
    return property(Place.NODE, property);
  }
}
