package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Paths;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;

/** Fetches as collecting subqueries; what is cut is cut before anything of it is taken. */
final class FetchCompiler implements RelatedFetches {
  private final Variables variables;
  private final PredicateCompiler conditions;
  private final MatchClauses readings;
  private final SelectionCompiler projection;
  private final OrderCompiler orders;
  private final PageCompiler paging;

  /**
   * What makes one statement.
   *
   * @param counting whether the database has {@link dev.groundtrack.model.DatabaseFunctions#FIRST}
   */
  FetchCompiler(Variables variables, boolean counting) {
    this.variables = variables;
    this.conditions = new PredicateCompiler(variables);
    this.readings = new MatchClauses(variables, conditions);
    ScriptCompiler scripts = new ScriptCompiler(variables);
    this.orders = new OrderCompiler(conditions, scripts);
    this.projection = new SelectionCompiler(this, scripts);
    this.paging =
        new PageCompiler(new PageCompiler.Parts(variables, readings, orders, projection), counting);
  }

  Expression roots(Fetch fetch) {
    return collect(Scope.root(variables, fetch.target().labels()), fetch);
  }

  @Override
  public Expression list(Scope from, Selection.Related related) {
    Scope scope = from.over(variables, related.hop(), related.fetch().target().labels());
    Expression all = collect(scope, related.fetch());
    return related.list() ? all : Cypher.call("head").withArgs(all).asFunction();
  }

  /** From an edge to the relation's node that has its id, and on to the statements. */
  @Override
  public Expression evidence(Scope from, Selection.Evidence evidence) {
    String relation = variables.fresh("n");
    Expression id = from.property(Order.Place.EDGE, evidence.relationKey());
    Node node =
        Cypher.node(evidence.relation()).named(relation).withProperties(evidence.relationKey(), id);
    Scope scope =
        Scope.bound(variables, relation)
            .over(variables, evidence.hop(), evidence.fetch().target().labels());
    Statement statement =
        taken(
            Cypher.match(node)
                .match(scope.pattern())
                .where(conditions.compile(scope, evidence.fetch().where()).and(scope.known())),
            scope,
            evidence.fetch());
    return Cypher.collect(statement);
  }

  private Expression collect(Scope scope, Fetch fetch) {
    if (scope.isRoot() && !fetch.order().keys().isEmpty()) {
      return Cypher.collect(cut(scope, fetch));
    }
    return Cypher.collect(
        taken(readings.match(scope, fetch.target(), fetch.where()), scope, fetch));
  }

  private Statement cut(Scope scope, Fetch fetch) {
    Scope cut = scope.apart(variables, fetch.target().labels());
    Expression node = projection.node(scope, fetch.target(), fetch.selections());
    Condition begun =
        fetch.limit() == null
            ? Cypher.noCondition()
            : orders.begun(cut, fetch.target(), fetch.where(), fetch.order());
    var sorted =
        readings
            .match(cut, fetch.target(), fetch.where(), begun)
            .with(cut.as(scope))
            .orderBy(orders.order(cut, fetch.order()));
    var page = fetch.offset() == null ? sorted : sorted.skip(variables.parameter(fetch.offset()));
    return fetch.limit() == null
        ? page.returning(node).build()
        : page.limit(variables.parameter(fetch.limit())).returning(node).build();
  }

  private Statement taken(StatementBuilder.OngoingReading found, Scope scope, Fetch fetch) {
    Expression node = projection.node(scope, fetch.target(), fetch.selections());
    if (fetch.order().keys().isEmpty()) {
      return scope.edge() == null
          ? found.returning(node).build()
          : found.withDistinct(scope.nodeName()).returning(node).build();
    }
    var distinct =
        scope.edge() == null ? found.with(scope.nodeName()) : found.withDistinct(scope.nodeName());
    var sorted = distinct.orderBy(orders.order(scope, fetch.order()));
    var page = fetch.offset() == null ? sorted : sorted.skip(variables.parameter(fetch.offset()));
    return fetch.limit() == null
        ? page.returning(node).build()
        : page.limit(variables.parameter(fetch.limit())).returning(node).build();
  }

  Expression paths(Paths ways) {
    return new PathCompiler(variables, projection).ways(ways);
  }

  Expression named(Plan.Named named) {
    NameLookupCompiler lookups = new NameLookupCompiler(variables);
    String text = "COLLECT { " + lookups.text(named.target()) + " RETURN $E }";
    List<Object> holes = new ArrayList<>(lookups.holes(named.lookup()));
    Scope scope = Scope.bound(variables, "e");
    holes.add(projection.node(scope, named.target(), named.selections()));
    return Cypher.raw(text, holes.toArray());
  }

  Expression scripted(CypherScript script) {
    return projection.scripted(null, script);
  }

  Expression found(Search search) {
    return new SearchCompiler(variables, projection).compile(search);
  }

  Expression rootConnection(ConnectionFetch pages) {
    return paging.compile(
        pages, () -> Scope.root(variables, pages.target().labels()).found(pages.ranking()));
  }

  @Override
  public Expression connection(Scope from, Selection.Connected connected) {
    ConnectionFetch pages = connected.connection();
    return paging.compile(
        pages, () -> from.over(variables, connected.hop(), pages.target().labels()));
  }
}
