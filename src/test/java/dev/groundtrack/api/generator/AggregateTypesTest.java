package dev.groundtrack.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateTypesTest {
  private static final String SCHEMA =
      """
      type Harbour @node {
        name: String!
        ships: [Ship!]! @relationship(type: "MOORS", direction: OUT)
      }

      type Ship @node @query(read: true, aggregate: false) {
        name: String!
        draught: Float
      }
      """;

  @Test
  void aTypeWithoutAnAggregateOfItsOwnIsMeasuredOverARelationship() {
    TypeDefinitionRegistry types =
        ApiGenerator.generate(ModelReader.model(List.of(new SchemaFile("s.graphqls", SCHEMA))))
            .definitions();
    assertThat(types.getTypeOrNull("ShipAggregateNode", ObjectTypeDefinition.class)).isNotNull();
    assertThat(types.getTypeOrNull("ShipAggregate", ObjectTypeDefinition.class)).isNull();
  }
}
