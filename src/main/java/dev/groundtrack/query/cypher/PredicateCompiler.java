package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseFunctions;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Predicate.Operator;
import dev.groundtrack.query.plan.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Predicates as conditions of Cypher. */
final class PredicateCompiler {
  private final Variables variables;
  private final ParameterValues values;
  private final ScriptCompiler scripts;

  PredicateCompiler(Variables variables) {
    this.variables = variables;
    this.values = new ParameterValues(variables);
    this.scripts = new ScriptCompiler(variables);
  }

  Condition compile(Scope scope, Predicate predicate) {
    return switch (predicate) {
      case Predicate.And and -> all(scope, and.parts());
      case Predicate.Or or -> any(scope, or.parts());
      case Predicate.Not not -> Cypher.not(compile(scope, not.part()));
      case Predicate.Compare compare ->
          values.compare(
              compare.left(),
              ParameterValues.orElse(read(scope, compare.left()), compare.left().otherwise()),
              compare.operator(),
              compare.value());
      case Predicate.Distance distance -> distance(scope, distance);
      case Predicate.Measured measured -> measured(scope, measured);
      case Predicate.AnyName name -> anyName(scope, name);
      case Predicate.OfType type -> scope.ofAny(type.labels());
      case Predicate.Exists exists -> exists(scope, exists);
      case Predicate.Yields yields -> yields(scope, yields);
      case Predicate.Visible visible -> compile(scope, visible.part());
      case Predicate.Required required -> required(scope, required.part());
    };
  }

  /**
   * That a node is like something; one that is not ends the statement. Cypher raises no errors by
   * itself, but for values that cannot be read: this one tells what is wrong.
   */
  Condition required(Scope scope, Predicate part) {
    return Cypher.caseExpression()
        .when(compile(scope, part))
        .then(Cypher.literalTrue())
        .elseDefault(
            Cypher.call("date")
                .withArgs(Cypher.literalOf(DatabaseFunctions.FORBIDDEN))
                .asFunction()
                .isNull())
        .asCondition();
  }

  /** That a node is not like something, or that it cannot be told. */
  Condition unlike(Scope scope, Predicate part) {
    return Cypher.caseExpression()
        .when(compile(scope, part))
        .then(Cypher.literalFalse())
        .elseDefault(Cypher.literalTrue())
        .asCondition();
  }

  private Expression read(Scope scope, Attribute attribute) {
    return scripts.read(scope, attribute.place(), attribute.property(), attribute.script());
  }

  private Condition yields(Scope scope, Predicate.Yields yields) {
    return switch (yields.quantifier()) {
      case SOME -> yielding("EXISTS", scope, yields, yields.where()).asCondition();
      case NONE -> Cypher.not(yielding("EXISTS", scope, yields, yields.where()).asCondition());
      case SINGLE ->
          yielding("COUNT", scope, yields, yields.where()).isEqualTo(Cypher.literalOf(1));
      case ALL ->
          yielding("EXISTS", scope, yields, yields.where())
              .asCondition()
              .and(
                  Cypher.not(
                      yielding("EXISTS", scope, yields, new Predicate.Not(yields.where()))
                          .asCondition()));
    };
  }

  private Expression yielding(String kind, Scope scope, Predicate.Yields yields, Predicate where) {
    return scripts.yielding(
        kind,
        scope,
        yields.script(),
        name ->
            where.equals(Predicate.TRUE)
                ? Cypher.literalTrue()
                : compile(Scope.bound(variables, name), where));
  }

  private Condition all(Scope scope, List<Predicate> parts) {
    return parts.stream()
        .map(part -> compile(scope, part))
        .reduce(Cypher.noCondition(), Condition::and);
  }

  private Condition any(Scope scope, List<Predicate> parts) {
    return parts.stream()
        .map(part -> compile(scope, part))
        .reduce(Condition::or)
        .orElse(Cypher.literalFalse().asCondition());
  }

  private Condition distance(Scope scope, Predicate.Distance distance) {
    Attribute left = distance.left();
    Expression away =
        Cypher.distance(read(scope, left), values.one(left.scalar(), distance.from()));
    return ParameterValues.compare(
        away, distance.operator(), variables.parameter(distance.value()));
  }

  /** Nodes are taken once each, however many edges lead to them; edges are taken as they are. */
  private Condition measured(Scope scope, Predicate.Measured measured) {
    Scope far = scope.over(variables, measured.hop(), measured.target().labels());
    Measure measure = measured.measure();
    Condition condition =
        values.compare(
            AggregateCompiler.comparedAs(measure),
            AggregateCompiler.of(far).figure(measure),
            measured.operator(),
            measured.value());
    Attribute of = measure.of();
    var found = Cypher.match(far.pattern()).where(compile(far, measured.among()).and(far.known()));
    Statement statement =
        of != null && of.place() == Place.NODE
            ? found.withDistinct(far.nodeName()).returning(condition).build()
            : found.returning(condition).build();
    return Cypher.call("head").withArgs(Cypher.collect(statement)).asFunction().asCondition();
  }

  private Condition anyName(Scope scope, Predicate.AnyName name) {
    Expression names = scope.ofNode(NameRole.EVERY);
    if (name.operator() == Operator.EQ) {
      return variables.parameter(name.value()).in(names);
    }
    SymbolicName one = Cypher.name(variables.fresh("name"));
    return Cypher.any(one)
        .in(names)
        .where(ParameterValues.compare(one, name.operator(), variables.parameter(name.value())));
  }

  private Condition exists(Scope scope, Predicate.Exists exists) {
    return switch (exists.quantifier()) {
      case SOME -> Cypher.exists(like(scope, exists, exists.where()));
      case NONE -> Cypher.not(Cypher.exists(like(scope, exists, exists.where())));
      case SINGLE ->
          Cypher.count(like(scope, exists, exists.where())).isEqualTo(Cypher.literalOf(1));
      case ALL ->
          Cypher.exists(like(scope, exists, exists.where()))
              .and(
                  Cypher.not(
                      Cypher.exists(like(scope, exists, new Predicate.Not(exists.where())))));
    };
  }

  private Statement like(Scope scope, Predicate.Exists exists, Predicate where) {
    Scope far = scope.over(variables, exists.hop(), exists.target().labels());
    return Cypher.match(far.pattern())
        .where(compile(far, where).and(far.known()))
        .returning(far.nodeName())
        .build();
  }

  /** The nodes that come after a cursor in an order. Null is the greatest value, as in Cypher. */
  Condition after(Scope scope, ConnectionFetch pages) {
    List<@Nullable ParameterRef> keys = pages.after();
    if (keys == null) {
      return Cypher.noCondition();
    }
    return after(scope, pages.order().keys(), keys);
  }

  /**
   * Where the first key is in every node, the range of it stands by itself and the rest is a case:
   * of an "or" the database would make two searches, and sort what both find.
   */
  private Condition after(Scope scope, List<Order.Key> keys, List<@Nullable ParameterRef> values) {
    Order.Key key = keys.getFirst();
    Expression property = scripts.read(scope, key);
    ParameterRef value = values.getFirst();
    Expression right = value == null ? null : this.values.one(key.scalar(), value);
    Condition beyond = beyond(property, key, right);
    if (keys.size() == 1) {
      return beyond;
    }
    Condition rest = after(scope, keys.subList(1, keys.size()), values.subList(1, values.size()));
    if (right == null) {
      return beyond.or(property.isNull().and(rest));
    }
    Condition equal = property.isEqualTo(right);
    if (!key.required() || key.scalar().equals(ParameterValues.DURATION)) {
      return beyond.or(equal.and(rest));
    }
    return (key.descending() ? property.lte(right) : property.gte(right))
        .and(
            Cypher.caseExpression()
                .when(equal)
                .then(rest)
                .elseDefault(Cypher.literalTrue())
                .asCondition());
  }

  private Condition beyond(Expression property, Order.Key key, @Nullable Expression value) {
    if (value == null) {
      return key.descending() ? property.isNotNull() : Cypher.literalFalse().asCondition();
    }
    boolean comparable = !key.scalar().equals(ParameterValues.DURATION);
    if (key.descending()) {
      return comparable ? property.lt(value) : before(property, value);
    }
    Condition greater = comparable ? property.gt(value) : before(value, property);
    return key.required() ? greater : greater.or(property.isNull());
  }

  /** Durations cannot be compared, but they can be sorted: the first of two that differ. */
  private Condition before(Expression one, Expression other) {
    SymbolicName each = Cypher.name(variables.fresh("v"));
    Expression first =
        Cypher.call("head")
            .withArgs(
                Cypher.collect(
                    Cypher.unwind(Cypher.listOf(one, other))
                        .as(each)
                        .returning(each)
                        .orderBy(each)
                        .limit(1)
                        .build()))
            .asFunction();
    return one.isNotEqualTo(other).and(first.isEqualTo(one));
  }

  /**
   * What lets the first of all nodes be read off the index of what they are sorted by: that each
   * has it, as it must. Without a condition on it the database sorts them all.
   */
  Condition inOrder(Scope scope, Target target, Order order) {
    if (!scope.isRoot() || target.labels().size() != 1) {
      return Cypher.noCondition();
    }
    return order.keys().stream()
        .limit(1)
        .filter(key -> key.required() && !key.property().equals(Target.ELEMENT_ID))
        .map(key -> scope.property(key.place(), key.property()).isNotNull())
        .findFirst()
        .orElse(Cypher.noCondition());
  }
}
