package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.EdgeTarget;
import dev.groundtrack.query.plan.Measure;
import dev.groundtrack.query.plan.Measure.Figure;
import dev.groundtrack.query.plan.Order.Place;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters on figures of related nodes as predicates. */
final class AggregateFilterPlanner {
  private final Api api;
  private final Parameters parameters;
  private final AccessPlanner access;

  AggregateFilterPlanner(Api api, Parameters parameters, AccessPlanner access) {
    this.access = access;
    this.api = api;
    this.parameters = parameters;
  }

  /** What is measured: the nodes over an edge, or the edges. */
  private record Measured(EdgeTarget over, Place place) {}

  Predicate plan(String input, Map<String, @Nullable Object> where, EdgeTarget over) {
    return all(input, where, new Measured(over, Place.NODE));
  }

  private Predicate all(String input, Map<String, @Nullable Object> where, Measured of) {
    List<Predicate> parts = new ArrayList<>();
    where.forEach(
        (field, value) -> {
          parameters.budget().part();
          parts.add(one(input, field, value, of));
        });
    return ComparisonPlanner.all(parts);
  }

  private Predicate one(String input, String field, @Nullable Object value, Measured of) {
    if (value == null) {
      return Predicate.TRUE;
    }
    return switch (api.input(input, field, InputMeaning.AggregateFilter.class)) {
      case InputMeaning.OfProperty it ->
          figures(Attribute.of(of.place(), it.property()), ComparisonPlanner.map(value), of);
      case InputMeaning.OfEdge it ->
          it.properties().equals(of.over().properties())
              ? all(it.input(), ComparisonPlanner.map(value), of)
              : Predicate.TRUE;
      case InputMeaning.Within it ->
          all(it.input(), ComparisonPlanner.map(value), at(it.place(), of));
      case InputMeaning.Count count -> counts(ComparisonPlanner.map(value), of);
      case InputMeaning.Logic logic -> logic(logic, input, value, of);
    };
  }

  private static Measured at(InputMeaning.Place place, Measured of) {
    return switch (place) {
      case NODE, SAME -> of;
      case EDGE -> new Measured(of.over(), Place.EDGE);
    };
  }

  private Predicate logic(InputMeaning.Logic logic, String input, Object value, Measured of) {
    return switch (logic) {
      case AND -> ComparisonPlanner.all(each(input, value, of));
      case OR -> ComparisonPlanner.any(each(input, value, of));
      case NOT -> ComparisonPlanner.not(all(input, ComparisonPlanner.map(value), of));
    };
  }

  private List<Predicate> each(String input, Object value, Measured of) {
    return ((List<?>) value)
        .stream().map(part -> all(input, ComparisonPlanner.map(part), of)).toList();
  }

  private Predicate counts(Map<String, @Nullable Object> filters, Measured of) {
    List<Predicate> parts = new ArrayList<>();
    filters.forEach(
        (what, comparisons) ->
            parts.add(
                compare(
                    new Measure(what.equals("edges") ? Figure.EDGES : Figure.NODES, null),
                    ComparisonPlanner.map(comparisons),
                    of)));
    return ComparisonPlanner.all(parts);
  }

  private Predicate figures(
      Attribute attribute, Map<String, @Nullable Object> filters, Measured of) {
    List<Predicate> parts = new ArrayList<>();
    filters.forEach(
        (figure, comparisons) ->
            parts.add(
                compare(
                    new Measure(figure(figure), attribute),
                    ComparisonPlanner.map(comparisons),
                    of)));
    return ComparisonPlanner.all(parts);
  }

  private static Figure figure(String name) {
    return switch (name) {
      case "min" -> Figure.MIN;
      case "max" -> Figure.MAX;
      case "average" -> Figure.AVERAGE;
      case "sum" -> Figure.SUM;
      case "shortestLength" -> Figure.SHORTEST_LENGTH;
      case "longestLength" -> Figure.LONGEST_LENGTH;
      case "averageLength" -> Figure.AVERAGE_LENGTH;
      default -> throw new IllegalArgumentException("No figure " + name);
    };
  }

  /** Whoever learns how many there are, or how much, reads them. */
  private Predicate among(Measured of, Measure measure) {
    Attribute attribute = measure.of();
    List<String> fields =
        attribute == null || attribute.place() == Place.EDGE
            ? List.of()
            : names(of.over().target(), attribute.property());
    return ComparisonPlanner.all(
        List.of(
            access.among(
                "",
                of.over().target(),
                new AccessPlanner.Touched(AccessOperation.AGGREGATE, fields)),
            access.among(
                "", of.over().target(), new AccessPlanner.Touched(AccessOperation.READ, fields))));
  }

  /** What the types of a target call a property of the database. */
  private List<String> names(Target target, String property) {
    return target.types().keySet().stream()
        .flatMap(type -> Stream.ofNullable(api.model().nodeTypes().get(type)))
        .flatMap(type -> type.properties().stream())
        .filter(p -> p.databaseName().equals(property))
        .map(Property::name)
        .toList();
  }

  private Predicate compare(
      Measure measure, Map<String, @Nullable Object> comparisons, Measured of) {
    List<Predicate> parts = new ArrayList<>();
    comparisons.forEach(
        (operator, value) ->
            parts.add(
                parameters
                    .budget()
                    .over(
                        "",
                        () ->
                            new Predicate.Measured(
                                of.over().hop(),
                                of.over().target(),
                                among(of, measure),
                                measure,
                                ComparisonPlanner.operator(operator),
                                parameters.take(value)))));
    return ComparisonPlanner.all(parts);
  }
}
