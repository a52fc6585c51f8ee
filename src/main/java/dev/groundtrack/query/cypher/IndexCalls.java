package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Ranking;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesWhere;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** The nodes that an index finds, by the database's procedures. */
final class IndexCalls {
  static final String FULL_TEXT = "db.index.fulltext.queryNodes";
  private static final String NEAREST = "db.index.vector.queryNodes";

  private IndexCalls() {}

  static ExposesWhere<OngoingReadingWithWhere> of(Scope scope, Ranking ranking) {
    AliasedExpression node = Cypher.name("node").as(scope.nodeName());
    AliasedExpression score = Cypher.name("score").as(scope.scoreName());
    Expression index = Cypher.literalOf(ranking.index());
    return switch (ranking) {
      case Ranking.FullText text ->
          Cypher.call(FULL_TEXT).withArgs(index, Variables.of(text.phrase())).yield(node, score);
      case Ranking.Nearest nearest ->
          Cypher.call(NEAREST)
              .withArgs(index, Variables.of(nearest.most()), Variables.of(nearest.vector()))
              .yield(node, score);
    };
  }
}
