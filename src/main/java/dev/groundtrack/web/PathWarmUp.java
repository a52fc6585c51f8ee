package dev.groundtrack.web;

import dev.groundtrack.access.Caller;
import dev.groundtrack.api.Api;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Asks, in the background after the start, what the database takes longest to plan: ways between
 * two. The first who asks for them would else wait until all of its planner is loaded and compiled.
 */
final class PathWarmUp {
  /** The planner is faster each time. */
  private static final int TIMES = 3;

  /** Between nobody and nobody; under other keys it is planned anew. */
  private static final String WAYS =
      "{ paths(from: \"\", to: \"\") { truncated paths { length nodes { k%1$d: %2$s } relations {"
          + " k%1$d: %3$s evidence { k%1$d: %4$s } } } } }";

  private final Api api;
  private final GraphQlSource source;

  PathWarmUp(Api api, GraphQlSource source) {
    this.api = api;
    this.source = source;
  }

  void start() {
    if (api.hasQuery("paths")) {
      Thread thread = new Thread(this::plan, "planning-ahead");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  /** What comes of it: that nobody is known. */
  List<ExecutionResult> plan() {
    Model model = api.model();
    String ofNode = first(model.entityInterface().orElseThrow().fields());
    String ofRelation = first(model.evidence(EvidenceRole.RELATION).orElseThrow().fields());
    String ofStatement = first(model.evidence(EvidenceRole.STATEMENT).orElseThrow().fields());
    return IntStream.range(0, TIMES)
        .mapToObj(i -> WAYS.formatted(i, ofNode, ofRelation, ofStatement))
        .map(
            query ->
                ExecutionInput.newExecutionInput(query)
                    .graphQLContext(Map.of(Caller.class, new Caller.Server()))
                    .build())
        .map(source.graphQl()::execute)
        .toList();
  }

  private static String first(Map<String, Property> fields) {
    return fields.keySet().iterator().next();
  }
}
