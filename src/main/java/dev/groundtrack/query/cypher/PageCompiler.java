package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Pages as collecting subqueries; a page is cut before anything of it is taken. */
final class PageCompiler {
  /** What pages are made with. */
  record Parts(
      Variables variables,
      MatchClauses readings,
      OrderCompiler orders,
      SelectionCompiler projection) {}

  private final Variables variables;
  private final MatchClauses readings;
  private final OrderCompiler orders;
  private final SelectionCompiler projection;
  private final boolean counting;

  PageCompiler(Parts parts, boolean counting) {
    this.variables = parts.variables();
    this.readings = parts.readings();
    this.orders = parts.orders();
    this.projection = parts.projection();
    this.counting = counting;
  }

  /** The parts that are made of the nodes of the page share one list of them. */
  Expression compile(ConnectionFetch pages, Supplier<Scope> scopes) {
    ParameterRef first = pages.first();
    return first != null && countsWhileCutting(pages)
        ? counted(pages, scopes, first)
        : parts(
            pages,
            scopes,
            () -> count(scopes.get(), pages),
            () -> {
              Scope scope = scopes.get();
              return page(scope, pages, row(scope, pages));
            });
  }

  /**
   * Whether all that are counted are looked at for the page as well. A count without a condition
   * costs the database nothing, nor does a page that starts in the midst of an index. A database
   * without our function keeps the nodes that it finds until it has counted them, not what is asked
   * of them.
   */
  private boolean countsWhileCutting(ConnectionFetch pages) {
    return pages.ranking() == null
        && pages.after() == null
        && !pages.where().equals(Predicate.TRUE)
        && pages.hasPage()
        && pages.parts().stream().anyMatch(ConnectionFetch.Total.class::isInstance)
        && pages.order().keys().stream().allMatch(key -> key.place() == Place.NODE)
        && pages.order().keys().stream().allMatch(key -> key.script() == null);
  }

  private Expression counted(ConnectionFetch pages, Supplier<Scope> scopes, ParameterRef first) {
    Scope all = scopes.get();
    Scope each = scopes.get();
    SymbolicName found = Cypher.name(variables.fresh("f"));
    return counting
        ? counted(
            pages,
            scopes,
            found(all, pages).with(first(all, pages.order(), first).as(found)),
            new Cut(
                Cypher.property(found, DatabaseFunctions.COUNT),
                Cypher.unwind(Cypher.property(found, DatabaseFunctions.FIRST_NODES))
                    .as(each.nodeName())
                    .returning(row(each, pages))
                    .build()))
        : counted(
            pages,
            scopes,
            found(all, pages).with(Cypher.collect(all.nodeName()).as(found)),
            new Cut(
                Cypher.call("size").withArgs(found).asFunction(),
                Cypher.unwind(found)
                    .as(each.nodeName())
                    .with(each.nodeName())
                    .orderBy(orders.order(each, pages.order()))
                    .limit(variables.parameter(first))
                    .returning(row(each, pages))
                    .build()));
  }

  /** What becomes of all that are found: how many they are, and the rows of the page. */
  private record Cut(Expression count, Statement rows) {}

  private Expression counted(
      ConnectionFetch pages,
      Supplier<Scope> scopes,
      StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere found,
      Cut cut) {
    Expression page = Cypher.collect(cut.rows());
    return head(found.returning(parts(pages, scopes, cut::count, () -> page)).build());
  }

  private Expression first(Scope scope, Order order, ParameterRef most) {
    return Cypher.call(DatabaseFunctions.FIRST)
        .withArgs(
            scope.nodeName(),
            Cypher.listOf(order.keys().stream().map(key -> orders.key(scope, key)).toList()),
            Cypher.listOf(
                order.keys().stream()
                    .map(key -> key.descending() ? Cypher.literalTrue() : Cypher.literalFalse())
                    .map(Expression.class::cast)
                    .toList()),
            variables.parameter(most))
        .asFunction();
  }

  private Expression parts(
      ConnectionFetch pages,
      Supplier<Scope> scopes,
      Supplier<Expression> count,
      Supplier<Expression> page) {
    List<Object> entries = new ArrayList<>();
    for (ConnectionFetch.Part part : pages.parts()) {
      switch (part) {
        case ConnectionFetch.Total total -> {
          entries.add(part.key());
          entries.add(count.get());
        }
        case ConnectionFetch.Aggregate aggregate -> {
          entries.add(part.key());
          entries.add(aggregate(scopes, pages.of(aggregate.where()), aggregate));
        }
        case ConnectionFetch.Info info -> {
          // Made of the page's keys.
        }
        case ConnectionFetch.Edges edges -> {
          // Made of the page.
        }
      }
    }
    if (pages.hasPage()) {
      entries.add(ConnectionFetch.PAGE);
      entries.add(page.get());
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression row(Scope scope, ConnectionFetch pages) {
    List<Object> entries = new ArrayList<>();
    if (pages.needsKeys()) {
      entries.add(ConnectionFetch.KEYS);
      entries.add(projection.keys(scope, pages.order()));
    }
    for (ConnectionFetch.Part part : pages.parts()) {
      if (part instanceof ConnectionFetch.Edges edges) {
        entries.add(part.key());
        entries.add(projection.edge(scope, pages, edges));
      }
    }
    return Cypher.mapOf(entries.toArray());
  }

  private Expression count(Scope scope, ConnectionFetch pages) {
    return Cypher.count(
        readings.match(scope, pages.target(), pages.where()).returning(scope.nodeName()).build());
  }

  /** Over an edge, nodes are taken once each, however many edges lead to them. */
  private Expression aggregate(
      Supplier<Scope> scopes, ConnectionFetch pages, ConnectionFetch.Aggregate aggregate) {
    Scope root = scopes.get();
    if (root.edge() == null
        && aggregate.groups().stream().anyMatch(ConnectionFetch.Group::hasFigures)) {
      return ofNodes(root, pages, aggregate.groups());
    }
    List<Object> entries = new ArrayList<>();
    for (ConnectionFetch.Group group : aggregate.groups()) {
      entries.add(group.key());
      entries.add(
          group.hasFigures()
              ? overEdges(scopes.get(), pages, group)
              : AggregateCompiler.of(root).group(group));
    }
    return Cypher.mapOf(entries.toArray());
  }

  /** A property of which there are several figures is read once. */
  private Expression ofNodes(
      Scope scope, ConnectionFetch pages, List<ConnectionFetch.Group> groups) {
    Map<Attribute, SymbolicName> names = new LinkedHashMap<>();
    List<IdentifiableElement> read = new ArrayList<>(List.of(scope.nodeName()));
    for (Attribute attribute : AggregateCompiler.attributes(groups)) {
      SymbolicName name = Cypher.name(variables.fresh("v"));
      names.put(attribute, name);
      read.add(scope.property(attribute.place(), attribute.property()).as(name));
    }
    AggregateCompiler measures = AggregateCompiler.of(scope, names);
    List<Object> entries = new ArrayList<>();
    for (ConnectionFetch.Group group : groups) {
      entries.add(group.key());
      entries.add(measures.group(group));
    }
    Expression all = Cypher.mapOf(entries.toArray());
    var found = found(scope, pages);
    return head(
        names.isEmpty()
            ? found.returning(all).build()
            : found.with(read.toArray(IdentifiableElement[]::new)).returning(all).build());
  }

  private Expression overEdges(Scope scope, ConnectionFetch pages, ConnectionFetch.Group group) {
    Expression figures = AggregateCompiler.of(scope).group(group);
    var found = found(scope, pages);
    return head(
        group.takesNodes()
            ? found.withDistinct(scope.nodeName()).returning(figures).build()
            : found.returning(figures).build());
  }

  private StatementBuilder.OngoingReading found(Scope scope, ConnectionFetch pages) {
    return readings.match(scope, pages.target(), pages.where());
  }

  private static Expression head(Statement statement) {
    return Cypher.call("head").withArgs(Cypher.collect(statement)).asFunction();
  }

  private Expression page(Scope scope, ConnectionFetch pages, Expression each) {
    Scope cut = scope.apart(variables, pages.target().labels());
    var sorted =
        readings
            .match(cut, pages.target(), pages.where(), orders.after(cut, pages))
            .with(cut.as(scope))
            .orderBy(orders.order(cut, pages.order()));
    return Cypher.collect(
        pages.first() == null
            ? sorted.returning(each).build()
            : sorted.limit(variables.parameter(pages.first())).returning(each).build());
  }
}
