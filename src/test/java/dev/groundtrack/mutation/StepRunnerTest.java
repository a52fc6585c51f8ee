package dev.groundtrack.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.mutation.planner.MutationPlanner;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.planner.Targets;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from the rows that a database gives. */
class StepRunnerTest {
  private static final InlineSchema HARBOUR = Harbour.open();
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  private final Deque<List<Map<String, Object>>> given = new ArrayDeque<>();
  private final List<Object> here = new ArrayList<>();

  @Test
  void theNodesOfAStepAreGivenToTheNext() {
    given.add(List.of(Map.of("node", "s1"), Map.of("node", "s2")));
    given.add(List.of(Map.of("from", "s1", "node", "x")));
    given.add(List.of(Map.of("edges", 3L)));
    given.add(List.of(Map.of("edges", 2L), Map.of("edges", 2L)));
    MutationResult result = run(HARBOUR, "deleteShips(delete: {crew: [{}]}) { nodesDeleted }");
    assertThat(here)
        .containsExactly(List.of(), List.of("s1", "s2"), List.of("x"), List.of("s1", "s2"));
    assertThat(result.counts())
        .containsEntry("nodesDeleted", 3L)
        .containsEntry("relationshipsDeleted", 5L);
  }

  @Test
  void nothingGoesOnFromNoNode() {
    given.add(List.of());
    run(HARBOUR, "deleteShips(delete: {crew: [{}]}) { nodesDeleted }");
    assertThat(here).hasSize(1);
  }

  @Test
  void newNodesAreToldApartFromThoseThatWereThere() {
    given.add(List.of(Map.of("node", "new", "fresh", true, "missing", List.of())));
    given.add(List.of(Map.of("node", "old", "fresh", false, "missing", List.of())));
    MutationResult result =
        run(
            HARBOUR,
            "upsertShips(input: [{id: \"a\", name: \"A\"}, {id: \"b\", name: \"B\"}]) { created {"
                + " id } }");
    assertThat(result.counts()).containsEntry("nodesCreated", 1L).containsEntry("nodesUpdated", 1L);
  }

  @Test
  void anUpsertOfANewNodeThatLacksARequiredValueIsRefused() {
    given.add(List.of(Map.of("node", "n", "fresh", true, "missing", List.of("title"))));
    assertRefused(
        "upsertShips(input: [{id: \"a\"}]) { info { nodesCreated } }",
        "upsertShips(input:)[0]",
        "there is no such node yet, and to create it [title] must have a value");
  }

  @Test
  void aChangeOfAValueThatIsNotThereIsRefused() {
    given.add(List.of(Map.of("node", "n")));
    given.add(
        List.of(Map.of("node", "n", "blank", List.of(false, true), "over", List.of(false, false))));
    assertRefused(
        "updateShips(update: {tons: {set: 1}, speed: {add: 1}}) { info { nodesCreated } }",
        "updateShips(update:).speed",
        "speed has no value yet that could be changed");
  }

  @Test
  void anIntThatOutgrowsItsBitsIsRefused() {
    given.add(List.of(Map.of("node", "n")));
    given.add(List.of(Map.of("node", "n", "blank", List.of(false), "over", List.of(true))));
    assertRefused(
        "updateShips(update: {tons: {add: 1}}) { info { nodesCreated } }",
        "updateShips(update:).tons",
        "tons would no longer fit in 32 bits");
  }

  @Test
  void aClaimOverAnIncomingFieldIsOfTheFarEnd() {
    given.add(List.of(Map.of("node", "nasa")));
    given.add(List.of(Map.of("from", "nasa", "node", "ada", "fresh", true)));
    MutationResult result =
        run(
            DOMAIN,
            "updateAgencies(update: {headedBy: [{connect: [{where: {node: {name: {eq:"
                + " \"Ada\"}}}}]}]}) { agencies { id } }");
    assertThat(result.facts())
        .containsExactly(
            new CurationFact.Claimed(
                "updateAgencies(update:).headedBy[0].connect[0]", "HEADS", "ada", "nasa"));
    assertThat(result.counts()).containsEntry("relationshipsCreated", 1L);
  }

  private void assertRefused(String field, String place, String what) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> run(HARBOUR, field))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place()).isEqualTo(place);
              assertThat(refused.problems().getFirst().what()).isEqualTo(what);
            });
  }

  private MutationResult run(InlineSchema schema, String field) {
    Statements statements =
        (cypher, parameters) -> {
          here.add(parameters.get(WriteCompiler.HERE));
          return given.remove();
        };
    NodeWatch watch = new NodeWatch(schema.api().model(), WriteCompiler::compile, statements);
    return new StepRunner(WriteCompiler::compile, statements, watch)
        .run(
            new MutationPlanner(
                    schema.api(),
                    new Targets(schema.api().model()),
                    new PlanBudget(PlanLimits.NONE))
                .plan(schema.root("mutation { " + field + " }")));
  }
}
