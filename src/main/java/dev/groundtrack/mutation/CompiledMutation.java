package dev.groundtrack.mutation;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.MutationMeaning.Payload;
import dev.groundtrack.query.plan.Action;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mutation that is ready to run: statements that hand on the nodes they give. */
public final class CompiledMutation {
  private final Api api;
  private final Write write;
  private final RootField root;
  private final Parts parts;

  CompiledMutation(Api api, Write write, RootField root, Parts parts) {
    this.api = api;
    this.write = write;
    this.root = root;
    this.parts = parts;
  }

  /**
   * What running it takes.
   *
   * @param texts of the statements of actions
   * @param nodes reads what it gives back
   */
  record Parts(Function<Action, String> texts, WrittenNodes nodes) {}

  public Write plan() {
    return write;
  }

  /** The text of each statement, in the order of the plan. */
  public List<String> statements() {
    List<String> statements = new ArrayList<>();
    each(step -> statements.add(parts.texts().apply(step.action())));
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
    NodeWatch watch = new NodeWatch(api.model(), parts.texts(), statements);
    return new StepRunner(parts.texts(), statements, watch).run(write);
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
    return api.mutation(field.getObjectTypeNames().getFirst(), field.getName(), Payload.class);
  }

  private static Map<String, @Nullable Object> counts(MutationResult written) {
    return new LinkedHashMap<>(written.counts());
  }

  private List<@Nullable Object> nodes(
      SelectedField field, List<String> ids, Statements statements) {
    return parts
        .nodes()
        .fetched(
            write.meaning().type(),
            ids,
            root.selecting(field.getSelectionSet().getImmediateFields()),
            statements);
  }
}
