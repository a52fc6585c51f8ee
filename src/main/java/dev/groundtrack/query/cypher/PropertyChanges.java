package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Change;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Property;

/** Changes of properties as what is set. */
final class PropertyChanges {
  private static final String BIG = "BigInt";

  private final String owner;
  private final Variables variables;

  PropertyChanges(String owner, Variables variables) {
    this.owner = owner;
    this.variables = variables;
  }

  List<Expression> operations(List<Change> changes) {
    return changes.stream()
        .map(change -> (Expression) Cypher.set(property(change), value(change)))
        .toList();
  }

  private Property property(Change change) {
    return Cypher.property(owner, change.of().property());
  }

  private Expression value(Change change) {
    Expression before = property(change);
    String scalar = change.of().scalar();
    return switch (change.operator()) {
      case SET -> change.of().list() ? all(change) : ParameterValues.stored(scalar, given(change));
      case ADD -> fitting(change, before, before.add(given(change)));
      case SUBTRACT -> fitting(change, before, before.subtract(given(change)));
      case MULTIPLY -> before.multiply(given(change));
      case DIVIDE -> before.divide(given(change));
      case PUSH -> before.add(all(change));
      case POP -> shorter(before, given(change));
      case STAMP -> PropertyAssignments.now(scalar);
    };
  }

  /**
   * Null where it would need more than 64 bits, of which the database knows no more than to fail.
   */
  private Expression fitting(Change change, Expression before, Expression after) {
    return change.of().scalar().equals(BIG)
        ? (Expression)
            Cypher.caseExpression()
                .when(OverflowCheck.of(change.operator(), before, given(change)))
                .then(Cypher.literalNull())
                .elseDefault(after)
        : after;
  }

  private Parameter<?> given(Change change) {
    return variables.parameter(java.util.Objects.requireNonNull(change.value()));
  }

  private Expression all(Change change) {
    String scalar = change.of().scalar();
    return ParameterValues.isStoredOtherwise(scalar)
        ? PropertyAssignments.each(scalar, given(change))
        : given(change);
  }

  /** Counted from the end; nought has no end to count from. */
  private static Expression shorter(Expression list, Expression count) {
    Expression nought = Cypher.literalOf(0);
    return (Expression)
        Cypher.caseExpression()
            .when(count.isEqualTo(nought))
            .then(list)
            .elseDefault(Cypher.subList(list, nought, nought.subtract(count)));
  }

  /** For each change, true where it needs a value that is missing. */
  Expression blank(List<Change> changes) {
    return Cypher.listOf(
        changes.stream()
            .map(
                change ->
                    change.needsValue()
                        ? (Expression) property(change).isNull()
                        : (Expression) Cypher.literalFalse())
            .toList());
  }

  /** For each change, true where an Int no longer fits in 32 bits, or a BigInt in 64. */
  Expression over(List<Change> changes) {
    return Cypher.listOf(changes.stream().map(this::over).toList());
  }

  private Expression over(Change change) {
    if (!change.needsValue() || change.of().list()) {
      return Cypher.literalFalse();
    }
    return switch (change.of().scalar()) {
      case "Int" -> outgrown(property(change));
      case BIG -> property(change).isNull();
      default -> Cypher.literalFalse();
    };
  }

  private static Condition outgrown(Expression number) {
    return number
        .gt(Cypher.literalOf(Integer.MAX_VALUE))
        .or(number.lt(Cypher.literalOf(Integer.MIN_VALUE)));
  }
}
