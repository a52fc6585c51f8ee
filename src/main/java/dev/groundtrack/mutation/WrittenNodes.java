package dev.groundtrack.mutation;

import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.planner.RootField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads back the nodes that a mutation gives, in the transaction in which it wrote them. */
final class WrittenNodes {
  private final QueryCompiler queries;

  WrittenNodes(QueryCompiler queries) {
    this.queries = queries;
  }

  /**
   * What is asked of nodes, in the order of their element ids; of those that are still there.
   *
   * @param asked the field that gives them
   */
  List<@Nullable Object> fetched(
      String type, List<String> ids, RootField asked, Statements statements) {
    CompiledQuery compiled = queries.byElementIds(type, ids, asked);
    Object rows =
        statements
            .run(compiled.cypher(), compiled.parameters())
            .getFirst()
            .get(CompiledQuery.COLUMN);
    Map<Object, Object> byId = new LinkedHashMap<>();
    for (Object node : (List<?>) Objects.requireNonNull(compiled.shape(rows))) {
      byId.put(((Map<?, ?>) Objects.requireNonNull(node)).get(Target.ELEMENT_KEY), node);
    }
    List<@Nullable Object> nodes = new ArrayList<>();
    ids.stream().map(byId::get).filter(Objects::nonNull).forEach(nodes::add);
    return nodes;
  }
}
