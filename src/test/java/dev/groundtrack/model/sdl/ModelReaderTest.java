package dev.groundtrack.model.sdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  @Test
  void theDefaultDomainHasAllRelationsOnceWithTheirEnds() {
    Model model = defaultModel();
    assertThat(model.entityTypes().keySet())
        .containsExactly("Person", "Agency", "Country", "Spacecraft");
    assertThat(model.relationTypes()).hasSize(30).containsKey("THREATENS");
    assertThat(model.relationTypes().get("HEADS").from()).containsExactly("Person");
    assertThat(model.relationTypes().get("AGREES_WITH").symmetric()).isTrue();
    assertThat(model.enums().get("RelationType").values()).hasSize(30);
    assertThat(model.hasEvidence()).isTrue();
  }

  @Test
  void aRelationOnTheInterfaceBelongsToTheTypesItStartsFrom() {
    Model model = defaultModel();
    assertThat(model.entityTypes().get("Agency").relationships()).containsKey("operates");
    assertThat(model.entityTypes().get("Person").relationships()).doesNotContainKey("operates");
    assertThat(model.interfaces().get("Entity").relationships())
        .containsKeys("threatenedBy", "statements", "mentions")
        .doesNotContainKey("operates");
    Relationship inverse = model.entityTypes().get("Spacecraft").relationships().get("operatedBy");
    assertThat(inverse.direction()).isEqualTo(Relationship.Direction.IN);
    assertThat(inverse.target()).isEqualTo("Entity");
    assertThat(inverse.to()).containsExactly("Agency", "Country");
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlaceAndRemedy() {
    List<Problem> problems =
        problems(
            """
            type Agency @node @plurral(value: "agencies") {
              id: ID! @unique
              operates: [Spacecaft!]! @relationship(type: "OPERATES", direction: OUT)
            }
            type Spacecraft @node { id: ID! mass: Flaot }
            """);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "domain.graphqls:1 directive \"@plurral\" is unknown; did you mean \"plural\"?",
            "domain.graphqls:3 relation \"operates\" points to unknown type \"Spacecaft\"; did you"
                + " mean \"Spacecraft\"?",
            "domain.graphqls:5 field \"mass\" points to unknown type \"Flaot\"; did you mean"
                + " \"Float\"?");
  }

  @Test
  void whatAnInterfacePromisesIsStoredAlike() {
    assertThat(
            problems(
                """
                interface Craft { name: String! }
                type Ship implements Craft @node {
                  name: String! @alias(property: "title")
                }
                """))
        .extracting(Problem::toString)
        .containsExactly(
            "domain.graphqls:3 the field \"name\" is stored as \"title\", but Craft has it stored"
                + " as \"name\"; give it the same @alias in both");
  }

  @Test
  void aRelationshipThatAnInterfacePromisesIsThere() {
    assertThat(
            problems(
                """
                interface Craft {
                  crew: [Pilot!]! @declareRelationship
                }
                type Balloon implements Craft @node { name: String!, crew: [Pilot!]! }
                type Pilot @node { name: String! }
                """))
        .extracting(Problem::toString)
        .contains(
            "domain.graphqls:2 \"Balloon\" has no relationship \"crew\"; say there what Craft"
                + " promises, with @relationship");
  }

  @Test
  void propertiesThatAreNotThereAreTold() {
    assertThat(
            problems(
                """
                type Note @node {
                  tags: [Tag!]! @relationship(type: "TAGGED", direction: OUT, properties: "Tagign")
                }
                type Tag @node { name: String! }
                type Tagging @relationshipProperties { at: Date }
                """))
        .extracting(Problem::toString)
        .containsExactly(
            "domain.graphqls:2 relation \"tags\" has unknown properties \"Tagign\"; did you mean"
                + " \"Tagging\"?");
  }

  @Test
  void aMomentThatThereIsNotIsTold() {
    assertThat(
            problems(
                """
                type Note @node {
                  at: DateTime @timestamp(operations: [CREATED])
                }
                """))
        .extracting(Problem::toString)
        .containsExactly(
            "domain.graphqls:2 @timestamp has no CREATED in operations; did you mean \"CREATE\"?");
  }

  @Test
  void aRoleThatThereIsNotIsTold() {
    assertThat(problems("type Body @node { title: String! @naming(as: NAEM) }"))
        .extracting(Problem::toString)
        .contains("domain.graphqls:1 @naming has no NAEM in as; did you mean \"NAME\"?");
  }

  @Test
  void aSyntaxErrorIsToldWithItsLine() {
    assertThat(problems("type Agency @node {\n  id: ID!\n  name String\n}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).isEqualTo("domain.graphqls:3"));
  }

  @Test
  void whatMutationsAreDoneByStatementsIsChecked() {
    assertThat(
            problems(
                """
                type Ship @node { id: ID! @unique }
                type Mutation {
                  createShips: Int @cypher(statement: "RETURN 1 AS n", columnName: "n")
                  sink: Int
                }
                """))
        .extracting(Problem::what)
        .containsExactly("the field \"sink\" of Mutation has nothing that gives its value");
    assertThat(
            problems(
                """
                type Ship @node { id: ID! @unique }
                type Mutation {
                  createShips: Int @cypher(statement: "RETURN 1 AS n", columnName: "n")
                }
                """))
        .extracting(Problem::what)
        .containsExactly("there are two mutations \"createShips\"");
  }

  @Test
  void whatEvidenceCannotBeUnderIsRefused() {
    List<SchemaFile> files = new ArrayList<>(SchemaFiles.of(""));
    files.add(
        new SchemaFile(
            "more.graphqls",
            "type Ship @node(labels: [\"Ship\", \"Boat\"]) { id: ID! @unique }\n"
                + "type Mutation { sink: Int @cypher(statement: \"RETURN 1 AS n\", columnName:"
                + " \"n\") }"));
    assertThat(((ModelReader.Rejected) ModelReader.read(files)).problems())
        .extracting(Problem::what)
        .containsExactly(
            "the field \"sink\" of Mutation would write what no source says",
            "\"Ship\" has several labels, in a schema with evidence");
  }

  @Test
  void subscriptionsAreToNodesAndToEventsThatThereAre() {
    assertThat(
            problems(
                """
                extend schema @subscription(events: [CREATED, RELATIONSHIP_CREATED])
                type Ship @node { id: ID! @unique }
                """))
        .extracting(Problem::what)
        .containsExactly("@subscription has no RELATIONSHIP_CREATED in events");
    List<SchemaFile> files =
        SchemaFiles.of("").stream()
            .map(
                file ->
                    new SchemaFile(
                        file.name(),
                        file.text()
                            .replace("type Statement @node", "type Statement @node @subscription")
                            .replace("relationId: ID! @alias(property: \"id\")", "id: ID!")))
            .toList();
    assertThat(((ModelReader.Rejected) ModelReader.read(files)).problems())
        .extracting(Problem::what)
        .containsExactlyInAnyOrder(
            "@subscription stands at \"Statement\", a type of the evidence",
            "the id of \"RelationProperties\" would be that of the relation as well");
  }

  @Test
  void noTwoTypesHaveOnePlural() {
    assertThat(problems("type Data @node { a: Int }\ntype Datum @node { b: Int }"))
        .containsExactly(
            new Problem(
                "domain.graphqls:2",
                "\"Data\" and \"Datum\" have the same plural, \"data\"",
                "give one of them another by @plural(value:)"));
  }

  @Test
  void noMomentStandsInForOneThatIsMissing() {
    assertThat(
            problems(
                "type Pass @node { rises: DateTime @coalesce(value: \"2027-03-01T00:00:00Z\") }"))
        .containsExactly(
            new Problem(
                "domain.graphqls:1",
                "\"@coalesce\" cannot stand in for a DateTime, as of \"rises\"",
                "say @default, which is stored, or take it out"));
  }

  @Test
  void aShareOfMoreThanAllIsTold() {
    assertThat(
            problems(
                """
                type Agency @node {
                  name: String!
                  rules: [Agency!]! @relationship(type: "RULES", direction: OUT)
                    @relation(inverse: "ruledBy") @checked(verbs: 7)
                }
                """))
        .anyMatch(p -> p.what().equals("@checked has 7.0 for verbs"));
  }

  @Test
  void aStateThatNothingTellsOfIsTold() {
    assertThat(
            problems(
                """
                type Agency @node {
                  name: String!
                  rules: [Agency!]! @relationship(type: "RULES", direction: OUT)
                    @relation(inverse: "ruledBy") @state(exclusive: SUBJECT)
                }
                """))
        .anyMatch(p -> p.what().startsWith("@state stands at a relationship without evidence"));
  }

  @Test
  void theDefaultDomainHasStatesAndOfficesOfOneHolder() {
    Model model = defaultModel();
    assertThat(model.relationTypes().get("HEADS").state())
        .isEqualTo(RelationType.State.ONE_SUBJECT);
    assertThat(model.relationTypes().get("MEMBER_OF").state()).isEqualTo(RelationType.State.SHARED);
    assertThat(model.relationTypes().get("THREATENS").state()).isEqualTo(RelationType.State.NONE);
  }

  private static Model defaultModel() {
    return switch (ModelReader.read(SchemaFiles.ofDefaultDomain())) {
      case ModelReader.Read read -> read.model();
      case ModelReader.Rejected rejected -> throw new AssertionError(rejected.problems());
    };
  }

  private static List<Problem> problems(String sdl) {
    return switch (ModelReader.read(List.of(new SchemaFile("domain.graphqls", sdl)))) {
      case ModelReader.Read read -> throw new AssertionError("No problem was found");
      case ModelReader.Rejected rejected -> rejected.problems();
    };
  }
}
