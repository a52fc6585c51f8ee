package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.Names;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans root fields. Safe for use by many threads. */
public final class Planner {
  private final Api api;
  private final Targets targets;
  private final Conditions conditions;
  private final Orders orders;
  private final Selections selections;

  public Planner(Api api) {
    this.api = api;
    this.targets = new Targets(api.model());
    this.conditions = new Conditions(api, targets);
    this.orders = new Orders(api);
    this.selections = new Selections(api, this, targets);
  }

  /**
   * A field of the query type, as it is asked.
   *
   * @param arguments coerced
   * @param selected the fields asked of its value
   */
  public record Root(String name, Map<String, Object> arguments, List<SelectedField> selected) {}

  /**
   * Plans a root field.
   *
   * @throws RefusedException if an argument cannot be met: a negative page, a cursor of another
   *     query
   */
  public Plan plan(Root root) {
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
      case FieldMeaning.Named named -> one(targets.of(named.type()), root);
      case FieldMeaning.ById byId -> byId(byId.type(), root);
      case FieldMeaning.WaysBetween ways ->
          new Plan.Between(new WayPlanning(api, targets, selections).of(root));
      default -> throw new IllegalArgumentException("No root field " + root.name());
    };
  }

  private Plan one(Target target, Root root) {
    String name = String.valueOf(root.arguments().get("name")).strip().toLowerCase(Locale.ROOT);
    Predicate where = new Predicate.AnyName(Predicate.Operator.EQ, name);
    Order order = orders.total(Order.NONE, target);
    return new Plan.One(
        new Fetch(target, where, selections.of(target, root.selected()), order, 1L, null));
  }

  private Plan byId(String interfaceName, Root root) {
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

  /**
   * Plans the one node of a type that has this key.
   *
   * @param selected the fields asked of it
   */
  public Plan byKey(String type, String key, List<SelectedField> selected) {
    return new Plan.One(withKey(targets.of(type), key, selected));
  }

  private Fetch withKey(Target target, String key, List<SelectedField> selected) {
    Predicate where =
        new Predicate.Compare(
            new Attribute(Order.Place.NODE, target.key(), "ID", false), Predicate.Operator.EQ, key);
    return new Fetch(target, where, selections.of(target, selected), Order.NONE, null, null);
  }

  /** The input types of a connection. */
  record Inputs(String where, String sort) {}

  Fetch fetch(Target target, Arguments arguments, List<SelectedField> selected) {
    Long limit = arguments.count("limit");
    Long offset = arguments.count("offset");
    Order given = orders.of(Names.sort(target.name()), arguments.sort());
    Order order =
        given.keys().isEmpty() && limit == null && offset == null
            ? given
            : orders.total(given, target);
    return new Fetch(
        target,
        conditions.of(Names.where(target.name()), arguments.where()),
        selections.of(target, selected),
        order,
        limit,
        offset);
  }

  Pages pages(Target target, Inputs inputs, Arguments arguments, List<SelectedField> selected) {
    Order order = orders.total(orders.of(inputs.sort(), arguments.sort()), target);
    String fingerprint = Cursors.fingerprint(arguments.field(), order);
    return new Pages(
        target,
        conditions.of(inputs.where(), arguments.where()),
        order,
        arguments.count("first"),
        after(arguments, order, fingerprint),
        fingerprint,
        selections.parts(target, selected));
  }

  private static @Nullable List<@Nullable Object> after(
      Arguments arguments, Order order, String fingerprint) {
    String cursor = arguments.text("after");
    return cursor == null
        ? null
        : Cursors.decode(cursor, order, fingerprint)
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(
                            new Problem(
                                arguments.field() + "(after:)",
                                "this cursor is not one of this connection in this order",
                                "pass an endCursor that the same field gave with the same sort;"
                                    + " leave after out for the first page"))));
  }
}
