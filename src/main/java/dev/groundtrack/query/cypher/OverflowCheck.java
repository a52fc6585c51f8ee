package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Change.Operator;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Whether the sum of two whole numbers of 64 bits would need more, asked so that no step of the
 * asking does. A case tells which bound matters: only the branch that is taken is worked out.
 */
final class OverflowCheck {
  private static final Expression NOUGHT = Cypher.literalOf(0);
  private static final Expression MOST = Cypher.literalOf(Long.MAX_VALUE);
  private static final Expression LEAST =
      Cypher.literalOf(-Long.MAX_VALUE).subtract(Cypher.literalOf(1));

  private OverflowCheck() {}

  static Condition of(Operator operator, Expression one, Expression other) {
    return switch (operator) {
      case ADD ->
          condition(
              Cypher.caseExpression()
                  .when(other.gt(NOUGHT))
                  .then(one.gt(MOST.subtract(other)))
                  .elseDefault(one.lt(LEAST.subtract(other))));
      case SUBTRACT ->
          condition(
              Cypher.caseExpression()
                  .when(other.gt(NOUGHT))
                  .then(one.lt(LEAST.add(other)))
                  .elseDefault(one.gt(MOST.add(other))));
      case MULTIPLY, DIVIDE, SET, PUSH, POP, STAMP -> Cypher.literalFalse().asCondition();
    };
  }

  private static Condition condition(Case cases) {
    return ((Expression) cases).asCondition();
  }
}
