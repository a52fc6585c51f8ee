package dev.groundtrack.api.generator;

import dev.groundtrack.api.Api;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.UnionType;

/** Generates the API of a Model, as {@code @neo4j/graphql} 7 does. */
public final class ApiGenerator {
  private final ApiBuilder builder;

  private ApiGenerator(ApiBuilder builder) {
    this.builder = builder;
  }

  /** Generates the API of a Model, without what is offered by choice alone. */
  public static Api generate(Model model) {
    return generate(model, false);
  }

  /**
   * Generates the API of a Model.
   *
   * @param matches whether texts may be filtered by regular expressions
   */
  public static Api generate(Model model, boolean matches) {
    return new ApiGenerator(new ApiBuilder(model, matches)).generate();
  }

  private Api generate() {
    new QueryTypes(builder).write();
    new MutationTypes(builder).write();
    PointTypes.write(builder);
    ConnectionTypes connections = new ConnectionTypes(builder);
    connections.writeShared();
    OutputTypes outputs = new OutputTypes(builder, connections);
    FilterAndSortTypes inputs = new FilterAndSortTypes(builder);
    Model model = builder.model;
    for (InterfaceType type : model.interfaces().values()) {
      outputs.write(type);
      inputs.write(type);
    }
    for (EntityType type : model.nodeTypes().values()) {
      outputs.write(type);
      inputs.write(type);
    }
    for (UnionType type : model.unions().values()) {
      outputs.write(type);
      inputs.write(type);
    }
    model.valueTypes().values().forEach(outputs::write);
    model.propertiesTypes().values().forEach(outputs::write);
    model.propertiesTypes().values().forEach(inputs::write);
    new EdgeUnionTypes(builder).write();
    new SubscriptionTypes(builder, inputs.scalars()).write();
    model.enums().values().forEach(this::write);
    Api api = builder.build();
    return api.asking(RuleFilters.of(api));
  }

  private void write(EnumType type) {
    TypeDefinitions.Values block = builder.types.enumeration(type.name(), type.description());
    type.values().values().forEach(value -> block.value(value.description(), value.name()));
  }
}
