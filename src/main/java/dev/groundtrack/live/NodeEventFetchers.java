package dev.groundtrack.live;

import dev.groundtrack.api.NodeEvents;
import dev.groundtrack.graph.outbox.Position;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/** What clients subscribe to of the nodes of each type, where the schema has it so. */
public final class NodeEventFetchers {
  private final List<EntityType> types;
  private final LiveChanges changes;

  public NodeEventFetchers(Model model, LiveChanges changes) {
    this.types =
        model.nodeTypes().values().stream()
            .filter(type -> !type.offer().events().kinds().isEmpty())
            .toList();
    this.changes = changes;
  }

  /** The types of events and of what they hold, whose objects have all by the names of fields. */
  public List<String> types() {
    return types.stream()
        .flatMap(
            type -> {
              NodeEvents names = new NodeEvents(type);
              return Stream.concat(
                  Stream.of(names.payload()),
                  type.offer().events().kinds().stream().map(names::event));
            })
        .toList();
  }

  /** Wires the fields. */
  public void into(RuntimeWiring.Builder wiring) {
    for (EntityType type : types) {
      NodeEvents names = new NodeEvents(type);
      for (EventKind kind : type.offer().events().kinds()) {
        DataFetcher<Publisher<Map<String, Object>>> fetcher = env -> subscribe(env, names, kind);
        wiring.type("Subscription", root -> root.dataFetcher(names.field(kind), fetcher));
      }
    }
  }

  private Publisher<Map<String, Object>> subscribe(
      DataFetchingEnvironment env, NodeEvents names, EventKind kind) {
    Map<String, Object> where = env.getArgument("where");
    String since = env.getArgument("since");
    return changes.subscribe(
        new WantedNodes(names, kind, new StateFilter(where == null ? Map.of() : where)),
        since == null ? null : Position.of(since, names.field(kind) + "(since:)"));
  }
}
