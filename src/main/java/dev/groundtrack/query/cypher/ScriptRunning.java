package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Given;
import dev.groundtrack.query.plan.Script;
import dev.groundtrack.query.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Statements of the schema's author, which are the one Cypher that is taken as it is written; every
 * value that a client gives is a parameter of theirs.
 */
final class ScriptRunning {
  private static final String ROWS = "COLLECT { CALL (%1$s) { %2$s%3$s } %4$s RETURN $E }";

  private final Variables variables;
  private final Projection projection;

  ScriptRunning(Variables variables, Projection projection) {
    this.variables = variables;
    this.projection = projection;
  }

  /**
   * The value that a statement gives.
   *
   * @param scope the node that is called “this” in it; none at the root
   */
  Expression of(@Nullable Scope scope, Script script) {
    List<Object> holes = new ArrayList<>();
    StringBuilder statement = new StringBuilder(script.texts().getFirst());
    for (int i = 0; i < script.values().size(); i++) {
      Given value = script.values().get(i);
      holes.add(variables.parameter(value));
      statement.append("$E").append(script.texts().get(i + 1));
    }
    String name = variables.fresh("v");
    holes.add(each(name, script));
    String node = scope == null ? "" : scope.node();
    Expression rows =
        Cypher.raw(
            ROWS.formatted(
                node,
                scope == null ? "" : "WITH " + node + " AS this ",
                statement,
                taken(script, name)),
            holes.toArray());
    return script.list() ? rows : Cypher.call("head").withArgs(rows).asFunction();
  }

  private static String taken(Script script, String name) {
    String column = "`" + script.column().replace("`", "``") + "`";
    boolean unwound = script.list() && script.yield() instanceof Script.Values;
    return unwound
        ? "UNWIND " + column + " AS " + name + " WITH " + name + " WHERE " + name + " IS NOT NULL"
        : "WITH " + column + " AS " + name + " WHERE " + name + " IS NOT NULL";
  }

  private Expression each(String name, Script script) {
    SymbolicName value = Cypher.name(name);
    return switch (script.yield()) {
      case Script.Values values -> value;
      case Script.Nodes nodes ->
          projection.node(
              new Scope(name, null, Cypher.anyNode(name)), nodes.target(), nodes.selections());
      case Script.Objects objects -> {
        List<Object> entries = new ArrayList<>();
        for (Selection.Property part : objects.parts()) {
          entries.add(part.key());
          entries.add(Cypher.property(value, part.property()));
        }
        yield Cypher.mapOf(entries.toArray());
      }
    };
  }
}
