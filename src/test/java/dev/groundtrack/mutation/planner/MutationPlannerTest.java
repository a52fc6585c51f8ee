package dev.groundtrack.mutation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.query.limits.PlanBudget;
import dev.groundtrack.query.limits.PlanLimits;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Write;
import dev.groundtrack.query.planner.Targets;
import dev.groundtrack.query.printer.WritePrinter;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutationPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();
  private static final InlineSchema LOGS =
      InlineSchema.of(
          """
          type Log @node {
            id: ID! @id @unique
            number: Int! @unique
            text: String @default(value: "none")
            made: DateTime! @timestamp(operations: [CREATE])
            changed: DateTime @timestamp(operations: [UPDATE])
          }
          """);
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  @Test
  void nodesThatAreMadeAlikeAreMadeTogether() {
    Write write =
        plan(
            HARBOUR,
            "mutation { createShips(input: [{id: \"a\", name: \"A\"}, {id: \"b\", name: \"B\","
                + " tons: 2}]) { info { nodesCreated } } }");
    assertThat(WritePrinter.print(write)).isEqualTo("create Ship\n");
    assertThat(write.steps().getFirst().values())
        .isEqualTo(
            List.of(
                List.of(
                    Map.of("node", Map.of("id", "a", "title", "A")),
                    Map.of("node", Map.of("id", "b", "title", "B", "tons", 2)))));
  }

  @Test
  void whatTheDatabaseMakesOfAValueStandsInARowOfItsOwn() {
    Write write =
        plan(
            HARBOUR,
            "mutation { createShips(input: [{id: \"a\", name: \"A\"}, {id: \"b\", name: \"B\","
                + " voyage: \"P1D\", berth: {longitude: 1, latitude: 2}}]) { info { nodesCreated }"
                + " } }");
    assertThat(WritePrinter.print(write))
        .isEqualTo("create Ship\ncreate Ship (berth as point, voyage as duration)\n");
    assertThat(write.steps().getLast().values().toString())
        .contains("nodeGiven={berth={longitude=1.0, latitude=2.0}");
  }

  @Test
  void aNodeIsFoundBeforeItIsChanged() {
    assertThat(
            print(
                "mutation { updateShips(where: {name: {eq: \"A\"}}, update: {tons: {add: 1}, flags:"
                    + " {push: [\"red\"]}}) { info { nodesCreated } } }"))
        .isEqualTo(
            """
            find Ship
              where title eq $0
              add tons $0
              push flags $1
            """);
  }

  @Test
  void whatHangsOnANodeIsDeletedBeforeIt() {
    assertThat(
            print(
                "mutation { deleteShips(where: {id: {eq: \"a\"}}, delete: {crew: [{where: {node:"
                    + " {born: {lt: 1900}}}}]}) { nodesDeleted } }"))
        .isEqualTo(
            """
            find Ship
              where id eq $0
              find <-SERVES_ON- Sailor
                where born lt $0
                remove
              remove
            """);
  }

  @Test
  void anUpsertNeedsWhatEveryNodeMustHave() {
    Write write =
        plan(
            HARBOUR,
            "mutation { upsertShips(input: [{id: \"a\", tons: 3}]) { info { nodesCreated } } }");
    assertThat(WritePrinter.print(write)).isEqualTo("upsert Ship by id\n");
    Step upsert = write.steps().getFirst();
    assertThat(upsert.needed()).extracting(Attribute::property).containsExactly("id", "title");
    assertThat(upsert.values())
        .containsExactly(
            "a",
            Map.of("node", Map.of("id", "a", "tons", 3)),
            Map.of("node", Map.of("id", "a", "tons", 3)));
  }

  @Test
  void theServerGivesIdsAndTimes() {
    assertThat(
            print(LOGS, "mutation { createLogs(input: [{number: 1}]) { info { nodesCreated } } }"))
        .isEqualTo("create Log (id as identifier, made as date time)\n");
    assertThat(
            print(
                LOGS,
                "mutation { updateLogs(update: {text: {set: \"x\"}}) { info { nodesCreated } } }"))
        .isEqualTo("find Log\n  set text $0\n  stamp changed\n");
  }

  @Test
  void whereRelationsRestOnEvidenceTheyAreClaimedAndDenied() {
    assertThat(
            print(
                DOMAIN,
                "mutation { updatePeople(where: {name: {eq: \"A\"}}, update: {heads: [{connect:"
                    + " [{where: {node: {name: {eq: \"N\"}}}}], disconnect: [{where: {node: {name:"
                    + " {eq: \"M\"}}}}]}]}) { people { id } } }"))
        .isEqualTo(
            """
            find Person
              where name eq $0
              claim -HEADS-> Entity
                where name eq $1
              deny -HEADS-> Entity
                where name eq $0
            """);
    assertThat(print(DOMAIN, "mutation { deleteAgencies { nodesDeleted } }"))
        .isEqualTo("find Agency\n  strike out\n");
  }

  @Test
  void anEntityWithoutAKeyHasOneOfItsTypeAndName() {
    Write write =
        plan(DOMAIN, "mutation { createPeople(input: [{name: \"Ada Lace\"}]) { people { id } } }");
    Step create = write.steps().getFirst();
    assertThat(((Action.Create) create.action()).labels()).containsExactly("Person", "Entity");
    assertThat(create.values().toString())
        .contains("id=" + Resolution.Entity.unknown("Person", "ada  lace").id());
  }

  private static String print(String mutation) {
    return print(HARBOUR, mutation);
  }

  private static String print(InlineSchema schema, String mutation) {
    return WritePrinter.print(plan(schema, mutation));
  }

  private static Write plan(InlineSchema schema, String mutation) {
    return new MutationPlanner(
            schema.api(), new Targets(schema.api().model()), new PlanBudget(PlanLimits.NONE))
        .plan(schema.root(mutation));
  }
}
