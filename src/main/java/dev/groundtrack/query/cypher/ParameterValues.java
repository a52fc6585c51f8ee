package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate.Operator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Values of queries as parameters, and how they are compared. */
final class ParameterValues {
  private static final Set<Operator> ORDERED =
      Set.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
  private static final Set<String> POINTS = Set.of("Point", "CartesianPoint");
  static final String DURATION = "Duration";
  private static final String INSTANT = "DateTime";

  private final Variables variables;

  ParameterValues(Variables variables) {
    this.variables = variables;
  }

  /** A property, or what the schema says where there is none. */
  static Expression orElse(Expression property, @Nullable Object otherwise) {
    return otherwise == null ? property : Cypher.coalesce(property, Cypher.literalOf(otherwise));
  }

  Condition compare(
      Attribute of, Expression left, Operator operator, @Nullable ParameterRef value) {
    if (value == null) {
      return operator == Operator.EQ ? left.isNull() : Cypher.literalFalse().asCondition();
    }
    boolean many = operator == Operator.IN || operator == Operator.EQ && of.list();
    Expression right = many ? many(of.scalar(), value) : one(of.scalar(), value);
    if (of.scalar().equals(INSTANT)) {
      var instants = new InstantComparison(() -> Cypher.name(variables.fresh("v")));
      return operator == Operator.EQ && of.list()
          ? instants.compareLists(left, right)
          : instants.compare(left, operator, right);
    }
    if (of.scalar().equals(DURATION) && ORDERED.contains(operator)) {
      return compare(fromNow(left), operator, fromNow(right));
    }
    return compare(left, operator, right);
  }

  /** Durations have no order of their own; they have one where they start at the same moment. */
  private static Expression fromNow(Expression duration) {
    return Cypher.datetime().add(duration);
  }

  static Condition compare(Expression left, Operator operator, Expression right) {
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
      case MATCHES ->
          Cypher.call(DatabaseFunctions.MATCHES).withArgs(left, right).asFunction().asCondition();
    };
  }

  /** A value of a scalar, as the database has it. */
  Expression one(String scalar, ParameterRef value) {
    return stored(scalar, variables.parameter(value));
  }

  private Expression many(String scalar, ParameterRef values) {
    Parameter<?> parameter = variables.parameter(values);
    if (!isStoredOtherwise(scalar)) {
      return parameter;
    }
    SymbolicName each = Cypher.name(variables.fresh("v"));
    return Cypher.listWith(each).in(parameter).returning(stored(scalar, each));
  }

  /** Whether values of a scalar are given in another form than the database has. */
  static boolean isStoredOtherwise(String scalar) {
    return POINTS.contains(scalar) || scalar.equals(DURATION);
  }

  static Expression stored(String scalar, Expression given) {
    if (POINTS.contains(scalar)) {
      return Cypher.point(given);
    }
    return scalar.equals(DURATION) ? Cypher.duration(given) : given;
  }
}
