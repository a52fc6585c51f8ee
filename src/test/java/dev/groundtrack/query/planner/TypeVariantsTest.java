package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeVariantsTest {
  private static final InlineSchema HARBOUR = Harbour.open();
  private static final TypeVariants VARIANTS = new TypeVariants(HARBOUR.api());

  @Test
  void typesThatDifferInARelationshipArePartedWhereItIsAsked() {
    assertThat(VARIANTS.variants("VesselWhere", Map.of("crew", Map.of("some", Map.of()))))
        .containsExactly(Set.of("Ship"), Set.of("Raft"));
  }

  @Test
  void theyArePartedHoweverDeepInTheLogicItIsAsked() {
    Map<String, Object> crew = Map.of("crewConnection", Map.of("none", Map.of()));
    assertThat(VARIANTS.variants("VesselWhere", Map.of("OR", List.of(crew)))).hasSize(2);
    assertThat(VARIANTS.variants("VesselWhere", Map.of("NOT", crew))).hasSize(2);
  }

  @Test
  void theyAreNotPartedByWhatTheyShare() {
    assertThat(VARIANTS.variants("VesselWhere", Map.of("name", Map.of("eq", "Ada")))).isEmpty();
    assertThat(VARIANTS.variants("ShipWhere", Map.of("crew", Map.of("some", Map.of())))).isEmpty();
  }

  @Test
  void aConditionIsReadOnceForEachOfThem() {
    assertThat(
            HARBOUR.printed("{ vessels(where: {crew: {some: {name: {eq: \"Ada\"}}}}) { tons } }"))
        .isEqualTo(
            """
            many Vessel
              or
                and
                  where type [Ship]
                  where some <-SERVES_ON- Sailor
                    where name eq $0
                and
                  where type [Raft]
                  where some <-DRIFTS_ON- Sailor
                    where name eq $1
              tons: tons
            """);
  }

  @Test
  void anEdgeIsAskedOnlyOfTheTypesThatHaveIt() {
    assertThat(
            HARBOUR.printed(
                "{ vessels(where: {crewConnection: {some: {node: {born: {gt: 1}}, edge: {Drift:"
                    + " {days: {gt: 3}}}}}}) { tons } }"))
        .isEqualTo(
            """
            many Vessel
              or
                and
                  where type [Ship]
                  where some <-SERVES_ON- Sailor
                    where born gt $0
                and
                  where type [Raft]
                  where some <-DRIFTS_ON- Sailor
                    and
                      where born gt $1
                      where edge.days gt $2
              tons: tons
            """);
  }
}
