package dev.groundtrack.web;

import dev.groundtrack.access.Permission;
import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.execution.CurrentCaller;
import dev.groundtrack.ingest.Curator;
import dev.groundtrack.ingest.JudgementReport;
import dev.groundtrack.ingest.UndoReport;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.web.access.PermittedFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mutations of judgements, and the entities that their reports tell of. */
final class JudgementFetchers {
  private final String judgement;
  private final @Nullable String rejection;
  private final String entity;
  private final Curator curator;
  private final ReadAfterWrite reads;

  JudgementFetchers(Model model, Curator curator, ReadAfterWrite reads) {
    this.judgement = model.evidence(EvidenceRole.JUDGEMENT).orElseThrow().name();
    this.rejection = model.evidence(EvidenceRole.REJECTION).map(EntityType::name).orElse(null);
    this.entity = model.entityInterface().orElseThrow().name();
    this.curator = curator;
    this.reads = reads;
  }

  /** Whether the schema has all that judgements take. */
  static boolean serves(Model model) {
    return model.hasEvidence()
        && model.evidence(EvidenceRole.JUDGEMENT).isPresent()
        && model.entityInterface().isPresent();
  }

  /** The SDL of the mutations, with the names that the schema has for judgements and entities. */
  String sdl(String template) {
    return template
        .lines()
        .filter(line -> rejection != null || !line.contains("{REJECTION}"))
        .map(line -> line.replace("{REJECTION}", String.valueOf(rejection)))
        .map(line -> line.replace("{JUDGEMENT}", judgement).replace("{ENTITY}", entity))
        .collect(Collectors.joining("\n"));
  }

  void into(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Mutation",
        mutation ->
            mutation
                .dataFetcher(
                    "mergeEntities",
                    new PermittedFetcher<>(Permission.JUDGE, env -> report(merge(input(env)))))
                .dataFetcher(
                    "distinguishEntities",
                    new PermittedFetcher<>(Permission.JUDGE, this::distinguish))
                .dataFetcher(
                    "splitEntity",
                    new PermittedFetcher<>(
                        Permission.JUDGE, env -> report(curator.split(split(input(env))))))
                .dataFetcher(
                    "undoJudgement",
                    new PermittedFetcher<>(
                        Permission.JUDGE, env -> report(curator.undo(id(env, "id"))))));
    if (rejection != null) {
      wiring.type(
          "Mutation",
          mutation ->
              mutation.dataFetcher(
                  "rejectEvidence",
                  new PermittedFetcher<>(Permission.JUDGE, env -> reject(rejection, env))));
    }
    wiring.type(
        "MergeReport",
        report ->
            report
                .dataFetcher("judgement", read(judgement, "judgement"))
                .dataFetcher("entity", read(entity, "left")));
    wiring.type(
        "SplitReport",
        report ->
            report
                .dataFetcher("judgement", read(judgement, "judgement"))
                .dataFetcher("from", read(entity, "left"))
                .dataFetcher("into", read(entity, "right")));
    wiring.type(
        "UndoReport",
        report ->
            report
                .dataFetcher("left", read(entity, "left"))
                .dataFetcher("right", read(entity, "right")));
  }

  private static String id(DataFetchingEnvironment env, String argument) {
    return Objects.requireNonNull(env.<String>getArgument(argument));
  }

  private @Nullable Object reject(String type, DataFetchingEnvironment env) {
    ArgumentTexts.check(env.getField().getName(), env.getArguments());
    String id =
        curator.reject(id(env, "statement"), env.getArgument("relation"), env.getArgument("note"));
    return byKey(type, id, env);
  }

  private static Map<String, Object> report(UndoReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("judgement", report.judgement());
    map.put("left", report.left());
    map.put("right", report.right());
    map.put("mentions", report.mentions());
    map.put("statements", report.statements());
    map.put("relations", report.relations());
    return map;
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    ArgumentTexts.check(env.getField().getName(), env.getArguments());
    return Objects.requireNonNull(env.getArgument("input"));
  }

  private JudgementReport merge(Map<String, Object> input) {
    return curator.merge(text(input, "left"), text(input, "right"), (String) input.get("note"));
  }

  private @Nullable Object distinguish(DataFetchingEnvironment env) {
    Map<String, Object> input = input(env);
    JudgementReport report =
        curator.distinguish(text(input, "left"), text(input, "right"), (String) input.get("note"));
    return byKey(judgement, report.judgement().id(), env);
  }

  private static Curator.Split split(Map<String, Object> input) {
    return new Curator.Split(
        text(input, "entity"),
        texts(input, "mentions"),
        texts(input, "sources"),
        (String) input.get("into"),
        (String) input.get("name"),
        (String) input.get("note"));
  }

  private static String text(Map<String, Object> input, String field) {
    return String.valueOf(input.get(field));
  }

  private static List<String> texts(Map<String, Object> input, String field) {
    return ((List<?>) Objects.requireNonNull(input.get(field)))
        .stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> report(JudgementReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("judgement", report.judgement().id());
    map.put("left", report.left());
    map.put("right", report.right());
    map.put("mentions", report.mentions());
    map.put("alreadyKnown", report.alreadyKnown());
    return map;
  }

  /** What a report tells of by its id, read from the graph as anything else. */
  private DataFetcher<Object> read(String type, String key) {
    return env -> {
      Map<String, Object> report = Objects.requireNonNull(env.getSource());
      Object id = report.get(key);
      return id == null ? null : byKey(type, String.valueOf(id), env);
    };
  }

  private @Nullable Object byKey(String type, String id, DataFetchingEnvironment env) {
    return reads.scope().read(reads.compiler().byKey(type, id, CurrentCaller.asking(env)), env);
  }
}
