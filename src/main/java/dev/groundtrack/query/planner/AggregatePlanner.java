package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.Tally;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order.Place;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
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
      if (aggregation.meaning(field) instanceof Tally tally) {
        groups.add(aggregation.group(tally, field));
      }
    }
    return groups;
  }

  private @Nullable FieldMeaning meaning(SelectedField field) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName()).orElse(null);
  }

  private ConnectionFetch.Group group(Tally tally, SelectedField field) {
    String key = field.getResultKey();
    return switch (tally) {
      case COUNT -> new ConnectionFetch.Counts(key, aggregates(field, null));
      case NODE -> new ConnectionFetch.Values(key, Place.NODE, figures(field, Place.NODE));
      case EDGE -> new ConnectionFetch.Values(key, Place.EDGE, figures(field, Place.EDGE));
    };
  }

  private List<ConnectionFetch.Figures> figures(SelectedField group, Place place) {
    List<ConnectionFetch.Figures> figures = new ArrayList<>();
    for (SelectedField field : group.getSelectionSet().getImmediateFields()) {
      if (meaning(field) instanceof FieldMeaning.Measured measured) {
        figures.add(
            new ConnectionFetch.Figures(
                field.getResultKey(), aggregates(field, Attribute.of(place, measured.property()))));
      }
    }
    return figures;
  }

  private List<ConnectionFetch.Told> aggregates(SelectedField of, @Nullable Attribute attribute) {
    List<ConnectionFetch.Told> told = new ArrayList<>();
    for (SelectedField field : of.getSelectionSet().getImmediateFields()) {
      if (meaning(field) instanceof FieldMeaning.Figure figure) {
        told.add(
            new ConnectionFetch.Told(field.getResultKey(), new Measure(figure(figure), attribute)));
      }
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
