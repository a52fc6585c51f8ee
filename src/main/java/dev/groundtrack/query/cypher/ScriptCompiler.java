package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Statements of the schema's author, which are the one Cypher that is taken as it is written; every
 * value that a client gives is a parameter of theirs.
 */
final class ScriptCompiler {
  /** A statement may end in a comment, which ends with its line. */
  private static final String ROWS = "%1$s { CALL (%2$s) { %3$s%4$s\n} %5$s RETURN $E }";

  private final Variables variables;

  ScriptCompiler(Variables variables) {
    this.variables = variables;
  }

  /** A property of a node or edge, or the value that a statement gives for it. */
  Expression read(Scope scope, Order.Place place, String property, @Nullable CypherScript script) {
    return script == null
        ? scope.property(place, property)
        : compile(scope, script, name -> Cypher.name(name));
  }

  Expression read(Scope scope, Order.Key key) {
    return read(scope, key.place(), key.property(), key.script());
  }

  /** A node that a statement gives, by the name that it is bound to. */
  Scope given(String name) {
    return Scope.bound(variables, name);
  }

  /** How what a statement gives is told, by the name that it is bound to. */
  interface Yielded {
    Expression expression(String name);
  }

  /**
   * What a statement gives.
   *
   * @param scope the node that is called “this” in it; none at the root
   */
  Expression compile(@Nullable Scope scope, CypherScript script, Yielded told) {
    String name = variables.fresh("v");
    List<Expression> last = new ArrayList<>();
    String taken = taken(script, name) + like(script, name, last);
    last.add(told.expression(name));
    Expression rows = subquery("COLLECT", scope, script, taken, last.toArray(Expression[]::new));
    return script.list() ? rows : Cypher.call("head").withArgs(rows).asFunction();
  }

  /** What is asked of the nodes that a statement gives; the rest is as if it gave none of them. */
  private String like(CypherScript script, String name, List<Expression> holes) {
    if (!(script.yield() instanceof CypherScript.Nodes nodes)
        || nodes.where().equals(Predicate.TRUE)) {
      return "";
    }
    holes.add(new PredicateCompiler(variables).compile(given(name), nodes.where()));
    return " WITH " + name + " WHERE $E";
  }

  /** Whether, or how often, a statement gives nodes that meet a condition. */
  Expression yielding(String kind, Scope scope, CypherScript script, Yielded condition) {
    String name = variables.fresh("v");
    String first = script.list() ? "" : " WITH " + name + " LIMIT 1";
    String taken = taken(script, name) + first + " WITH " + name + " WHERE $E";
    return subquery(kind, scope, script, taken, condition.expression(name), Cypher.name(name));
  }

  private Expression subquery(
      String kind, @Nullable Scope scope, CypherScript script, String taken, Expression... last) {
    List<Object> holes = new ArrayList<>();
    script.values().forEach(value -> holes.add(variables.parameter(value)));
    String statement = text(script, value -> "$E");
    holes.addAll(List.of(last));
    String node = scope == null ? "" : scope.node();
    String bound = scope == null ? "" : "WITH " + node + " AS this ";
    return Cypher.raw(ROWS.formatted(kind, node, bound, statement, taken), holes.toArray());
  }

  private static String text(CypherScript script, Function<ParameterRef, String> parameter) {
    StringBuilder text = new StringBuilder(script.texts().getFirst());
    for (int i = 0; i < script.values().size(); i++) {
      text.append(parameter.apply(script.values().get(i))).append(script.texts().get(i + 1));
    }
    return text.toString();
  }

  /**
   * The statement by itself, as it must stand where it writes; a row for each value, and of nodes
   * their element ids.
   */
  static String alone(CypherScript script) {
    Expression value =
        switch (script.yield()) {
          case CypherScript.Values values -> Cypher.name("v");
          case CypherScript.Nodes nodes -> Cypher.elementId(Cypher.anyNode("v"));
          case CypherScript.Objects objects -> parts("v", objects);
        };
    return "CALL () { %s\n} %s %s"
        .formatted(
            text(script, given -> "$" + Variables.name(given.number())),
            taken(script, "v"),
            StatementRenderer.render(Cypher.returning(value.as("value")).build()));
  }

  private static String taken(CypherScript script, String name) {
    String column = DatabaseNames.quoted(script.column());
    boolean unwound = script.list() && script.yield() instanceof CypherScript.Values;
    return unwound
        ? "UNWIND " + column + " AS " + name + " WITH " + name + " WHERE " + name + " IS NOT NULL"
        : "WITH " + column + " AS " + name + " WHERE " + name + " IS NOT NULL";
  }

  /** What is asked of a map that a statement gives. */
  static Expression parts(String map, CypherScript.Objects objects) {
    List<Object> entries = new ArrayList<>();
    for (Selection.Property part : objects.parts()) {
      entries.add(part.key());
      entries.add(Cypher.property(Cypher.name(map), part.property()));
    }
    return Cypher.mapOf(entries.toArray());
  }
}
