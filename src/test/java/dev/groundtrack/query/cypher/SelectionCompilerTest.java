package dev.groundtrack.query.cypher;

import static dev.groundtrack.query.cypher.ShipPlans.NAME;
import static dev.groundtrack.query.cypher.ShipPlans.SHIP;
import static dev.groundtrack.query.cypher.ShipPlans.compile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Selection;
import dev.groundtrack.query.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionCompilerTest {
  private static final Target VESSEL = vessel();

  private static Target vessel() {
    Map<String, Labels> types = new LinkedHashMap<>();
    types.put("Ship", Labels.of("Ship"));
    types.put("Raft", new Labels(List.of("Raft", "Float")));
    return new Target("Vessel", List.copyOf(types.values()), types, "id");
  }

  @Test
  void aPropertyIsTakenUnderItsKey() {
    assertThat(taken(SHIP, new Selection.Property("called", Set.of(), "title")))
        .isEqualTo("{called: n0.title}");
  }

  @Test
  void whatIsNotThereIsWhatTheSchemaSays() {
    assertThat(taken(SHIP, new Selection.Property("paint", Set.of(), "paint", "grey")))
        .isEqualTo("{paint: coalesce(n0.paint, 'grey')}");
  }

  @Test
  void aNodeOfAnInterfaceTellsItsType() {
    Selection tons = new Selection.Property("tons", Set.of("Ship", "Raft"), "tons");
    assertThat(taken(VESSEL, tons))
        .isEqualTo(
            "{__typename: CASE WHEN n0:`Ship` THEN 'Ship' WHEN (n0:`Raft` AND n0:`Float`) THEN"
                + " 'Raft' END, tons: n0.tons}");
  }

  @Test
  void whatOnlySomeTypesHaveIsNullInTheOthers() {
    Selection flags = new Selection.Property("flags", Set.of("Ship"), "flags");
    assertThat(taken(VESSEL, flags)).endsWith("flags: CASE WHEN n0:`Ship` THEN n0.flags END}");
  }

  @Test
  void whatDiffersByTypeIsOneEntry() {
    Selection ofShips = new Selection.Property("size", Set.of("Ship"), "tons");
    Selection ofRafts = new Selection.Property("size", Set.of("Raft"), "logs");
    assertThat(taken(VESSEL, ofShips, ofRafts))
        .endsWith(
            "size: CASE WHEN n0:`Ship` THEN n0.tons WHEN (n0:`Raft` AND n0:`Float`) THEN n0.logs"
                + " END}");
  }

  @Test
  void whatNoTypeOfTheTargetHasIsLeftOut() {
    Selection sails = new Selection.Property("sails", Set.of("Kite"), "sails");
    assertThat(taken(VESSEL, sails)).doesNotContain("sails");
  }

  @Test
  void anEmbeddedObjectIsThereWhereThePartIsThatMustBe() {
    Selection cue =
        new Selection.Embedded(
            "cue",
            Set.of(),
            "cue",
            false,
            "start",
            List.of(new Selection.Property("from", Set.of(), "cue_start")));
    assertThat(taken(SHIP, cue))
        .isEqualTo("{cue: CASE WHEN n0.cue_start IS NOT NULL THEN {from: n0.cue_start} END}");
  }

  @Test
  void aListOfEmbeddedObjectsIsReadOffParallelLists() {
    Selection words =
        new Selection.Embedded(
            "words",
            Set.of(),
            "words",
            true,
            "start",
            List.of(new Selection.Property("end", Set.of(), "words_end")));
    assertThat(taken(SHIP, words))
        .isEqualTo("{words: [i IN range(0, (size(n0.words_start) - 1)) | {end: n0.words_end[i]}]}");
  }

  @Test
  void equalPlansHaveEqualTexts() {
    assertThat(taken(VESSEL, NAME))
        .isEqualTo(taken(vessel(), new Selection.Property("name", Set.of(), "name")));
  }

  private static String taken(Target target, Selection... selections) {
    String cypher =
        compile(
            new Plan.Many(
                new Fetch(target, Predicate.TRUE, List.of(selections), Order.NONE, null, null)));
    int start = cypher.indexOf(" RETURN {") + " RETURN ".length();
    return cypher.substring(start, cypher.length() - " } AS value".length());
  }
}
