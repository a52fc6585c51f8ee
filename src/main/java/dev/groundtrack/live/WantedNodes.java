package dev.groundtrack.live;

import dev.groundtrack.api.NodeEvents;
import dev.groundtrack.graph.outbox.CommittedChange;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Changes of the nodes of a type, each as it was when it was committed.
 *
 * @param kind what became of them
 * @param where the filter; of a new node it is held against what that is, of others against what
 *     they were, as {@code @neo4j/graphql} has it
 * @param access what the schema lets the subscriber be told
 */
record WantedNodes(NodeEvents names, EventKind kind, StateFilter where, EventAccess access)
    implements Wanted {
  @Override
  public List<CommittedChange> of(List<CommittedChange> changes) {
    String of = Outbox.of(names.type());
    return changes.stream()
        .filter(change -> change.of().equals(of) && change.kind().name().equals(kind.name()))
        .toList();
  }

  @Override
  public Map<CommittedChange, Map<String, Object>> events(
      List<CommittedChange> changes, ChangeReader reader) {
    Map<CommittedChange, Map<String, Object>> events = new LinkedHashMap<>();
    for (CommittedChange change : changes) {
      NodeState held = kind == EventKind.CREATED ? is(change) : was(change);
      if (where.passes(held) && mayBeTold(change, held)) {
        events.put(change, event(change, held));
      }
    }
    return events;
  }

  /** An update tells what a node was and what it is: they may be told of both. */
  private boolean mayBeTold(CommittedChange change, NodeState held) {
    return access.passes(kind, held)
        && (kind != EventKind.UPDATED || access.passes(kind, is(change)));
  }

  private NodeState is(CommittedChange change) {
    return NodeState.of(names.type(), Objects.requireNonNull(change.states().is()));
  }

  private NodeState was(CommittedChange change) {
    return NodeState.of(names.type(), Objects.requireNonNull(change.states().was()));
  }

  private Map<String, Object> event(CommittedChange change, NodeState held) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", verb());
    event.put("timestamp", (double) change.at());
    event.put("cursor", change.position().cursor());
    if (kind == EventKind.UPDATED) {
      event.put("previousState", held.values());
      event.put(names.node(kind), is(change).values());
    } else {
      event.put(names.node(kind), held.values());
    }
    return event;
  }

  private String verb() {
    return switch (kind) {
      case CREATED -> "CREATE";
      case UPDATED -> "UPDATE";
      case DELETED -> "DELETE";
    };
  }
}
