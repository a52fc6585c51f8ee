package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Given;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Pages;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Script;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.plan.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;

/** Fetches and pages as collecting subqueries; a page is cut before anything of it is taken. */
final class Fetching {
  private final Variables variables;
  private final Conditions conditions;
  private final Readings readings;
  private final Projection projection;
  private final ScriptRunning scripts;

  Fetching(Variables variables) {
    this.variables = variables;
    this.conditions = new Conditions(variables);
    this.readings = new Readings(variables, conditions);
    this.projection = new Projection(this);
    this.scripts = new ScriptRunning(variables);
  }

  Expression roots(Fetch fetch) {
    return collect(Scope.root(variables, fetch.target().labels()), fetch);
  }

  Expression related(Scope from, Selection.Related related) {
    Scope scope = from.over(variables, related.hop(), related.fetch().target().labels());
    Expression all = collect(scope, related.fetch());
    return related.list() ? all : Cypher.call("head").withArgs(all).asFunction();
  }

  /** From an edge to the relation's node that has its id, and on to the statements. */
  Expression evidence(Scope from, Selection.Evidence evidence) {
    String relation = variables.fresh("n");
    Expression id = from.property(Order.Place.EDGE, evidence.relationKey());
    Node node =
        Cypher.node(evidence.relation()).named(relation).withProperties(evidence.relationKey(), id);
    Scope scope =
        new Scope(relation, null, node)
            .over(variables, evidence.hop(), evidence.fetch().target().labels());
    Statement statement =
        taken(
            Cypher.match(node)
                .match(scope.pattern())
                .where(conditions.of(scope, evidence.fetch().where())),
            scope,
            evidence.fetch());
    return Cypher.collect(statement);
  }

  private Expression collect(Scope scope, Fetch fetch) {
    if (fetch.limit() != null && scope.isRoot() && !fetch.order().keys().isEmpty()) {
      return Cypher.collect(cut(scope, fetch, fetch.limit()));
    }
    return Cypher.collect(taken(readings.of(scope, fetch.target(), fetch.where()), scope, fetch));
  }

  private Statement cut(Scope scope, Fetch fetch, Given limit) {
    Scope cut = scope.apart(variables, fetch.target().labels());
    Expression node = projection.node(scope, fetch.target(), fetch.selections());
    Condition begun = begun(cut, fetch.target(), fetch.where(), fetch.order());
    var sorted =
        readings
            .of(cut, fetch.target(), fetch.where(), begun)
            .with(cut.as(scope))
            .orderBy(order(cut, fetch.order()));
    var page = fetch.offset() == null ? sorted : sorted.skip(variables.parameter(fetch.offset()));
    return page.limit(variables.parameter(limit)).returning(node).build();
  }

  private Condition begun(Scope scope, Target target, Predicate where, Order order) {
    return where.equals(Predicate.TRUE)
        ? conditions.inOrder(scope, target, order)
        : Cypher.noCondition();
  }

  private Statement taken(
      StatementBuilder.OngoingReadingWithWhere found, Scope scope, Fetch fetch) {
    Expression node = projection.node(scope, fetch.target(), fetch.selections());
    if (fetch.order().keys().isEmpty()) {
      return scope.edge() == null
          ? found.returning(node).build()
          : found.withDistinct(scope.nodeName()).returning(node).build();
    }
    var distinct =
        scope.edge() == null ? found.with(scope.nodeName()) : found.withDistinct(scope.nodeName());
    var sorted = distinct.orderBy(order(scope, fetch.order()));
    var page = fetch.offset() == null ? sorted : sorted.skip(variables.parameter(fetch.offset()));
    return fetch.limit() == null
        ? page.returning(node).build()
        : page.limit(variables.parameter(fetch.limit())).returning(node).build();
  }

  Expression ways(Ways ways) {
    return new WayFinding(variables, projection).ways(ways);
  }

  Expression scripted(@Nullable Scope scope, Script script) {
    return scripts.of(scope, script, name -> projection.yielded(name, script));
  }

  Expression found(Search search) {
    return new Fusion(variables, projection).of(search);
  }

  Expression rootPages(Pages pages) {
    return pages(
        pages, () -> Scope.root(variables, pages.target().labels()).found(pages.ranking()));
  }

  Expression relatedPages(Scope from, Selection.Connected connected) {
    Pages pages = connected.pages();
    return pages(pages, () -> from.over(variables, connected.hop(), pages.target().labels()));
  }

  /** The parts that are made of the nodes of the page share one list of them. */
  private Expression pages(Pages pages, Supplier<Scope> scopes) {
    List<Object> entries = new ArrayList<>();
    for (Pages.Part part : pages.parts()) {
      switch (part) {
        case Pages.Total total -> {
          entries.add(part.key());
          entries.add(count(scopes.get(), pages));
        }
        case Pages.Aggregate aggregate -> {
          entries.add(part.key());
          entries.add(aggregate(scopes, pages, aggregate));
        }
        case Pages.Info info -> {
          // Made of the page's keys.
        }
        case Pages.Edges edges -> {
          // Made of the page.
        }
      }
    }
    if (pages.hasPage()) {
      Scope scope = scopes.get();
      entries.add(Pages.PAGE);
      entries.add(page(scope, pages, row(scope, pages)));
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression row(Scope scope, Pages pages) {
    List<Object> entries = new ArrayList<>();
    if (pages.needsKeys()) {
      entries.add(Pages.KEYS);
      entries.add(projection.keys(scope, pages.order()));
    }
    for (Pages.Part part : pages.parts()) {
      if (part instanceof Pages.Edges edges) {
        entries.add(part.key());
        entries.add(projection.edge(scope, pages, edges));
      }
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression count(Scope scope, Pages pages) {
    return Cypher.count(
        readings.of(scope, pages.target(), pages.where()).returning(scope.nodeName()).build());
  }

  /** Over an edge, nodes are taken once each, however many edges lead to them. */
  private Expression aggregate(Supplier<Scope> scopes, Pages pages, Pages.Aggregate aggregate) {
    List<Object> entries = new ArrayList<>();
    Scope root = scopes.get();
    for (Pages.Group group : aggregate.groups()) {
      Scope scope = root.edge() == null ? root : scopes.get();
      Expression figures = Measures.group(scope, group);
      entries.add(group.key());
      entries.add(root.edge() == null ? figures : overEdges(scope, pages, group));
    }
    Expression all = Cypher.mapOf(entries.toArray());
    return root.edge() == null ? head(found(root, pages).returning(all).build()) : all;
  }

  private Expression overEdges(Scope scope, Pages pages, Pages.Group group) {
    Expression figures = Measures.group(scope, group);
    var found = found(scope, pages);
    return head(
        group.takesNodes()
            ? found.withDistinct(scope.nodeName()).returning(figures).build()
            : found.returning(figures).build());
  }

  private StatementBuilder.OngoingReadingWithWhere found(Scope scope, Pages pages) {
    return readings.of(scope, pages.target(), pages.where());
  }

  private static Expression head(Statement statement) {
    return Cypher.call("head").withArgs(Cypher.collect(statement)).asFunction();
  }

  private Expression page(Scope scope, Pages pages, Expression each) {
    Scope cut = scope.apart(variables, pages.target().labels());
    Condition begun =
        pages.after() == null && pages.first() != null
            ? begun(cut, pages.target(), pages.where(), pages.order())
            : conditions.after(cut, pages);
    var sorted =
        readings
            .of(cut, pages.target(), pages.where(), begun)
            .with(cut.as(scope))
            .orderBy(order(cut, pages.order()));
    return Cypher.collect(
        pages.first() == null
            ? sorted.returning(each).build()
            : sorted.limit(variables.parameter(pages.first())).returning(each).build());
  }

  Expression key(Scope scope, Order.Key key) {
    return scripts.read(scope, key);
  }

  private List<SortItem> order(Scope scope, Order order) {
    return order.keys().stream().map(key -> sorted(scope, key)).toList();
  }

  private SortItem sorted(Scope scope, Order.Key key) {
    SortItem item = Cypher.sort(key(scope, key));
    return key.descending() ? item.descending() : item.ascending();
  }
}
