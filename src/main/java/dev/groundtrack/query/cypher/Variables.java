package dev.groundtrack.query.cypher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Parameter;

/** The variables and parameters of one statement, numbered in the order of their need. */
final class Variables {
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
  private int next;

  String fresh(String kind) {
    return kind + next++;
  }

  Parameter<?> parameter(@Nullable Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return Cypher.parameter(name);
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
