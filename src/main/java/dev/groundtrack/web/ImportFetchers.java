package dev.groundtrack.web;

import dev.groundtrack.access.Permission;
import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.execution.CurrentCaller;
import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.RemoveReport;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.web.access.PermittedFetcher;
import dev.groundtrack.web.preview.ImportInputs;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mutations of the evidence: a source in, a source out. */
final class ImportFetchers {
  private final Model model;
  private final Importer importer;
  private final ReadAfterWrite reads;

  ImportFetchers(Model model, Importer importer, ReadAfterWrite reads) {
    this.model = model;
    this.importer = importer;
    this.reads = reads;
  }

  void into(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Mutation",
        mutation ->
            mutation
                .dataFetcher("importText", new PermittedFetcher<>(Permission.IMPORT, importText()))
                .dataFetcher(
                    "updateSource", new PermittedFetcher<>(Permission.IMPORT, this::updateSource))
                .dataFetcher(
                    "removeSource",
                    new PermittedFetcher<>(Permission.REMOVE_SOURCE, removeSource())));
    wiring.type("ImportReport", report -> report.dataFetcher("source", source()));
  }

  private DataFetcher<Object> importText() {
    return env -> {
      Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
      return report(
          importer.importArticle(
              ImportInputs.article("importText", input), ImportInputs.reject(input)));
    };
  }

  private DataFetcher<Object> removeSource() {
    return env -> report(importer.remove(Objects.requireNonNull(env.<String>getArgument("id"))));
  }

  private @Nullable Object updateSource(DataFetchingEnvironment env) {
    ArgumentTexts.check("updateSource", env.getArguments());
    String id = Objects.requireNonNull(env.getArgument("id"));
    importer.update(id, Objects.requireNonNull(env.getArgument("input")));
    return source(id, env);
  }

  private DataFetcher<Object> source() {
    return env -> {
      Map<String, Object> report = Objects.requireNonNull(env.getSource());
      return source(String.valueOf(report.get("source")), env);
    };
  }

  /** A source, read back from the graph as any other. */
  private @Nullable Object source(String id, DataFetchingEnvironment env) {
    String type = model.evidence(EvidenceRole.SOURCE).orElseThrow().name();
    return reads.scope().read(reads.compiler().byKey(type, id, CurrentCaller.asking(env)), env);
  }

  private static Map<String, Object> report(ImportReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", report.source());
    map.put("statements", report.statements());
    map.put("relations", report.relations());
    map.put("entities", report.entities());
    map.put("alreadyKnown", report.alreadyKnown());
    map.put("problems", problems(report.problems()));
    return map;
  }

  private static List<Map<String, String>> problems(List<Problem> problems) {
    return problems.stream().map(ErrorMapping::problem).toList();
  }

  private static Map<String, Object> report(RemoveReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", report.source());
    map.put("statements", report.statements());
    map.put("relations", report.relations());
    map.put("entities", report.entities());
    return map;
  }
}
