package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.AggregatePart;
import dev.groundtrack.api.FieldMeaning.Figure;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.model.Relationship;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What connections tell of all their nodes at once. */
final class AggregateTypes {
  private static final Set<String> NUMBERS = Set.of("Int", "Float", "BigInt");
  private static final Set<String> TIMES =
      Set.of("Date", "DateTime", "LocalDateTime", "Time", "LocalTime", "Duration");

  private final ApiBuilder builder;

  AggregateTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  /** The aggregate of all nodes of a type; its name. */
  String root(String type, Collection<Property> properties) {
    String name = type + "Aggregate";
    TypeDefinitions.Fields block = builder.types.object(name, "");
    count(block, name, "Count");
    typeName(type + "AggregateNode", properties)
        .ifPresent(
            node -> {
              block.field("node", TypeReferences.required(node));
              builder.means(name, "node", AggregatePart.NODE);
            });
    return name;
  }

  /** The aggregate of the nodes over a relationship, shared by all that lead alike to a type. */
  String related(Relationship relationship) {
    String properties = relationship.properties();
    String name =
        relationship.target() + (properties == null ? "" : properties) + "AggregateSelection";
    if (builder.types.has(name)) {
      return name;
    }
    TypeDefinitions.Fields block = builder.types.object(name, "");
    count(block, name, "ConnectionCount");
    node(relationship.target())
        .ifPresent(
            node -> {
              block.field("node", node);
              builder.means(name, "node", AggregatePart.NODE);
            });
    if (properties != null) {
      edge(properties)
          .ifPresent(
              edge -> {
                block.field("edge", edge);
                builder.means(name, "edge", AggregatePart.EDGE);
              });
    }
    return name;
  }

  /** What all nodes of a type share; where the type has an aggregate of its own, that has it. */
  private Optional<String> node(String type) {
    String name = type + "AggregateNode";
    boolean isElsewhere = builder.types.has(name) || builder.model.offer(type).aggregate();
    return isElsewhere
        ? Optional.of(name).filter(any -> hasAny(builder.fields(type)))
        : typeName(name, builder.fields(type));
  }

  private Optional<String> edge(String properties) {
    String name = properties + "AggregateEdge";
    return builder.types.has(name)
        ? Optional.of(name)
        : typeName(name, builder.edgeFields(properties));
  }

  private void count(TypeDefinitions.Fields block, String owner, String type) {
    block.field("count", TypeReferences.required(type));
    builder.means(owner, "count", AggregatePart.COUNT);
    if (!builder.types.has(type)) {
      TypeDefinitions.Fields count = builder.types.object(type, "How many there are.");
      count.field("nodes", TypeReferences.required("Int"));
      builder.means(type, "nodes", Figure.NODES);
      if (type.equals("ConnectionCount")) {
        count.field("edges", TypeReferences.required("Int"));
        builder.means(type, "edges", Figure.EDGES);
      }
    }
  }

  private boolean hasAny(Collection<Property> properties) {
    return properties.stream().anyMatch(this::isMeasured);
  }

  private boolean isMeasured(Property property) {
    return !property.list()
        && property.usage().may(Reading.AGGREGATE)
        && !figures(property.type()).isEmpty();
  }

  private Optional<String> typeName(String name, Collection<Property> properties) {
    if (!hasAny(properties)) {
      return Optional.empty();
    }
    TypeDefinitions.Fields block = builder.types.object(name, "");
    properties.stream()
        .filter(this::isMeasured)
        .forEach(
            property -> {
              block.field(property.name(), TypeReferences.required(selection(property.type())));
              builder.means(name, property.name(), new FieldMeaning.Measured(property));
            });
    return Optional.of(name);
  }

  private String selection(String scalar) {
    String name = scalar + "AggregateSelection";
    if (!builder.types.has(name)) {
      TypeDefinitions.Fields block = builder.types.object(name, "");
      figures(scalar)
          .forEach(
              (figure, type) -> {
                String field = figure.name().toLowerCase(Locale.ROOT);
                block.field(field, type);
                builder.means(name, field, figure);
              });
    }
    return name;
  }

  /** What can be told of many values of a scalar, with its type. */
  private static Map<Figure, String> figures(String scalar) {
    Map<Figure, String> figures = new EnumMap<>(Figure.class);
    if (scalar.equals("String")) {
      List.of(Figure.SHORTEST, Figure.LONGEST).forEach(f -> figures.put(f, scalar));
    } else if (TIMES.contains(scalar) || NUMBERS.contains(scalar)) {
      List.of(Figure.MIN, Figure.MAX).forEach(f -> figures.put(f, scalar));
    }
    if (NUMBERS.contains(scalar)) {
      figures.put(Figure.AVERAGE, scalar.equals("Int") ? "Float" : scalar);
      figures.put(Figure.SUM, scalar);
    }
    return figures;
  }
}
