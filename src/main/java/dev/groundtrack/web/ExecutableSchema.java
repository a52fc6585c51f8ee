package dev.groundtrack.web;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.execution.MapFetcher;
import dev.groundtrack.execution.MutationFetcher;
import dev.groundtrack.execution.QueryFetcher;
import dev.groundtrack.live.LiveChanges;
import dev.groundtrack.live.LiveFetchers;
import dev.groundtrack.live.NodeEventFetchers;
import dev.groundtrack.web.federation.Subgraph;
import dev.groundtrack.web.jobs.JobFetchers;
import dev.groundtrack.web.preview.PreviewFetchers;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Wires the generated API to what fetches its data. */
final class ExecutableSchema {
  /** Types whose objects have what they have by the names of its fields, whatever is asked. */
  private static final List<String> MADE_HERE =
      List.of(
          "Point",
          "CartesianPoint",
          "PageInfo",
          "CreateInfo",
          "UpdateInfo",
          "UpsertInfo",
          "DeleteInfo",
          "ImportReport",
          "RemoveReport",
          "Problem",
          "MergeReport",
          "SplitReport",
          "UndoReport");

  /** Of a schema that does not tell how its sources are marked. */
  private static final String MARKING =
      "\n\"Who may see a source.\"\nenum Marking { PUBLIC INTERNAL RESTRICTED }\n";

  private final Api api;
  private final RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();

  ExecutableSchema(Api api, QueryFetcher queries, MutationFetcher mutations) {
    this.api = api;
    Scalars.ALL.forEach(wiring::scalar);
    wiring.type("Query", query -> query.defaultDataFetcher(queries));
    if (api.hasMutations()) {
      wiring.type("Mutation", mutation -> mutation.defaultDataFetcher(mutations));
    }
    abstractTypes()
        .forEach(name -> wiring.type(name, type -> type.typeResolver(ExecutableSchema.byName())));
    Stream.concat(MADE_HERE.stream(), JobFetchers.TYPES.stream())
        .forEach(name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_NAME)));
    api.model()
        .nodeTypes()
        .keySet()
        .forEach(name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_KEY)));
    wiring.codeRegistry(
        GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(MapFetcher.BY_KEY_OR_NAME)));
  }

  /**
   * The schema, with what is offered beside it.
   *
   * @param evidence where relations rest on it
   * @param live tells subscribers, where there may be any
   * @param subgraph where a router may ask
   */
  GraphQLSchema with(
      Optional<EvidenceFetchers> evidence,
      Optional<LiveChanges> live,
      Optional<Subgraph> subgraph) {
    TypeDefinitionRegistry types = types(evidence, live);
    return subgraph
        .map(federated -> federated.schema(types, wiring.build(), byName()))
        .orElseGet(() -> new SchemaGenerator().makeExecutableSchema(types, wiring.build()));
  }

  private TypeDefinitionRegistry types(
      Optional<EvidenceFetchers> evidence, Optional<LiveChanges> live) {
    TypeDefinitionRegistry types = api.definitions();
    live.map(changes -> new NodeEventFetchers(api, changes))
        .ifPresent(
            events -> {
              events.into(wiring);
              events
                  .types()
                  .forEach(
                      name ->
                          wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_NAME)));
            });
    evidence.ifPresent(
        fetchers -> {
          types.merge(new SchemaParser().parse(fetchers.previews().sdl(imports())));
          fetchers.mentions().into(types);
          fetchers.imports().into(wiring);
          fetchers.previews().into(wiring);
          PreviewFetchers.TYPES.forEach(
              name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_NAME)));
          types.merge(new SchemaParser().parse(resource("jobs.graphqls")));
          fetchers.jobs().into(wiring);
          types.merge(new SchemaParser().parse(fetchers.live().sdl(resource("live.graphqls"))));
          fetchers.live().into(wiring);
          LiveFetchers.TYPES.forEach(
              name -> wiring.type(name, type -> type.defaultDataFetcher(MapFetcher.BY_KEY)));
          JudgementFetchers judgements = fetchers.judgements();
          if (judgements != null) {
            types.merge(new SchemaParser().parse(judgements.sdl(resource("judgement.graphqls"))));
            judgements.into(wiring);
          }
        });
    return types;
  }

  private Stream<String> abstractTypes() {
    return Stream.of(
            api.model().edgeUnions().values().stream().map(edge -> edge.type()),
            api.model().interfaces().keySet().stream(),
            api.model().unions().keySet().stream(),
            api.hasQuery("node") ? Stream.of("Node") : Stream.<String>empty())
        .flatMap(names -> names);
  }

  private static TypeResolver byName() {
    return env -> {
      Map<?, ?> node = env.getObject();
      return env.getSchema().getObjectType(String.valueOf(node.get("__typename")));
    };
  }

  /** What the server adds to the mutation type, or the whole of it. */
  private String imports() {
    String sdl =
        resource("import.graphqls") + (api.definitions().hasType("Marking") ? "" : MARKING);
    return api.hasMutations() ? sdl.replace("type Mutation", "extend type Mutation") : sdl;
  }

  private static String resource(String name) {
    try (InputStream in = ExecutableSchema.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
