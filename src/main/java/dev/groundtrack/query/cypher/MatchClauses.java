package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** Where nodes come from: a pattern, an index that ranks them, or one that finds them. */
final class MatchClauses {
  private final PredicateCompiler conditions;
  private final IndexSeeks seeks;

  MatchClauses(Variables variables, PredicateCompiler conditions) {
    this.conditions = conditions;
    this.seeks = new IndexSeeks(variables);
  }

  /** The nodes of a scope that meet a condition. */
  OngoingReadingWithWhere match(Scope scope, Target target, Predicate where) {
    return match(scope, target, where, Cypher.noCondition());
  }

  /** The same, if they meet another as well. */
  OngoingReadingWithWhere match(Scope scope, Target target, Predicate where, Condition more) {
    Condition condition = conditions.compile(scope, where).and(scope.known()).and(more);
    if (scope.ranking() != null) {
      return IndexCalls.of(scope, scope.ranking())
          .where(scope.ofAny(target.labels()).and(condition));
    }
    if (scope.edge() != null) {
      return Cypher.match(scope.pattern()).where(condition);
    }
    return seeks
        .start(scope.nodeName(), where)
        .map(start -> start.match(scope.pattern()))
        .map(start -> start.where(scope.ofAny(target.labels()).and(condition)))
        .orElseGet(() -> Cypher.match(scope.pattern()).where(condition));
  }
}
