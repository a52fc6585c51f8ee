package dev.groundtrack.mutation;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one mutation, each on the nodes that the one before gave. */
final class StepRunner {
  private final Function<Action, String> texts;
  private final Statements statements;
  private final NodeWatch watch;
  private final MutationResult written = new MutationResult();

  StepRunner(Function<Action, String> texts, Statements statements, NodeWatch watch) {
    this.texts = texts;
    this.statements = statements;
    this.watch = watch;
  }

  MutationResult run(Write write) {
    for (Step step : write.steps()) {
      List<Map<String, Object>> rows = rows(step, List.of());
      nodes(rows).forEach(written::root);
      rows.stream()
          .filter(row -> isNew(step.action(), row))
          .forEach(row -> written.fresh(CurationFacts.text(row, WriteCompiler.NODE)));
      go(step, rows);
    }
    written.changes(watch.changes());
    return written;
  }

  private static boolean isNew(Action action, Map<String, Object> row) {
    return action instanceof Action.Create || Boolean.TRUE.equals(row.get(WriteCompiler.FRESH));
  }

  private void go(Step step, List<Map<String, Object>> rows) {
    note(step, rows);
    List<String> here = nodes(rows);
    if (here.isEmpty()) {
      return;
    }
    for (Step next : step.then()) {
      go(next, rows(next, here));
    }
  }

  private List<Map<String, Object>> rows(Step step, List<String> here) {
    Map<String, @Nullable Object> parameters =
        new LinkedHashMap<>(CypherCompiler.parameters(step.values()));
    parameters.put(WriteCompiler.HERE, here);
    parameters.put(WriteCompiler.NEEDED, step.needed().stream().map(Attribute::property).toList());
    watch.before(step, here);
    return statements.run(texts.apply(step.action()), parameters);
  }

  private static List<String> nodes(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> row.get(WriteCompiler.NODE))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /** Counts what was done, and refuses what must not be. */
  private void note(Step step, List<Map<String, Object>> rows) {
    long many = rows.size();
    switch (step.action()) {
      case Action.Create create -> {
        written.created(many, 0);
        rows.forEach(row -> written.add(new CurationFact.Described(made(row))));
      }
      case Action.CreateOver over -> {
        written.created(many, many);
        rows.forEach(this::made);
      }
      case Action.CreateClaimed claimed -> {
        written.created(many, many);
        rows.forEach(
            row -> {
              written.add(new CurationFact.Described(made(row)));
              written.add(CurationFacts.claimed(step.place(), claimed.hop(), row));
            });
      }
      case Action.Merge merge -> merged(step, rows);
      case Action.Find find -> {
        // Nothing is done yet.
      }
      case Action.FindOver find -> {
        // Nothing is done yet.
      }
      case Action.Only only -> {
        // Nothing is done yet.
      }
      case Action.Require require -> {
        if (!rows.isEmpty()) {
          throw RefusedException.notFor(
              RefusedException.Kind.FORBIDDEN,
              step.place(),
              "Leave this out, or ask somebody whom the schema lets do it; nothing of the field was"
                  + " done");
        }
      }
      case Action.Alter alter -> {
        rows.forEach(row -> checked(step, alter.changes(), row));
        rows.forEach(row -> written.add(CurationFacts.changed(alter.changes(), row)));
      }
      case Action.AlterOver alter -> rows.forEach(row -> checked(step, alter.changes(), row));
      case Action.Connect connect -> written.created(0, many);
      case Action.Claim claim -> {
        written.created(0, rows.stream().filter(row -> isNew(claim, row)).count());
        rows.forEach(row -> written.add(CurationFacts.claimed(step.place(), claim.hop(), row)));
      }
      case Action.Disconnect parted -> written.deleted(0, many);
      case Action.Deny denied -> {
        written.deleted(0, many);
        rows.forEach(row -> written.add(CurationFacts.denied(step.place(), denied.hop(), row)));
      }
      case Action.Remove remove ->
          written.deleted(many, rows.isEmpty() ? 0 : number(rows.getFirst()));
      case Action.Strike strike ->
          rows.forEach(row -> written.add(new CurationFact.Struck(step.place(), node(row))));
    }
  }

  private String made(Map<String, Object> row) {
    watch.made(node(row));
    return node(row);
  }

  private static String node(Map<String, Object> row) {
    return CurationFacts.text(row, WriteCompiler.NODE);
  }

  private void merged(Step step, List<Map<String, Object>> rows) {
    for (Map<String, Object> row : rows) {
      List<?> missing = (List<?>) Objects.requireNonNull(row.get(WriteCompiler.MISSING));
      if (!missing.isEmpty()) {
        throw RefusedException.of(
            step.place(),
            "there is no such node yet, and to create it " + missing + " must have a value",
            "give " + missing + " as well");
      }
      boolean fresh = isNew(step.action(), row);
      written.created(fresh ? 1 : 0, 0);
      written.add(
          fresh
              ? new CurationFact.Described(made(row))
              : CurationFacts.given(node(row), step.values().getLast()));
    }
  }

  private static void checked(Step step, List<Change> changes, Map<String, Object> row) {
    for (int i = 0; i < changes.size(); i++) {
      String name = changes.get(i).name();
      if (flag(row, WriteCompiler.BLANK, i)) {
        throw RefusedException.of(
            step.place() + "." + name,
            name + " has no value yet that could be changed",
            "set it instead, or leave out the nodes without it: where: {NOT: {"
                + name
                + ": {eq: null}}}");
      }
      if (flag(row, WriteCompiler.OVER, i)) {
        boolean big = changes.get(i).of().scalar().equals("BigInt");
        throw RefusedException.of(
            step.place() + "." + name,
            name + " would no longer fit in " + (big ? 64 : 32) + " bits",
            big
                ? "keep it within a BigInt, or make it a Float in the schema"
                : "keep it within an Int, or make it a BigInt in the schema");
      }
    }
  }

  private static boolean flag(Map<String, Object> row, String column, int number) {
    return Boolean.TRUE.equals(((List<?>) Objects.requireNonNull(row.get(column))).get(number));
  }

  private static long number(Map<String, Object> row) {
    return ((Number) Objects.requireNonNull(row.get(WriteCompiler.EDGES))).longValue();
  }
}
