package dev.groundtrack.query;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.query.CompiledWrite.Statements;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Phrases;
import dev.groundtrack.query.plan.Planner;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The door: root fields of GraphQL mutations into Cypher. Safe for use by many threads. */
public final class MutationCompiler {
  private final Api api;
  private final Planner planner;
  private final QueryCompiler queries;
  private final Remembered<Action> statements = new Remembered<>(WriteCompiler::compile);

  /**
   * @param queries compiles what a mutation gives back
   */
  public MutationCompiler(Api api, QueryCompiler queries) {
    this.api = api;
    this.planner = new Planner(api, Phrases.NONE, Long.MAX_VALUE);
    this.queries = queries;
  }

  /**
   * Compiles a root field of the mutation type.
   *
   * @throws dev.groundtrack.model.RefusedException if an argument cannot be met
   */
  public CompiledWrite compile(Planner.Root root) {
    return new CompiledWrite(planner.write(root), root, this);
  }

  /** Whether a statement of the schema's author does a root field. */
  public boolean isScripted(String field) {
    return api.field("Mutation", field).orElse(null) instanceof FieldMeaning.Scripted;
  }

  /** Compiles such a field. */
  public CompiledScript script(Planner.Root root) {
    return new CompiledScript(planner.script(root), root, this);
  }

  /** What is asked of nodes, in the order of their element ids; of those that are still there. */
  List<@Nullable Object> told(
      String type, List<String> ids, List<SelectedField> selected, Statements statements) {
    Compiled compiled = queries.byElementIds(type, ids, selected);
    Object rows =
        statements.run(compiled.cypher(), compiled.parameters()).getFirst().get(Compiled.COLUMN);
    Map<Object, Object> byId = new LinkedHashMap<>();
    for (Object node : (List<?>) Objects.requireNonNull(compiled.shape(rows))) {
      byId.put(((Map<?, ?>) Objects.requireNonNull(node)).get(Planner.ELEMENT_KEY), node);
    }
    List<@Nullable Object> nodes = new ArrayList<>();
    ids.stream().map(byId::get).filter(Objects::nonNull).forEach(nodes::add);
    return nodes;
  }

  String statement(Action action) {
    return statements.of(action);
  }

  Api api() {
    return api;
  }
}
