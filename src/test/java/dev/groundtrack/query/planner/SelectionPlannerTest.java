package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import org.junit.jupiter.api.Test;

class SelectionPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();
  private static final InlineSchema DOMAIN = InlineSchema.ofDefaultDomain();

  @Test
  void aFieldIsTakenUnderTheKeyOfTheResponse() {
    assertThat(HARBOUR.printed("{ ships { __typename called: name paint name } }"))
        .isEqualTo(
            """
            many Ship
              called: title
              paint: paint or else grey
              name: title
            """);
  }

  @Test
  void fragmentsAndRepeatedFieldsAreOneSelection() {
    assertThat(
            HARBOUR.printed(
                "{ ships { crew { name } ...more } } fragment more on Ship { crew { born name } }"))
        .isEqualTo(
            """
            many Ship
              crew: <-SERVES_ON- Sailor
                name: name
                born: born
            """);
  }

  @Test
  void oneFieldUnderTwoKeysIsTakenTwice() {
    assertThat(
            HARBOUR.printed(
                "{ ports { big: ships(where: {tons: {gt: 9}}) { id } all: ships { id } } }"))
        .isEqualTo(
            """
            many Port
              big: <-BELONGS_TO- Ship
                where tons gt $0
                id: id
              all: <-BELONGS_TO- Ship
                id: id
            """);
  }

  @Test
  void aRelationshipThatDiffersIsTakenOfEachTypeAsItHasIt() {
    assertThat(HARBOUR.printed("{ vessels { name crew { born } } }"))
        .isEqualTo(
            """
            many Vessel
              name: title
              crew: <-DRIFTS_ON- Sailor
                born: born
              crew: <-SERVES_ON- Sailor
                born: born
            """);
  }

  @Test
  void whatIsAskedOfOneTypeIsTakenOfItAlone() {
    assertThat(HARBOUR.printed("{ vessels { ... on Ship { flags } ... on Raft { tons } } }"))
        .isEqualTo(
            """
            many Vessel
              flags: flags
              tons: tons
            """);
  }

  @Test
  void aConnectionTellsItsPageItsEdgesAndItsFigures() {
    assertThat(
            HARBOUR.printed(
                "{ sailors { shipsConnection(first: 1) { totalCount pageInfo { endCursor } edges {"
                    + " cursor node { tons } properties { rank } } aggregate { count { nodes edges"
                    + " } node { tons { max } } edge { since { min } } } } } }"))
        .isEqualTo(
            """
            many Sailor
              shipsConnection: -SERVES_ON-> pages Ship by id, edge.# first $0
                totalCount: total count
                pageInfo: page info
                edges: edges
                  cursor: cursor
                  node: node
                    tons: tons
                  properties: edge
                    rank: rank
                aggregate: aggregate
                  count:
                    nodes: nodes
                    edges: edges
                  node:
                    tons:
                      max: max of tons
                  edge:
                    since:
                      min: min of edge.since
            """);
  }

  @Test
  void edgesThatVaryTellTheTypeOfWhatStandsOnThem() {
    assertThat(
            HARBOUR.printed(
                "{ vessels { crewConnection { edges { properties { ... on Drift { days } ... on"
                    + " Service { rank } } } } } }"))
        .isEqualTo(
            """
            many Vessel
              crewConnection: <-DRIFTS_ON- pages Sailor by id, edge.#
                edges: edges
                  properties: edge Drift
                    days: days
              crewConnection: <-SERVES_ON- pages Sailor by id, edge.#
                edges: edges
                  properties: edge Service
                    rank: rank
            """);
  }

  @Test
  void anEmbeddedObjectIsTakenByTheNamesThatItsPartsAreStoredBy() {
    assertThat(
            DOMAIN.printed("{ statements { cue { from: start text } explain { words { end } } } }"))
        .isEqualTo(
            """
            many Statement
              cue: cue_[start, text]
              explain: explain_[words[end]]
            """);
  }

  @Test
  void theEvidenceOfAnEdgeHangsOnTheNodeOfTheRelation() {
    assertThat(
            DOMAIN.printed(
                "{ agencies { operatesConnection { edges { properties { confidence evidence"
                    + " { text } } } } } }"))
        .isEqualTo(
            """
            many Agency
              operatesConnection: -OPERATES-> pages Spacecraft by id
                edges: edges
                  properties: edge
                    confidence: confidence
                    evidence: evidence Statement by groundtrackKnown, start, id
                      text: text
            """);
  }
}
