package dev.groundtrack.query.cypher;

import dev.groundtrack.model.NameRole;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Predicate.Quantifier;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesMatch;
import org.neo4j.cypherdsl.core.ExposesWith;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Where to start, for conditions by which nodes are found without looking at all of a kind, but the
 * database's planner does not see how: names, which stand in a list, and nodes over an edge that
 * have an index of their own. What is found is a superset; the condition itself is asked as well.
 */
final class IndexSeeks {
  private final Variables variables;

  IndexSeeks(Variables variables) {
    this.variables = variables;
  }

  /** Binds a name to all nodes that can meet a condition, each once. */
  Optional<ExposesMatch> start(SymbolicName node, Predicate predicate) {
    return rows(node, predicate).map(rows -> rows.withDistinct(node));
  }

  private Optional<ExposesWith> rows(SymbolicName node, Predicate predicate) {
    return switch (predicate) {
      case Predicate.And and ->
          startable(and.parts()).flatMap(part -> rows(node, part).stream()).findFirst();
      case Predicate.AnyName name -> named(node, name);
      case Predicate.Exists exists -> over(node, exists);
      case Predicate.Yields yields -> Optional.empty();
      case Predicate.Visible visible -> rows(node, visible.part());
      case Predicate.Required required -> Optional.empty();
      case Predicate.Or or -> Optional.empty();
      case Predicate.Not not -> Optional.empty();
      case Predicate.Compare compare -> Optional.empty();
      case Predicate.Distance distance -> Optional.empty();
      case Predicate.Measured measured -> Optional.empty();
      case Predicate.OfType type -> Optional.empty();
    };
  }

  /**
   * What the schema lets somebody see is no place to start from where values are asked for: the
   * database has an index of these, or may have one.
   */
  private static Stream<Predicate> startable(List<Predicate> parts) {
    boolean values = parts.stream().anyMatch(IndexSeeks::asksValues);
    return parts.stream().filter(part -> !(values && part instanceof Predicate.Visible));
  }

  private static boolean asksValues(Predicate part) {
    return switch (part) {
      case Predicate.Compare compare -> true;
      case Predicate.And(var all) -> all.stream().anyMatch(IndexSeeks::asksValues);
      case Predicate.Or(var any) -> any.stream().anyMatch(IndexSeeks::asksValues);
      default -> false;
    };
  }

  private Optional<ExposesWith> named(SymbolicName node, Predicate.AnyName name) {
    if (name.sought() == null) {
      return Optional.empty();
    }
    Expression index = Cypher.literalOf(NameRole.INDEX);
    Expression sought = variables.parameter(name.sought());
    if (name.operator() == Operator.EQ) {
      return Optional.of(
          Cypher.call(IndexCalls.FULL_TEXT)
              .withArgs(index, sought)
              .yield(Cypher.name("node").as(node)));
    }
    SymbolicName each = Cypher.name(variables.fresh("q"));
    return Optional.of(
        Cypher.unwind(sought)
            .as(each)
            .call(IndexCalls.FULL_TEXT)
            .withArgs(index, each)
            .yield(Cypher.name("node").as(node)));
  }

  /** From the nodes that are sought back over the edge. */
  private Optional<ExposesWith> over(SymbolicName node, Predicate.Exists exists) {
    if (exists.quantifier() != Quantifier.SOME) {
      return Optional.empty();
    }
    Scope far = Scope.root(variables, exists.target().labels());
    return far(far, exists).map(from -> from.match(far.back(node, exists.hop())));
  }

  private Optional<ExposesMatch> far(Scope far, Predicate.Exists exists) {
    return start(far.nodeName(), exists.where())
        .or(
            () ->
                keyed(exists.where(), exists.target())
                    .map(
                        compare ->
                            Cypher.match(far.pattern())
                                .where(
                                    ParameterValues.compare(
                                        far.property(Place.NODE, exists.target().key()),
                                        compare.operator(),
                                        variables.parameter(
                                            Objects.requireNonNull(compare.value()))))));
  }

  private static Optional<Predicate.Compare> keyed(Predicate where, Target target) {
    if (where instanceof Predicate.And(var parts)) {
      return parts.stream().flatMap(part -> keyed(part, target).stream()).findFirst();
    }
    return where instanceof Predicate.Compare compare
            && compare.value() != null
            && compare.left().place() == Place.NODE
            && compare.left().script() == null
            && compare.left().property().equals(target.key())
            && (compare.operator() == Operator.EQ || compare.operator() == Operator.IN)
        ? Optional.of(compare)
        : Optional.empty();
  }
}
