package dev.groundtrack.live;

import dev.groundtrack.access.Caller;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.CommittedChange;
import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.RootField;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Reads what became of things in the shape that subscribers ask for: by the statement that a query
 * with the same filter and fields would be. What many ask alike is read once.
 */
final class ChangeReader {
  /** Whoever does not see everything is told of no changes. */
  private static final Caller EVERYTHING = new Caller.Server();

  private record Asked(String cypher, Map<String, Object> values) {}

  private final Graph graph;
  private final QueryCompiler compiler;
  private final Semaphore reads;
  private final Map<Asked, Map<String, Map<?, ?>>> read = new ConcurrentHashMap<>();

  /**
   * A reader for one look at what has changed; safe for use by many threads.
   *
   * @param reads how many statements may run at once
   */
  ChangeReader(Graph graph, QueryCompiler compiler, Semaphore reads) {
    this.graph = graph;
    this.compiler = compiler;
    this.reads = reads;
  }

  /** The events of those changes that somebody is to be told of. */
  Map<CommittedChange, Map<String, Object>> events(
      WantedThings wanted, List<CommittedChange> changes) {
    List<String> ids =
        changes.stream()
            .filter(change -> change.kind() != ChangeKind.DELETED)
            .map(CommittedChange::id)
            .distinct()
            .toList();
    Map<String, Map<String, Map<?, ?>>> things = new LinkedHashMap<>();
    for (SelectedField thing : wanted.things()) {
      things.put(
          thing.getResultKey(), nodes(wanted, ids, thing.getSelectionSet().getImmediateFields()));
    }
    Map<String, Map<?, ?>> passing =
        things.isEmpty()
            ? nodes(wanted, ids, List.of())
            : things.values().stream().findFirst().orElseThrow();
    Map<CommittedChange, Map<String, Object>> events = new LinkedHashMap<>();
    for (CommittedChange change : changes) {
      String was = change.gone();
      Gone gone = was == null ? null : Gone.of(was);
      if (gone == null ? passing.containsKey(change.id()) : gone.passes(wanted.where())) {
        Map<String, Object> event = new LinkedHashMap<>();
        for (SelectedField field : wanted.fields()) {
          Map<String, Map<?, ?>> nodes = things.get(field.getResultKey());
          if (nodes == null) {
            event.put(field.getResultKey(), about(change, field.getName()));
          } else {
            Object node =
                gone == null
                    ? nodes.get(change.id())
                    : gone.shaped(field.getSelectionSet().getImmediateFields());
            event.put(field.getResultKey(), Objects.requireNonNull(node));
          }
        }
        events.put(change, event);
      }
    }
    return events;
  }

  private static Object about(CommittedChange change, String field) {
    return field.equals("kind") ? change.kind().name() : change.position().cursor();
  }

  /** Those that the filter lets pass, by id. */
  private Map<String, Map<?, ?>> nodes(
      WantedThings wanted, List<String> ids, List<SelectedField> selected) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<SelectedField> fields = new ArrayList<>(selected);
    fields.add(wanted.key());
    Map<String, Object> these = Map.of("id", Map.of("in", ids));
    Map<String, Object> where =
        wanted.where().isEmpty() ? these : Map.of("AND", List.of(these, wanted.where()));
    CompiledQuery compiled =
        compiler.compile(
            new RootField(
                wanted.type().plural(), Map.of("where", where), List.copyOf(fields), EVERYTHING));
    return read.computeIfAbsent(
        new Asked(compiled.cypher(), compiled.parameters()), asked -> byId(compiled));
  }

  private Map<String, Map<?, ?>> byId(CompiledQuery compiled) {
    Object rows = compiled.shape(row(compiled).value(CompiledQuery.COLUMN));
    Map<String, Map<?, ?>> byId = new HashMap<>();
    for (Object row : (List<?>) Objects.requireNonNull(rows)) {
      Map<?, ?> node = (Map<?, ?>) row;
      byId.put(String.valueOf(node.get(KeyField.KEY)), node);
    }
    return byId;
  }

  private Row row(CompiledQuery compiled) {
    reads.acquireUninterruptibly();
    try {
      return graph.readOnce(compiled.cypher(), compiled.parameters()).getFirst();
    } finally {
      reads.release();
    }
  }
}
