package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;

/** Orders of nodes: what they are sorted by, and where in them a page begins. */
final class OrderCompiler {
  private final PredicateCompiler conditions;
  private final ScriptCompiler scripts;

  OrderCompiler(PredicateCompiler conditions, ScriptCompiler scripts) {
    this.conditions = conditions;
    this.scripts = scripts;
  }

  /** What lets an index give the first nodes of an order. */
  Condition begun(Scope scope, Target target, Predicate where, Order order) {
    return where.equals(Predicate.TRUE)
        ? conditions.inOrder(scope, target, order)
        : Cypher.noCondition();
  }

  /** The nodes after a cursor, or those of the first page. */
  Condition after(Scope scope, ConnectionFetch pages) {
    return pages.after() == null && pages.first() != null
        ? begun(scope, pages.target(), pages.where(), pages.order())
        : conditions.after(scope, pages);
  }

  Expression key(Scope scope, Order.Key key) {
    return scripts.read(scope, key);
  }

  List<SortItem> order(Scope scope, Order order) {
    return order.keys().stream().map(key -> sorted(scope, key)).toList();
  }

  private SortItem sorted(Scope scope, Order.Key key) {
    SortItem item = Cypher.sort(key(scope, key));
    return key.descending() ? item.descending() : item.ascending();
  }
}
