package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Pages;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Predicates as conditions of Cypher. */
final class Conditions {
  /** The property that holds all of an entity's names in lower case. */
  private static final String ANY_NAME = "anyName";

  private final Variables variables;

  Conditions(Variables variables) {
    this.variables = variables;
  }

  Condition of(Scope scope, Predicate predicate) {
    return switch (predicate) {
      case Predicate.And and -> all(scope, and.parts());
      case Predicate.Or or -> any(scope, or.parts());
      case Predicate.Not not -> Cypher.not(of(scope, not.part()));
      case Predicate.Compare compare ->
          compare(
              scope.property(compare.place(), compare.property()),
              compare.operator(),
              compare.value());
      case Predicate.AnyName name -> anyName(scope, name);
      case Predicate.OfType type ->
          type.labels().stream()
              .map(label -> scope.bound().hasLabels(label))
              .reduce(Condition::or)
              .orElse(Cypher.literalFalse().asCondition());
      case Predicate.Exists exists -> exists(scope, exists);
    };
  }

  private Condition all(Scope scope, List<Predicate> parts) {
    return parts.stream().map(part -> of(scope, part)).reduce(Cypher.noCondition(), Condition::and);
  }

  private Condition any(Scope scope, List<Predicate> parts) {
    return parts.stream()
        .map(
            part ->
                part.equals(Predicate.TRUE) ? Cypher.literalTrue().asCondition() : of(scope, part))
        .reduce(Condition::or)
        .orElse(Cypher.literalFalse().asCondition());
  }

  private Condition compare(Expression left, Operator operator, @Nullable Object value) {
    if (value == null && operator == Operator.EQ) {
      return left.isNull();
    }
    Parameter<?> right = variables.parameter(value);
    return switch (operator) {
      case EQ -> left.isEqualTo(right);
      case IN -> left.in(right);
      case GT -> left.gt(right);
      case GTE -> left.gte(right);
      case LT -> left.lt(right);
      case LTE -> left.lte(right);
      case CONTAINS -> left.contains(right);
      case STARTS_WITH -> left.startsWith(right);
      case ENDS_WITH -> left.endsWith(right);
      case INCLUDES -> right.in(left);
    };
  }

  private Condition anyName(Scope scope, Predicate.AnyName name) {
    Expression names = scope.ofNode(ANY_NAME);
    if (name.operator() == Operator.EQ) {
      return variables.parameter(name.value()).in(names);
    }
    SymbolicName one = Cypher.name(variables.fresh("name"));
    return Cypher.any(one).in(names).where(compare(one, name.operator(), name.value()));
  }

  private Condition exists(Scope scope, Predicate.Exists exists) {
    return switch (exists.quantifier()) {
      case SOME -> Cypher.exists(like(scope, exists, exists.where()));
      case NONE -> Cypher.not(Cypher.exists(like(scope, exists, exists.where())));
      case SINGLE ->
          Cypher.count(like(scope, exists, exists.where())).isEqualTo(variables.parameter(1L));
      case ALL ->
          Cypher.exists(like(scope, exists, exists.where()))
              .and(
                  Cypher.not(
                      Cypher.exists(like(scope, exists, new Predicate.Not(exists.where())))));
    };
  }

  private Statement like(Scope scope, Predicate.Exists exists, Predicate where) {
    Scope far = scope.over(variables, exists.hop(), exists.target().label());
    return Cypher.match(far.pattern()).where(of(far, where)).returning(far.nodeName()).build();
  }

  /** The nodes that come after a cursor in an order. Null is the greatest value, as in Cypher. */
  Condition after(Scope scope, Pages pages) {
    List<@Nullable Object> values = pages.after();
    if (values == null) {
      return Cypher.noCondition();
    }
    Condition result = Cypher.literalFalse().asCondition();
    Condition equal = Cypher.noCondition();
    for (int i = 0; i < values.size(); i++) {
      Order.Key key = pages.order().keys().get(i);
      Property property = scope.property(key.place(), key.property());
      Condition beyond = beyond(property, key.descending(), values.get(i));
      result = i == 0 ? beyond : result.or(equal.and(beyond));
      equal = equal.and(compare(property, Operator.EQ, values.get(i)));
    }
    return result;
  }

  private Condition beyond(Property property, boolean descending, @Nullable Object value) {
    if (value == null) {
      return descending ? property.isNotNull() : Cypher.literalFalse().asCondition();
    }
    Parameter<?> parameter = variables.parameter(Objects.requireNonNull(value));
    return descending ? property.lt(parameter) : property.gt(parameter).or(property.isNull());
  }
}
