package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.AggregatePart;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order.Place;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields asked of an aggregate as groups of figures. */
final class AggregatePlanner {
  private final Api api;

  private AggregatePlanner(Api api) {
    this.api = api;
  }

  static List<ConnectionFetch.Group> of(Api api, SelectedField aggregate) {
    AggregatePlanner aggregation = new AggregatePlanner(api);
    List<ConnectionFetch.Group> groups = new ArrayList<>();
    for (SelectedField field : aggregate.getSelectionSet().getImmediateFields()) {
      aggregation
          .meaning(field, AggregatePart.class)
          .ifPresent(part -> groups.add(aggregation.group(part, field)));
    }
    return groups;
  }

  /** The names of the fields of nodes that are measured. */
  static List<String> ofNodes(Api api, SelectedField aggregate) {
    AggregatePlanner aggregation = new AggregatePlanner(api);
    return aggregate.getSelectionSet().getImmediateFields().stream()
        .filter(
            field ->
                aggregation
                    .meaning(field, AggregatePart.class)
                    .filter(AggregatePart.NODE::equals)
                    .isPresent())
        .flatMap(node -> node.getSelectionSet().getImmediateFields().stream())
        .map(SelectedField::getName)
        .toList();
  }

  private <M extends FieldMeaning> Optional<M> meaning(SelectedField field, Class<M> kind) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName(), kind);
  }

  private ConnectionFetch.Group group(AggregatePart part, SelectedField field) {
    String key = field.getResultKey();
    return switch (part) {
      case COUNT -> new ConnectionFetch.Counts(key, aggregates(field, null));
      case NODE -> new ConnectionFetch.Values(key, Place.NODE, figures(field, Place.NODE));
      case EDGE -> new ConnectionFetch.Values(key, Place.EDGE, figures(field, Place.EDGE));
    };
  }

  private List<ConnectionFetch.Figures> figures(SelectedField group, Place place) {
    List<ConnectionFetch.Figures> figures = new ArrayList<>();
    for (SelectedField field : group.getSelectionSet().getImmediateFields()) {
      meaning(field, FieldMeaning.Measured.class)
          .map(measured -> aggregates(field, Attribute.of(place, measured.property())))
          .map(told -> new ConnectionFetch.Figures(field.getResultKey(), told))
          .ifPresent(figures::add);
    }
    return figures;
  }

  private List<ConnectionFetch.MeasureField> aggregates(
      SelectedField of, @Nullable Attribute attribute) {
    List<ConnectionFetch.MeasureField> told = new ArrayList<>();
    for (SelectedField field : of.getSelectionSet().getImmediateFields()) {
      meaning(field, FieldMeaning.Figure.class)
          .map(figure -> new Measure(figure(figure), attribute))
          .map(measure -> new ConnectionFetch.MeasureField(field.getResultKey(), measure))
          .ifPresent(told::add);
    }
    return told;
  }

  private static Figure figure(FieldMeaning.Figure figure) {
    return switch (figure) {
      case NODES -> Figure.NODES;
      case EDGES -> Figure.EDGES;
      case MIN -> Figure.MIN;
      case MAX -> Figure.MAX;
      case AVERAGE -> Figure.AVERAGE;
      case SUM -> Figure.SUM;
      case SHORTEST -> Figure.SHORTEST;
      case LONGEST -> Figure.LONGEST;
    };
  }
}
