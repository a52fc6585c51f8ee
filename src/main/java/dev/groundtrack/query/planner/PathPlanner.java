package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.WayPart;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Paths;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The field {@code paths} as ways. */
final class PathPlanner {
  /** Longer ways join almost everything to everything, and take as long to find. */
  private static final int LONGEST = 6;

  private static final int MOST = 100;
  private static final int LARGEST_BUDGET = 1_000_000;

  private final Api api;
  private final Targets targets;
  private final SelectionPlanner selections;
  private final Parameters slots;

  PathPlanner(Api api, Targets targets, SelectionPlanner selections, Parameters slots) {
    this.slots = slots;
    this.api = api;
    this.targets = targets;
    this.selections = selections;
  }

  Paths plan(QueryPlanner.Root root) {
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

  private Paths.End end(QueryPlanner.Root root, String argument) {
    String given = String.valueOf(root.arguments().get(argument));
    Predicate.AnyName name =
        new ComparisonPlanner(slots)
            .anyName(Predicate.Operator.EQ, given.strip().toLowerCase(Locale.ROOT));
    return new Paths.End(slots.take(given), name.value(), Objects.requireNonNull(name.sought()));
  }

  private Paths.Limits limits(QueryPlanner.Root root) {
    Map<String, @Nullable Object> where = ComparisonPlanner.map(root.arguments().get("where"));
    return new Paths.Limits(
        slots.given(where.get("types")),
        slots.take(where.get("minConfidence")),
        slots.take(where.get("since")),
        slots.take((long) between(root, "budget", LARGEST_BUDGET)),
        new Paths.Size(between(root, "maxLength", LONGEST), between(root, "first", MOST)));
  }

  private static int between(QueryPlanner.Root root, String argument, int most) {
    int value = ((Number) Objects.requireNonNull(root.arguments().get(argument))).intValue();
    if (value < 1 || value > most) {
      throw new RefusedException(
          List.of(
              new Problem(
                  root.name() + "(" + argument + ":)",
                  argument + " is " + value + ", and must be from 1 to " + most,
                  "pass a number from 1 to " + most)));
    }
    return value;
  }

  private List<Paths.Part> parts(Target entities, Target relation, List<SelectedField> selected) {
    List<Paths.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      if (meaning(field) == WayPart.PATHS) {
        List<SelectedField> within = field.getSelectionSet().getImmediateFields();
        parts.add(new Paths.Each(field.getResultKey(), steps(entities, relation, within)));
      } else if (meaning(field) == WayPart.TRUNCATED) {
        parts.add(new Paths.Truncated(field.getResultKey()));
      }
    }
    return parts;
  }

  private List<Paths.Step> steps(Target entities, Target relation, List<SelectedField> selected) {
    List<Paths.Step> steps = new ArrayList<>();
    for (SelectedField field : selected) {
      String key = field.getResultKey();
      if (meaning(field) instanceof WayPart part) {
        List<SelectedField> within = field.getSelectionSet().getImmediateFields();
        steps.add(
            switch (part) {
              case LENGTH -> new Paths.Length(key);
              case NODES -> new Paths.Nodes(key, selections.plan(entities, within));
              case RELATIONS -> new Paths.Relations(key, selections.plan(relation, within));
              case PATHS, TRUNCATED -> throw new IllegalArgumentException("No part of a path");
            });
      }
    }
    return steps;
  }

  private @Nullable FieldMeaning meaning(SelectedField field) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName()).orElse(null);
  }
}
