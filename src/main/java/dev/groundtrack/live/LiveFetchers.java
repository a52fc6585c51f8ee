package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.Position;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** What clients subscribe to, where relations rest on evidence. */
public final class LiveFetchers {
  /** The types of events, whose objects are in the response's shape. */
  public static final List<String> TYPES =
      List.of("RelationChange", "StatementChange", "SourceChange");

  private final Model model;
  private final LiveChanges changes;

  public LiveFetchers(Model model, LiveChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /**
   * The SDL that names the schema's own types.
   *
   * @param template with a subscription type of its own, which adds to one that is there already
   */
  public String sdl(String template) {
    String sdl =
        model.hasEvents()
            ? template.replace("type Subscription", "extend type Subscription")
            : template;
    for (EvidenceRole role :
        List.of(EvidenceRole.RELATION, EvidenceRole.STATEMENT, EvidenceRole.SOURCE)) {
      sdl = sdl.replace("{" + role + "}", model.evidence(role).orElseThrow().name());
    }
    return sdl;
  }

  /** Wires the fields that the SDL adds. */
  public void into(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Subscription",
        type ->
            type.dataFetcher("relationChanged", fetcher(EvidenceRole.RELATION, ChangeKind.values()))
                .dataFetcher("statementAdded", fetcher(EvidenceRole.STATEMENT, ChangeKind.CREATED))
                .dataFetcher("sourceChanged", fetcher(EvidenceRole.SOURCE, ChangeKind.values())));
  }

  private DataFetcher<Publisher<Map<String, Object>>> fetcher(
      EvidenceRole role, ChangeKind... told) {
    LiveType type = LiveType.of(model, role, told);
    String name = model.evidence(role).orElseThrow().name();
    return env -> subscribe(env, type, env.getGraphQLSchema().getObjectType(name));
  }

  private Publisher<Map<String, Object>> subscribe(
      DataFetchingEnvironment env, LiveType type, GraphQLObjectType object) {
    Map<String, Object> where = env.getArgument("where");
    String since = env.getArgument("since");
    return changes.subscribe(
        new WantedThings(
            type,
            object,
            where == null ? Map.of() : where,
            env.getSelectionSet().getImmediateFields()),
        since == null ? null : Position.of(since, env.getFieldDefinition().getName() + "(since:)"));
  }
}
