package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.ListInputs;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Cursors;
import dev.groundtrack.query.plan.CypherScript;
import dev.groundtrack.query.plan.Fetch;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Ranking;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and connections of nodes as fetches, at the root and over relationships alike. */
final class FetchPlanner {
  /** By the day of publication, and by the place in the text. */
  private static final Order AS_PUBLISHED =
      new Order(
          List.of(
              new Order.Key(Order.Place.NODE, AsOf.KNOWN, "Date", false, false),
              new Order.Key(Order.Place.NODE, "start", "Int", false, true)));

  private final Api api;
  private final FilterPlanner filters;
  private final OrderPlanner orders;
  private final NodeSelections selections;
  private final ScriptPlanner scripts;
  private final PlanningContext context;

  FetchPlanner(PlanningContext context, NodeSelections selections) {
    this.context = context;
    this.api = context.api();
    this.filters = new FilterPlanner(context);
    this.orders = new OrderPlanner(context);
    this.selections = selections;
    this.scripts = new ScriptPlanner(context, selections);
  }

  /**
   * The nodes of a connection, and the edges that lead to them.
   *
   * @param ranking the index that finds them, if one does
   * @param parallel whether several of its edges may lead to one node
   */
  record Connected(
      Target target,
      @Nullable Ranking ranking,
      boolean parallel,
      ConnectionPlanner.EdgeKind edges) {
    static Connected of(Target target, @Nullable Ranking ranking) {
      return new Connected(target, ranking, false, ConnectionPlanner.EdgeKind.NONE);
    }
  }

  /** A list of nodes. */
  Fetch fetch(
      Target target, ListInputs inputs, FieldArguments arguments, List<SelectedField> selected) {
    return fetch(target, inputs, arguments, selected, Order.NONE);
  }

  /** A list of nodes over a relationship; statements stand as they were published. */
  Fetch related(
      Target target, ListInputs inputs, FieldArguments arguments, List<SelectedField> selected) {
    boolean statements =
        target.name().equals(api.model().roles().get(EvidenceRole.STATEMENT))
            && Histories.areKept(api.model(), target.name());
    Order order = statements ? OrderPlanner.total(AS_PUBLISHED, target) : Order.NONE;
    return fetch(target, inputs, arguments, selected, order);
  }

  private Fetch fetch(
      Target target,
      ListInputs inputs,
      FieldArguments arguments,
      List<SelectedField> selected,
      Order otherwise) {
    Long limit =
        api.model().offer(target.name()).limited(arguments.count("limit", context.maxRows()));
    Long offset = arguments.count("offset", Long.MAX_VALUE);
    Order asked = orders.plan(inputs.sort(), arguments.sort());
    Order given = asked.keys().isEmpty() ? otherwise : asked;
    Order order =
        given.keys().isEmpty() && limit == null && offset == null
            ? given
            : OrderPlanner.total(given, target);
    return new Fetch(
        target,
        context
            .access()
            .guarded(
                arguments.field(),
                target,
                read(selected, arguments),
                filters.plan(arguments.at("where"), inputs.where(), arguments.where())),
        selections.plan(target, selected),
        order,
        context.parameters().takeUnlessNull(limit),
        context.parameters().takeUnlessNull(offset));
  }

  /**
   * What reading nodes touches: the fields that are asked of them, and those they are sorted by.
   */
  private static AccessPlanner.Touched read(
      List<SelectedField> selected, FieldArguments arguments) {
    List<String> fields = new ArrayList<>();
    selected.forEach(field -> fields.add(field.getName()));
    arguments.sort().forEach(key -> names(key, fields));
    return new AccessPlanner.Touched(AccessOperation.READ, fields);
  }

  private static void names(@Nullable Object sort, List<String> fields) {
    if (sort instanceof Map<?, ?> keys) {
      keys.forEach(
          (name, value) -> {
            fields.add(String.valueOf(name));
            names(value, fields);
          });
    }
  }

  /** A page of nodes. */
  ConnectionFetch connection(
      Connected connected,
      ListInputs inputs,
      FieldArguments arguments,
      List<SelectedField> selected) {
    Target target = connected.target();
    Order given = orders.plan(inputs.sort(), arguments.sort(), connected.edges());
    Order sorted = connected.ranking() == null ? given : OrderPlanner.ranked(given);
    Order order =
        connected.parallel()
            ? OrderPlanner.totalOfEdges(sorted, target)
            : OrderPlanner.total(sorted, target);
    boolean backward = isBackward(arguments);
    Long size =
        api.model()
            .offer(target.name())
            .limited(arguments.count(backward ? "last" : "first", context.maxRows()));
    String fingerprint = Cursors.fingerprint(arguments.field(), order);
    ConnectionPlanner parts = new ConnectionPlanner(context, selections, arguments.field());
    Predicate asked =
        filters.plan(
            arguments.at("where"),
            inputs.where(),
            arguments.where(),
            connected.edges().properties());
    return new ConnectionFetch(
        target,
        connected.ranking(),
        context
            .access()
            .guarded(arguments.field(), target, read(parts.ofNodes(selected), arguments), asked),
        backward ? order.reversed() : order,
        size == null ? null : context.parameters().take(size + 1),
        cursor(arguments, backward ? "before" : "after", order, fingerprint),
        backward,
        fingerprint,
        parts.plan(target, asked, connected.edges(), selected));
  }

  /** What a statement of the schema's author gives. */
  CypherScript script(
      CypherField field, Map<String, Object> arguments, List<SelectedField> selected) {
    return scripts.plan(field, arguments, selected);
  }

  private static boolean isBackward(FieldArguments arguments) {
    boolean backward = arguments.has("last") || arguments.has("before");
    if (backward && (arguments.has("first") || arguments.has("after"))) {
      throw RefusedException.of(
          arguments.at("last"),
          "a page is counted from the start (first, after) or from the end (last, before), not"
              + " both",
          "pass first and after, or last and before");
    }
    return backward;
  }

  private @Nullable List<@Nullable ParameterRef> cursor(
      FieldArguments arguments, String name, Order order, String fingerprint) {
    String cursor = arguments.text(name);
    if (cursor == null) {
      return null;
    }
    List<@Nullable Object> values =
        Cursors.decode(cursor, order, fingerprint)
            .orElseThrow(
                () ->
                    RefusedException.of(
                        arguments.at(name),
                        "this cursor is not one of this connection in this order",
                        "pass a cursor that the same field gave with the same sort; leave "
                            + name
                            + " out for the "
                            + (name.equals("before") ? "last" : "first")
                            + " page"));
    List<@Nullable ParameterRef> after = new ArrayList<>();
    values.forEach(value -> after.add(context.parameters().takeUnlessNull(value)));
    return after;
  }
}
