package dev.groundtrack.api.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.ListInputs;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.NodeFieldMeaning;
import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fields of a generated API mean, asked as planners ask it. */
class FieldMeaningsTest {
  private static final Api API = Harbour.open().api();
  private static final ListInputs SHIPS = new ListInputs("ShipWhere", "ShipSort");

  @Test
  void rootFieldsAskForNodesAndPagesOfThem() {
    assertThat(API.field("Query", "ships", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.Nodes("Ship", SHIPS));
    assertThat(API.field("Query", "shipsConnection", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.Connection("Ship", SHIPS));
    assertThat(API.field("Query", "node", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.ById("Node"));
    assertThat(API.hasQuery("whales")).isFalse();
  }

  @Test
  void whatRestsOnEvidenceIsAskedForOnlyWhereThereIsSome() {
    assertThat(API.hasQuery("paths")).isFalse();
    Api domain = InlineSchema.ofDefaultDomain().api();
    assertThat(domain.field("Query", "paths", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.PathsBetween());
    assertThat(domain.field("Query", "search", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.Search());
    assertThat(domain.field("Query", "entity", RootFieldMeaning.class))
        .contains(new RootFieldMeaning.Named("Entity"));
  }

  @Test
  void aFieldOfANodeIsAValueOrLeadsOn() {
    assertThat(API.field("Ship", "name", NodeFieldMeaning.Value.class))
        .hasValueSatisfying(v -> assertThat(v.property().databaseName()).isEqualTo("title"));
    assertThat(API.field("Sailor", "ships", NodeFieldMeaning.Related.class))
        .hasValueSatisfying(
            related -> {
              assertThat(related.relationship().type()).isEqualTo("SERVES_ON");
              assertThat(related.inputs()).isEqualTo(SHIPS);
            });
    assertThat(API.field("Ship", "rank", FieldMeaning.Scripted.class)).isPresent();
  }

  @Test
  void aMeaningOfAnotherSortIsNone() {
    assertThat(API.field("Ship", "name", RootFieldMeaning.class)).isEmpty();
    assertThat(API.field("Ship", "sails", NodeFieldMeaning.class)).isEmpty();
  }

  @Test
  void aConnectionAndItsEdgesHaveTheirParts() {
    assertThat(API.field("ShipsConnection", "edges", FieldMeaning.ConnectionPart.class))
        .contains(FieldMeaning.ConnectionPart.EDGES);
    assertThat(API.field("ShipEdge", "cursor", FieldMeaning.EdgePart.class))
        .contains(FieldMeaning.EdgePart.CURSOR);
    assertThat(API.field("SailorShipsRelationship", "properties", FieldMeaning.EdgePart.class))
        .contains(FieldMeaning.EdgePart.PROPERTIES);
  }

  @Test
  void inputsSayWhatTheyAreOnAndWhichInputComesNext() {
    assertThat(API.input("ShipWhere", "OR", InputMeaning.Filter.class))
        .isEqualTo(InputMeaning.Logic.OR);
    assertThat(API.input("ShipWhere", "tons", InputMeaning.OfProperty.class).property().name())
        .isEqualTo("tons");
    assertThat(API.input("SailorWhere", "ships", InputMeaning.OfRelated.class).input())
        .isEqualTo("ShipRelationshipFilters");
    assertThat(API.input("ShipRelationshipFilters", "all", InputMeaning.Quantified.class))
        .isEqualTo(new InputMeaning.Quantified(InputMeaning.Quantifier.ALL, "ShipWhere"));
    assertThat(API.input("ShipSort", "tons", InputMeaning.Sort.class))
        .isInstanceOf(InputMeaning.OfProperty.class);
  }

  @Test
  void anInputThatIsNotThereOrIsOfAnotherSortIsAMistakeOfOurs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> API.input("ShipWhere", "sails", InputMeaning.Filter.class))
        .withMessage("The input ShipWhere has no field sails");
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> API.input("ShipWhere", "OR", InputMeaning.Sort.class));
  }

  @Test
  void mutationsSayWhatTheyDoToWhichType() {
    assertThat(API.mutation("Mutation", "createShips", MutationMeaning.Operation.class))
        .contains(new MutationMeaning.Creating("Ship"));
    assertThat(API.mutation("Mutation", "deleteShips", MutationMeaning.Operation.class))
        .contains(new MutationMeaning.Deleting("Ship", "ShipWhere"));
    assertThat(API.mutation("Mutation", "upsertShips", MutationMeaning.Upserting.class))
        .hasValueSatisfying(upsert -> assertThat(upsert.key().name()).isEqualTo("id"));
    assertThat(API.mutation("Mutation", "upsertRafts", MutationMeaning.Operation.class))
        .as("a type without a key")
        .isEmpty();
  }

  /** A planner that meets a field without a meaning would pass over what a client asks. */
  @Test
  void everyFieldOfAFilterAndOfASortOrderHasAMeaning() {
    List<String> fields = new ArrayList<>();
    for (InputObjectTypeDefinition input :
        API.definitions().getTypes(InputObjectTypeDefinition.class)) {
      if (input.getName().matches("(Ship|Raft|Sailor|Port|Vessel|Service|Drift)(Where|Sort)")) {
        for (InputValueDefinition field : input.getInputValueDefinitions()) {
          API.input(input.getName(), field.getName(), InputMeaning.class);
          fields.add(field.getName());
        }
      }
    }
    assertThat(fields).hasSizeGreaterThan(40);
  }

  @Test
  void everyFieldOfANodeHasAMeaning() {
    for (String type : List.of("Ship", "Raft", "Sailor", "Port", "Service", "Drift")) {
      ObjectTypeDefinition defined =
          API.definitions().getTypeOrNull(type, ObjectTypeDefinition.class);
      assertThat(defined.getFieldDefinitions())
          .isNotEmpty()
          .extracting(FieldDefinition::getName)
          .allSatisfy(
              field -> assertThat(API.field(type, field, NodeFieldMeaning.class)).isPresent());
    }
  }
}
