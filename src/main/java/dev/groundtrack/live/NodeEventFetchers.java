package dev.groundtrack.live;

import dev.groundtrack.access.Caller;
import dev.groundtrack.access.CallerClaims;
import dev.groundtrack.api.Api;
import dev.groundtrack.api.NodeEvents;
import dev.groundtrack.graph.outbox.Position;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import dev.groundtrack.model.access.AccessRules;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/** What clients subscribe to of the nodes of each type, where the schema has it so. */
public final class NodeEventFetchers {
  private final List<EntityType> types;
  private final LiveChanges changes;
  private final AccessRules access;

  public NodeEventFetchers(Api api, LiveChanges changes) {
    this.access = api.access();
    this.types =
        api.model().nodeTypes().values().stream()
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

  /** The fields of nodes that an event is to tell. */
  private static List<String> told(DataFetchingEnvironment env) {
    return env.getSelectionSet().getImmediateFields().stream()
        .flatMap(part -> part.getSelectionSet().getImmediateFields().stream())
        .map(SelectedField::getName)
        .toList();
  }

  private Publisher<Map<String, Object>> subscribe(
      DataFetchingEnvironment env, NodeEvents names, EventKind kind) {
    Map<String, Object> where = env.getArgument("where");
    String since = env.getArgument("since");
    Caller caller = env.getGraphQlContext().get(Caller.class);
    EventAccess allowed =
        new EventAccess(
            access,
            caller == null ? CallerClaims.NONE : CallerClaims.of(caller),
            names.type().name());
    allowed.authenticate(names.field(kind), told(env));
    return changes.subscribe(
        new WantedNodes(names, kind, new StateFilter(where == null ? Map.of() : where), allowed),
        since == null ? null : Position.of(since, names.field(kind) + "(since:)"));
  }
}
