package dev.groundtrack.mutation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Write;
import dev.groundtrack.query.planner.Targets;
import dev.groundtrack.query.printer.WritePrinter;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NestedWritePlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @Test
  void newNodesAreMadeAndOthersConnectedWhileTheirOwnerIsMade() {
    Write write =
        plan(
            "createShips(input: [{id: \"a\", name: \"A\", crew: {create: [{node: {id: \"x\", name:"
                + " \"X\"}, edge: {rank: \"mate\"}}, {node: {id: \"y\", name: \"Y\"}, edge: {rank:"
                + " \"cook\"}}], connect: [{where: {node: {name: {eq: \"Z\"}}}, edge: {rank:"
                + " \"boy\"}}]}}])");
    assertThat(WritePrinter.print(write))
        .isEqualTo(
            """
            create Ship
              create <-SERVES_ON- Sailor
              connect <-SERVES_ON- Sailor
                where name eq $1
            """);
    List<Step> then = write.steps().getFirst().then();
    assertThat(then.getFirst().values())
        .isEqualTo(
            List.of(
                List.of(
                    Map.of("node", Map.of("id", "x", "name", "X"), "edge", Map.of("rank", "mate")),
                    Map.of(
                        "node", Map.of("id", "y", "name", "Y"), "edge", Map.of("rank", "cook")))));
    assertThat(then.getLast().values()).containsExactly(Map.of("edge", Map.of("rank", "boy")), "Z");
  }

  @Test
  void nestingGoesOnFromWhatIsMade() {
    assertThat(
            print(
                "createPorts(input: [{name: \"Hull\", ships: {create: [{node: {id: \"a\", name:"
                    + " \"A\", crew: {create: [{node: {id: \"x\", name: \"X\"}, edge: {rank:"
                    + " \"mate\"}}]}}}]}}])"))
        .isEqualTo(
            """
            create Port
              create <-BELONGS_TO- Ship
                create <-SERVES_ON- Sailor
            """);
  }

  @Test
  void anUpdateIsDoneInTheOrderUpdateCreateConnectDeleteDisconnect() {
    assertThat(
            print(
                "updateShips(update: {crew: [{disconnect: [{}], delete: [{}], connect: [{where:"
                    + " {node: {}}, edge: {rank: \"boy\"}}], create: [{node: {id: \"x\", name:"
                    + " \"X\"}, edge: {rank: \"mate\"}}], update: [{node: {born: {set: 1}}, edge:"
                    + " {rank: {set: \"cook\"}}}]}]})"))
        .isEqualTo(
            """
            find Ship
              alter <-SERVES_ON- Sailor
                set rank $0
                set born $0
              create <-SERVES_ON- Sailor
              connect <-SERVES_ON- Sailor
              find <-SERVES_ON- Sailor
                remove
              disconnect <-SERVES_ON- Sailor
            """);
  }

  @Test
  void aConditionMayBeOnTheEdgeThatIsParted() {
    assertThat(
            print(
                "updateSailors(update: {ships: [{disconnect: [{where: {edge: {rank: {eq:"
                    + " \"mate\"}}, node: {tons: {gt: 1}}}}]}]})"))
        .isEqualTo(
            """
            find Sailor
              disconnect -SERVES_ON-> Ship
                and
                  where tons gt $0
                  where edge.rank eq $1
            """);
  }

  @Test
  void anUpsertConnectsOnlyWhatIsNotConnectedYet() {
    assertThat(
            print(
                "upsertShips(input: [{id: \"a\", crew: {connect: [{where: {node: {}}, edge: {rank:"
                    + " \"boy\"}}]}}])"))
        .isEqualTo("upsert Ship by id\n  connect <-SERVES_ON- Sailor once\n");
  }

  @Test
  void whatIsSaidOfAUnionIsSaidOfEachOfItsTypes() {
    assertThat(
            print(
                "updateSailors(update: {loves: {Sailor: [{create: [{node: {id: \"x\", name:"
                    + " \"X\"}}]}], Port: [{disconnect: [{where: {node: {name: {eq:"
                    + " \"Hull\"}}}}]}]}})"))
        .isEqualTo(
            """
            find Sailor
              disconnect -LOVES-> Port
                where name eq $0
              create -LOVES-> Sailor
            """);
  }

  @Test
  void ofAnInterfaceANodeOfEachTypeIsMadeThatIsGiven() {
    assertThat(
            print(
                "createPorts(input: [{name: \"Hull\", guests: {create: [{node: {Ship: {id: \"a\","
                    + " name: \"A\"}, Raft: {name: \"R\"}}}]}}])"))
        .isEqualTo(
            """
            create Port
              create <-MOORED_AT- Ship
              create <-MOORED_AT- Raft
            """);
  }

  @Test
  void whereTypesDifferInARelationshipEachIsWrittenAsItHasIt() {
    assertThat(
            print(
                "updatePorts(update: {guests: [{update: [{node: {crew: [{disconnect: [{where:"
                    + " {node: {name: {eq: \"X\"}}}}]}]}}]}]})"))
        .isEqualTo(
            """
            find Port
              find <-MOORED_AT- Vessel
                only [Ship]
                  disconnect <-SERVES_ON- Sailor
                    where name eq $0
                only [Raft]
                  disconnect <-DRIFTS_ON- Sailor
                    where name eq $0
            """);
  }

  @Test
  void everyStepKnowsItsPlaceInTheArguments() {
    Write write =
        plan(
            "updateShips(update: {crew: [{}, {update: [{node: {born: {add: 1}}}, {node: {born:"
                + " {add: 2}}}]}]})");
    assertThat(write.steps().getFirst().then().getLast().then().getFirst().place())
        .isEqualTo("updateShips(update:).crew[1].update[1].node");
  }

  private static String print(String field) {
    return WritePrinter.print(plan(field));
  }

  private static Write plan(String field) {
    return new MutationPlanner(
            HARBOUR.api(), new Targets(HARBOUR.api().model()), new PlanBudget(PlanLimits.NONE))
        .plan(HARBOUR.root("mutation { " + field + " { info { nodesCreated } } }"));
  }
}
