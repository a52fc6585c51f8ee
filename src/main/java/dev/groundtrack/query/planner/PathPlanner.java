package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.PathPart;
import dev.groundtrack.api.FieldMeaning.PathsPart;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Paths;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field {@code paths} as ways. */
final class PathPlanner {
  /** Longer ways join almost everything to everything, and take as long to find. */
  private static final int LONGEST = 6;

  private static final int MOST = 100;
  private static final int LARGEST_BUDGET = 1_000_000;

  private final Api api;
  private final Targets targets;
  private final NodeSelections selections;
  private final Parameters parameters;

  PathPlanner(PlanningContext context, NodeSelections selections) {
    this.parameters = context.parameters();
    this.api = context.api();
    this.targets = context.targets();
    this.selections = selections;
  }

  Paths plan(RootField root) {
    Target entities = targets.target(api.model().entityInterface().orElseThrow().name());
    Target relation =
        targets.target(api.model().evidence(EvidenceRole.RELATION).orElseThrow().name());
    return new Paths(
        entities,
        relation,
        List.copyOf(api.model().relationTypes().keySet()),
        new Paths.Ends(end(root, "from"), end(root, "to")),
        limits(root),
        parts(entities, relation, root.selected()));
  }

  private Paths.End end(RootField root, String argument) {
    String given = String.valueOf(root.arguments().get(argument));
    return new Paths.End(parameters.take(given), new ComparisonPlanner(parameters).lookup(given));
  }

  private Paths.Limits limits(RootField root) {
    Map<String, @Nullable Object> where = ComparisonPlanner.map(root.arguments().get("where"));
    return new Paths.Limits(
        parameters.given(where.get("types")),
        parameters.take(where.get("minConfidence")),
        parameters.take(where.get("since")),
        parameters.take((long) between(root, "budget", LARGEST_BUDGET)),
        new Paths.Size(between(root, "maxLength", LONGEST), between(root, "first", MOST)));
  }

  private static int between(RootField root, String argument, int most) {
    int value = ((Number) Objects.requireNonNull(root.arguments().get(argument))).intValue();
    if (value < 1 || value > most) {
      throw RefusedException.of(
          root.name() + "(" + argument + ":)",
          argument + " is " + value + ", and must be from 1 to " + most,
          "pass a number from 1 to " + most);
    }
    return value;
  }

  private List<Paths.Part> parts(Target entities, Target relation, List<SelectedField> selected) {
    List<Paths.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      meaning(field, PathsPart.class)
          .ifPresent(part -> parts.add(part(part, field, steps(entities, relation, field))));
    }
    return parts;
  }

  private static Paths.Part part(PathsPart part, SelectedField field, List<Paths.Step> steps) {
    return switch (part) {
      case PATHS -> new Paths.Each(field.getResultKey(), steps);
      case TRUNCATED -> new Paths.Truncated(field.getResultKey());
    };
  }

  private List<Paths.Step> steps(Target entities, Target relation, SelectedField paths) {
    List<Paths.Step> steps = new ArrayList<>();
    for (SelectedField field : paths.getSelectionSet().getImmediateFields()) {
      String key = field.getResultKey();
      List<SelectedField> within = field.getSelectionSet().getImmediateFields();
      meaning(field, PathPart.class)
          .ifPresent(
              part ->
                  steps.add(
                      switch (part) {
                        case LENGTH -> new Paths.Length(key);
                        case NODES -> new Paths.Nodes(key, selections.plan(entities, within));
                        case RELATIONS ->
                            new Paths.Relations(key, selections.plan(relation, within));
                      }));
    }
    return steps;
  }

  private <M extends FieldMeaning> Optional<M> meaning(SelectedField field, Class<M> kind) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName(), kind);
  }
}
