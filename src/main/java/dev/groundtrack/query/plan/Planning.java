package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.Names;
import dev.groundtrack.model.Computed;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans one root field. */
final class Planning {
  private final Api api;
  private final Targets targets;
  private final Conditions conditions;
  private final Orders orders;
  private final Selections selections;
  private final Phrases phrases;
  private final Slots slots = new Slots();
  private final long maxRows;

  Planning(Api api, Targets targets, Phrases phrases, long maxRows) {
    this.phrases = phrases;
    this.api = api;
    this.maxRows = maxRows;
    this.targets = targets;
    this.conditions = new Conditions(api, targets, slots);
    this.orders = new Orders(api, slots);
    this.selections = new Selections(api, this, targets);
  }

  Planned planned(Plan plan) {
    return new Planned(plan, slots.values());
  }

  Plan plan(Planner.Root root) {
    FieldMeaning meaning =
        api.field("Query", root.name())
            .orElseThrow(() -> new IllegalArgumentException("No root field " + root.name()));
    return switch (meaning) {
      case FieldMeaning.Roots roots -> {
        Arguments arguments = new Arguments(root.name(), root.arguments());
        yield new Plan.Many(fetch(targets.of(roots.type()), arguments, root.selected()));
      }
      case FieldMeaning.RootConnection connection -> {
        Arguments arguments = new Arguments(root.name(), root.arguments());
        Target target = targets.of(connection.type());
        Inputs inputs = new Inputs(Names.where(target.name()), Names.sort(target.name()));
        yield new Plan.Paged(pages(target, inputs, arguments, root.selected()));
      }
      case FieldMeaning.RankedConnection ranked -> new Plan.Paged(ranked(ranked, root));
      case FieldMeaning.Named named -> one(targets.of(named.type()), root);
      case FieldMeaning.ById byId -> byId(byId.type(), root);
      case FieldMeaning.Scripted scripted ->
          new Plan.Scripted(script(scripted.field(), root.arguments(), root.selected()));
      case FieldMeaning.Searches search ->
          new Plan.Found(new SearchPlanning(api, targets, selections, slots).of(root, phrases));
      case FieldMeaning.WaysBetween ways ->
          new Plan.Between(new WayPlanning(api, targets, selections, slots).of(root));
      default -> throw new IllegalArgumentException("No root field " + root.name());
    };
  }

  private Plan one(Target target, Planner.Root root) {
    String name = String.valueOf(root.arguments().get("name")).strip().toLowerCase(Locale.ROOT);
    Predicate where = new Comparisons(slots).anyName(Predicate.Operator.EQ, name);
    Order order = orders.total(Order.NONE, target);
    return new Plan.One(
        new Fetch(
            target, where, selections.of(target, root.selected()), order, slots.take(1L), null));
  }

  private Plan byId(String interfaceName, Planner.Root root) {
    String id = String.valueOf(root.arguments().get("id"));
    List<Fetch> fetches = new ArrayList<>();
    for (EntityType type : api.model().nodeTypes().values()) {
      Target target = targets.of(type.name()).as(interfaceName);
      String prefix = type.name() + ":";
      fetches.add(withKey(target, id, root.selected()));
      if (id.startsWith(prefix)) {
        Fetch meant = withKey(target, id.substring(prefix.length()), root.selected());
        return new Plan.FirstOf(List.of(meant));
      }
    }
    return new Plan.FirstOf(fetches);
  }

  Plan byKey(String type, String key, List<SelectedField> selected) {
    return new Plan.One(withKey(targets.of(type), key, selected));
  }

  Plan byElementIds(String type, List<String> ids, List<SelectedField> selected) {
    Target target = targets.of(type);
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, Target.ELEMENT_ID, "ID", false),
            Predicate.Operator.IN,
            slots.take(ids));
    List<Selection> all = new ArrayList<>(selections.of(target, selected));
    all.add(new Selection.Property(Planner.ELEMENT_KEY, Set.of(), Target.ELEMENT_ID));
    return new Plan.Many(new Fetch(target, where, all, Order.NONE, null, null));
  }

  private Fetch withKey(Target target, String key, List<SelectedField> selected) {
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, target.key(), "ID", false),
            Predicate.Operator.EQ,
            slots.take(key));
    return new Fetch(target, where, selections.of(target, selected), Order.NONE, null, null);
  }

  /**
   * What a connection's arguments are, and what it leads over.
   *
   * @param parallel whether several of its edges may lead to one node
   */
  record Inputs(String where, String sort, boolean parallel, EdgeKind edges) {
    Inputs(String where, String sort) {
      this(where, sort, false, EdgeKind.NONE);
    }
  }

  Fetch fetch(Target target, Arguments arguments, List<SelectedField> selected) {
    Long limit = api.model().offer(target.name()).limited(arguments.count("limit", maxRows));
    Long offset = arguments.count("offset", Long.MAX_VALUE);
    Order given = orders.of(Names.sort(target.name()), arguments.sort());
    Order order =
        given.keys().isEmpty() && limit == null && offset == null
            ? given
            : orders.total(given, target);
    return new Fetch(
        target,
        conditions.of(arguments.at("where"), Names.where(target.name()), arguments.where()),
        selections.of(target, selected),
        order,
        slots.takeUnlessNull(limit),
        slots.takeUnlessNull(offset));
  }

  Pages pages(Target target, Inputs inputs, Arguments arguments, List<SelectedField> selected) {
    return pages(new Found(target, null), inputs, arguments, selected);
  }

  Script script(Computed field, Map<String, Object> arguments, List<SelectedField> selected) {
    return new Scripts(api, targets, selections, slots).of(field, arguments, selected);
  }

  private Pages ranked(FieldMeaning.RankedConnection ranked, Planner.Root root) {
    Target target = targets.of(ranked.type());
    Arguments arguments = new Arguments(root.name(), root.arguments());
    Inputs inputs = new Inputs(Names.rankedWhere(target.name()), Names.rankedSort(target.name()));
    Ranking ranking = new Rankings(slots, phrases).of(ranked.index(), arguments);
    return pages(new Found(target, ranking), inputs, arguments, root.selected());
  }

  /** Nodes of a target, all or those that an index finds. */
  private record Found(Target target, @Nullable Ranking ranking) {}

  private Pages pages(
      Found found, Inputs inputs, Arguments arguments, List<SelectedField> selected) {
    Target target = found.target();
    Order given = orders.of(inputs.sort(), arguments.sort(), inputs.edges());
    Order sorted = found.ranking() == null ? given : orders.ranked(given);
    Order order =
        inputs.parallel() ? orders.totalOfEdges(sorted, target) : orders.total(sorted, target);
    Long first = api.model().offer(target.name()).limited(arguments.count("first", maxRows));
    String fingerprint = Cursors.fingerprint(arguments.field(), order);
    return new Pages(
        target,
        found.ranking(),
        conditions.of(
            arguments.at("where"), inputs.where(), arguments.where(), inputs.edges().properties()),
        order,
        first == null ? null : slots.take(first + 1),
        after(arguments, order, fingerprint),
        fingerprint,
        new ConnectionParts(api, selections).of(target, inputs.edges(), selected));
  }

  private @Nullable List<@Nullable Given> after(
      Arguments arguments, Order order, String fingerprint) {
    String cursor = arguments.text("after");
    if (cursor == null) {
      return null;
    }
    List<@Nullable Object> values =
        Cursors.decode(cursor, order, fingerprint)
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(
                            new Problem(
                                arguments.field() + "(after:)",
                                "this cursor is not one of this connection in this order",
                                "pass an endCursor that the same field gave with the same sort;"
                                    + " leave after out for the first page"))));
    List<@Nullable Given> after = new ArrayList<>();
    values.forEach(value -> after.add(slots.takeUnlessNull(value)));
    return after;
  }
}
