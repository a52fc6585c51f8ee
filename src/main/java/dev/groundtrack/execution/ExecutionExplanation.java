package dev.groundtrack.execution;

import dev.groundtrack.graph.QueryProfile;
import dev.groundtrack.query.CompiledQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** How the root fields of one operation were answered, for whoever asked to be told. */
public final class ExecutionExplanation {
  private static final double NANOS_A_MILLISECOND = 1e6;

  private final List<Map<String, Object>> fields = new CopyOnWriteArrayList<>();

  void add(String field, CompiledQuery compiled, QueryProfile profile, long nanos) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("field", field);
    told.put("cypher", compiled.cypher());
    told.put("milliseconds", nanos / NANOS_A_MILLISECOND);
    told.put("dbHits", profile.dbHits());
    told.put(
        "operators", profile.operators().stream().map(ExecutionExplanation::describe).toList());
    fields.add(told);
  }

  private static Map<String, Object> describe(QueryProfile.Operator operator) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("operator", operator.name());
    told.put("depth", operator.depth());
    told.put("dbHits", operator.dbHits());
    told.put("rows", operator.rows());
    return told;
  }

  /** Each root field with its Cypher, its time and its database hits. */
  public List<Map<String, Object>> fields() {
    return List.copyOf(fields);
  }
}
