package dev.groundtrack.mutation;

import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.plan.BoundPlan;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.planner.RootField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mutation that a statement of the schema's author does; what it gives is read afterwards. */
public final class CompiledMutationScript {
  private final BoundPlan planned;
  private final CypherScript script;
  private final RootField root;
  private final WrittenNodes nodes;

  CompiledMutationScript(BoundPlan planned, RootField root, WrittenNodes nodes) {
    this.planned = planned;
    this.script = ((Plan.Scripted) planned.plan()).script();
    this.root = root;
    this.nodes = nodes;
  }

  /** The text of the statement. */
  public String statement() {
    return CypherCompiler.script(script);
  }

  /** Does it, and gives the value in the shape of the response. */
  public @Nullable Object run(Statements statements) {
    List<@Nullable Object> values =
        statements.run(statement(), CypherCompiler.parameters(planned.values())).stream()
            .<@Nullable Object>map(row -> row.get(CompiledQuery.COLUMN))
            .toList();
    List<@Nullable Object> told =
        script.yield() instanceof CypherScript.Nodes given
            ? nodes(given, values, statements)
            : values;
    return script.list() ? told : told.isEmpty() ? null : told.getFirst();
  }

  private List<@Nullable Object> nodes(
      CypherScript.Nodes given, List<@Nullable Object> values, Statements statements) {
    List<String> ids =
        values.stream().map(id -> String.valueOf(Objects.requireNonNull(id))).toList();
    return nodes.fetched(
        given.target().name(),
        script.list() ? ids : ids.subList(0, Math.min(1, ids.size())),
        root,
        statements);
  }
}
