package dev.groundtrack.graph.migration;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphException;
import dev.groundtrack.graph.migration.SchemaSteps.Step;
import dev.groundtrack.graph.migration.StoredName.Kind;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a store what the schema says, by steps that somebody decided. Each goes a batch at a time;
 * one that is interrupted goes on when it is asked again, and the store remembers the schema when
 * all of them are done.
 */
public final class StoreMigration {
  private static final int BATCH = 10_000;

  private final Graph graph;
  private final Model model;
  private final SchemaCheck check;
  private final List<Step> steps;

  /** Gives the claims of a relation another type, or takes them out, and derives what follows. */
  @FunctionalInterface
  public interface Claims {
    /**
     * @param to none to take them out
     */
    void retype(String type, @Nullable String to);
  }

  private StoreMigration(Graph graph, Model model, SchemaCheck check, List<Step> steps) {
    this.graph = graph;
    this.model = model;
    this.check = check;
    this.steps = steps;
  }

  /**
   * Compares and plans; nothing is written.
   *
   * @throws RefusedException if a step cannot be, or if something is left to decide
   */
  public static StoreMigration plan(Graph graph, Model model, SchemaSteps wanted) {
    SchemaCheck check = SchemaCheck.of(graph, model).withKept(graph);
    List<Step> steps = wanted.of(check);
    StoreMigration migration = new StoreMigration(graph, model, check, steps);
    List<Problem> problems = new ArrayList<>();
    steps.forEach(step -> migration.refuse(step, problems));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return migration;
  }

  /** What is different, and what would be done, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(check.told());
    steps.forEach(step -> lines.add(step.toString()));
    return lines;
  }

  private void refuse(Step step, List<Problem> problems) {
    StoredName of = step.of();
    if (step.keeps()) {
      if (model.hasEvidence() && of.property() == null) {
        problems.add(
            new Problem(
                of.toString(),
                "cannot be kept: whoever asks for entities or relations would meet it",
                "declare it again, or say --rename or --drop"));
      }
      return;
    }
    if (model.hasEvidence() && of.kind() != Kind.RELATION) {
      problems.add(
          new Problem(
              of.toString(),
              "is what sources tell of, and cannot be made another in the store",
              of.property() == null
                  ? "write @node(labels: [\"%s\"]) on the type that it is now, or import the sources anew into a new store"
                      .formatted(of)
                  : "write @alias(property: \"%s\") on the field that it is now, or --keep %s"
                      .formatted(of.property(), of)));
    }
    StoredName to = step.to();
    if (to != null && of.property() != null) {
      String both =
          of.match()
              + " AND x."
              + DatabaseNames.quoted(String.valueOf(to.property()))
              + " IS NOT NULL RETURN count(x) AS count";
      double taken = graph.readWhole(tx -> tx.run(both, Map.of()).getFirst().number("count"));
      if (taken > 0) {
        problems.add(
            new Problem(
                of.toString(),
                "stands on %s that have %s as well".formatted(of.counted((long) taken), to),
                "make those one by hand, or --drop " + of));
      }
    }
  }

  /** Does it. */
  public void run(Claims claims) {
    Set<String> kept = new TreeSet<>();
    for (Step step : steps) {
      if (step.keeps()) {
        kept.add(step.of().toString());
      } else if (step.of().kind() == Kind.RELATION) {
        StoredName to = step.to();
        claims.retype(step.of().owner(), to == null ? null : to.owner());
      } else {
        repeat(step);
      }
    }
    SchemaCheck after = SchemaCheck.of(graph, model);
    after.remember(graph, kept);
  }

  private void repeat(Step step) {
    String cypher = cypher(step);
    Map<String, Object> parameters =
        Map.of("batch", BATCH, "known", List.copyOf(check.now().nodes().keySet()));
    try {
      double changed = 1;
      while (changed > 0) {
        changed = graph.write(tx -> tx.run(cypher, parameters).getFirst().number("count"));
      }
    } catch (GraphException.Conflict e) {
      throw RefusedException.of(
          step.of().toString(),
          "cannot become " + step.to() + ": two would have a value that is unique",
          "make those one by hand, or drop what is too many; then migrate again");
    }
  }

  private static String cypher(Step step) {
    StoredName of = step.of();
    StoredName to = step.to();
    String some = of.match() + " WITH * LIMIT $batch ";
    String old = DatabaseNames.quoted(of.property() == null ? of.owner() : of.property());
    if (of.property() != null) {
      String removed = "REMOVE x." + old + " RETURN count(*) AS count";
      return to == null
          ? some + removed
          : some
              + "SET x."
              + DatabaseNames.quoted(String.valueOf(to.property()))
              + " = x."
              + old
              + " "
              + removed;
    }
    if (of.kind() == Kind.LABEL) {
      return to == null
          ? some
              + "REMOVE x:"
              + old
              + " WITH x, none(l IN labels(x) WHERE l IN $known) AS alone"
              + " FOREACH (n IN CASE WHEN alone THEN [x] ELSE [] END | DETACH DELETE n)"
              + " RETURN count(*) AS count"
          : some
              + "SET x:"
              + DatabaseNames.quoted(to.owner())
              + " REMOVE x:"
              + old
              + " RETURN count(*) AS count";
    }
    return to == null
        ? some + "DELETE x RETURN count(*) AS count"
        : some
            + "CREATE (a)-[y:"
            + DatabaseNames.quoted(to.owner())
            + "]->(b) SET y = properties(x) DELETE x RETURN count(*) AS count";
  }
}
