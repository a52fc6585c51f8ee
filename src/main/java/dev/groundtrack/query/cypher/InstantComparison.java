package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Predicate.Operator;
import java.util.function.Supplier;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * How moments are compared. To the database two spellings of one moment are two values, sorted by
 * their offsets, and a value may be finer than it is printed: others than us may have written it.
 * What is given is in UTC and to the millisecond; it stands for all that prints as it does, from
 * its first spelling to before the first spelling of the next millisecond. Such a range is sought
 * in an index as the value itself would be.
 */
final class InstantComparison {
  /** No offset is less, so that no spelling of the same moment comes before this one. */
  private static final String LEAST_OFFSET = "-18:00";

  private static final Expression UTC = Cypher.literalOf("Z");

  private final Supplier<SymbolicName> names;

  /**
   * @param names fresh ones
   */
  InstantComparison(Supplier<SymbolicName> names) {
    this.names = names;
  }

  /** The moment of the clock, as it is printed. */
  static Expression now() {
    return Cypher.call("datetime.truncate")
        .withArgs(Cypher.literalOf("millisecond"), Cypher.datetime(Cypher.mapOf("timezone", UTC)))
        .asFunction();
  }

  Condition compare(Expression left, Operator operator, Expression right) {
    return switch (operator) {
      case EQ -> left.gte(first(right)).and(left.lt(next(right)));
      case GTE -> left.gte(first(right));
      case GT -> left.gte(next(right));
      case LT -> left.lt(first(right));
      case LTE -> left.lt(next(right));
      case IN -> Cypher.call("head").withArgs(printed(Cypher.listOf(left))).asFunction().in(right);
      case INCLUDES -> right.in(printed(left));
      case CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES ->
          throw new IllegalArgumentException("Moments have no " + operator);
    };
  }

  Condition compareLists(Expression left, Expression right) {
    return printed(left).isEqualTo(right);
  }

  private static Expression first(Expression moment) {
    return Cypher.datetime(
        Cypher.mapOf("datetime", moment, "timezone", Cypher.literalOf(LEAST_OFFSET)));
  }

  private static Expression next(Expression moment) {
    return first(moment).add(Cypher.duration(Cypher.mapOf("milliseconds", Cypher.literalOf(1))));
  }

  /** Each as it is printed; null where it is no moment, which can be compared with none. */
  private Expression printed(Expression moments) {
    SymbolicName one = names.get();
    Expression epoch = Cypher.datetime(Cypher.mapOf("epochMillis", Cypher.literalOf(0)));
    Expression millis = Cypher.property(one, "epochMillis");
    return Cypher.listWith(one)
        .in(moments)
        .returning(
            Cypher.caseExpression()
                .when(one.lt(epoch).or(one.gte(epoch)))
                .then(Cypher.datetime(Cypher.mapOf("epochMillis", millis))));
  }
}
