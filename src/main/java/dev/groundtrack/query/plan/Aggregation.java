package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.Tally;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order.Place;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields asked of an aggregate as groups of figures. */
final class Aggregation {
  private final Api api;

  private Aggregation(Api api) {
    this.api = api;
  }

  static List<Pages.Group> of(Api api, SelectedField aggregate) {
    Aggregation aggregation = new Aggregation(api);
    List<Pages.Group> groups = new ArrayList<>();
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

  private Pages.Group group(Tally tally, SelectedField field) {
    String key = field.getResultKey();
    return switch (tally) {
      case COUNT -> new Pages.Counts(key, told(field, null));
      case NODE -> new Pages.Values(key, Place.NODE, figures(field, Place.NODE));
      case EDGE -> new Pages.Values(key, Place.EDGE, figures(field, Place.EDGE));
    };
  }

  private List<Pages.Figures> figures(SelectedField group, Place place) {
    List<Pages.Figures> figures = new ArrayList<>();
    for (SelectedField field : group.getSelectionSet().getImmediateFields()) {
      if (meaning(field) instanceof FieldMeaning.Measured measured) {
        figures.add(
            new Pages.Figures(
                field.getResultKey(), told(field, Attribute.of(place, measured.property()))));
      }
    }
    return figures;
  }

  private List<Pages.Told> told(SelectedField of, @Nullable Attribute attribute) {
    List<Pages.Told> told = new ArrayList<>();
    for (SelectedField field : of.getSelectionSet().getImmediateFields()) {
      if (meaning(field) instanceof FieldMeaning.Figure figure) {
        told.add(new Pages.Told(field.getResultKey(), new Measure(figure(figure), attribute)));
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
