package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Selection;
import org.neo4j.cypherdsl.core.Expression;

/** What is fetched from a node: each is a subquery that starts there. */
interface RelatedFetches {
  /** The nodes over a relationship. */
  Expression list(Scope from, Selection.Related related);

  /** A page of them. */
  Expression connection(Scope from, Selection.Connected connected);

  /** The statements that an edge rests on. */
  Expression evidence(Scope from, Selection.Evidence evidence);
}
