package dev.groundtrack.mutation;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.MutationMeaning.Payload;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Write;
import dev.groundtrack.query.planner.RootField;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A mutation that is ready to run: statements that hand on the nodes they give. */
public final class CompiledMutation {
  private final Write write;
  private final RootField root;
  private final MutationCompiler compiler;

  CompiledMutation(Write write, RootField root, MutationCompiler compiler) {
    this.write = write;
    this.root = root;
    this.compiler = compiler;
  }

  /** Runs one statement in the transaction that all of a mutation runs in; rows are maps. */
  public interface Statements {
    List<Map<String, Object>> run(String cypher, Map<String, ?> parameters);
  }

  public Write plan() {
    return write;
  }

  /** The text of each statement, in the order of the plan. */
  public List<String> statements() {
    List<String> statements = new ArrayList<>();
    each(step -> statements.add(compiler.statement(step.action())));
    return statements;
  }

  /** The values that each statement is given, in the same order. */
  public List<List<@Nullable Object>> values() {
    List<List<@Nullable Object>> values = new ArrayList<>();
    each(step -> values.add(step.values()));
    return values;
  }

  private void each(Consumer<Step> visit) {
    write.steps().forEach(step -> each(step, visit));
  }

  private static void each(Step step, Consumer<Step> visit) {
    visit.accept(step);
    step.then().forEach(next -> each(next, visit));
  }

  /**
   * Does all that is to be done.
   *
   * @throws dev.groundtrack.problem.RefusedException if what is there does not allow it; then the
   *     transaction must be rolled back
   */
  public MutationResult run(Statements statements) {
    return new StepRunner(compiler, statements).run(write);
  }

  /**
   * What the field gives back: the nodes as they are now, and how much was done.
   *
   * @param statements the same transaction
   */
  public Map<String, @Nullable Object> answer(MutationResult written, Statements statements) {
    if (write.meaning() instanceof MutationMeaning.Deleting) {
      return counts(written);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    for (SelectedField field : root.selected()) {
      meaning(field)
          .ifPresent(
              part ->
                  answer.put(
                      field.getResultKey(),
                      part == Payload.INFO
                          ? counts(written)
                          : nodes(field, written.nodes(part), statements)));
    }
    return answer;
  }

  private Optional<Payload> meaning(SelectedField field) {
    Api api = compiler.api();
    return api.mutation(field.getObjectTypeNames().getFirst(), field.getName(), Payload.class);
  }

  private static Map<String, @Nullable Object> counts(MutationResult written) {
    return new LinkedHashMap<>(written.counts());
  }

  private List<@Nullable Object> nodes(
      SelectedField field, List<String> ids, Statements statements) {
    return compiler.fetched(type(), ids, field.getSelectionSet().getImmediateFields(), statements);
  }

  private String type() {
    return write.meaning().type();
  }
}
