package dev.groundtrack.mutation;

import java.util.List;
import java.util.Map;

/** Runs one statement in the transaction that all of a mutation runs in; rows are maps. */
public interface Statements {
  List<Map<String, Object>> run(String cypher, Map<String, ?> parameters);
}
