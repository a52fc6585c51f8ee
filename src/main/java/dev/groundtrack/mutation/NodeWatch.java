package dev.groundtrack.mutation;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.query.cypher.CypherCompiler;
import dev.groundtrack.query.cypher.WriteCompiler;
import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Attribute;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Order;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Step;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Notes what nodes were before a mutation changed them, and tells what became of them, where
 * subscriptions tell of any; else it asks nothing.
 */
final class NodeWatch {
  private static final String LABELS = "labels";
  private static final String PROPERTIES = "properties";
  private static final String STATES =
      """
      UNWIND $here AS id
      MATCH (n) WHERE elementId(n) = id
      RETURN id AS node, labels(n) AS labels, properties(n) AS properties
      """;

  private final Model model;
  private final Function<Action, String> texts;
  private final Statements statements;
  private final Map<String, Map<String, Object>> before = new LinkedHashMap<>();
  private final Set<String> fresh = new LinkedHashSet<>();

  NodeWatch(Model model, Function<Action, String> texts, Statements statements) {
    this.model = model;
    this.texts = texts;
    this.statements = statements;
  }

  /** A step is about to be done to the nodes here. */
  void before(Step step, List<String> here) {
    if (!model.hasEvents()) {
      return;
    }
    switch (step.action()) {
      case Action.Merge merge -> note(states(keyed(merge, step)));
      case Action.Alter alter -> note(states(here));
      case Action.Remove remove -> note(states(here));
      case Action.Create _,
          Action.CreateOver _,
          Action.CreateClaimed _,
          Action.Find _,
          Action.FindOver _,
          Action.Only _,
          Action.Require _,
          Action.AlterOver _,
          Action.Connect _,
          Action.Claim _,
          Action.Disconnect _,
          Action.Deny _,
          Action.Strike _ -> {
        // Values of nodes stay as they are, or what is new is told by its row.
      }
    }
  }

  /** The node of a key, if there is one yet. */
  private List<String> keyed(Action.Merge merge, Step step) {
    Action.Create create = merge.create();
    Labels labels = new Labels(create.labels());
    Action.Find find =
        new Action.Find(
            new Target(
                create.type(), List.of(labels), Map.of(create.type(), labels), Target.ELEMENT_ID),
            new Predicate.Compare(
                new Attribute(Order.Place.NODE, merge.key(), "ID", false),
                Predicate.Operator.EQ,
                new ParameterRef(0)));
    return statements
        .run(texts.apply(find), CypherCompiler.parameters(step.values().subList(0, 1)))
        .stream()
        .map(NodeWatch::node)
        .toList();
  }

  private void note(List<Map<String, Object>> states) {
    states.stream()
        .filter(state -> !fresh.contains(node(state)))
        .forEach(state -> before.putIfAbsent(node(state), state));
  }

  private List<Map<String, Object>> states(Collection<String> nodes) {
    return nodes.isEmpty()
        ? List.of()
        : statements.run(STATES, Map.of(WriteCompiler.HERE, List.copyOf(nodes)));
  }

  private static String node(Map<String, Object> state) {
    return String.valueOf(state.get(WriteCompiler.NODE));
  }

  /** A node is new. */
  void made(String node) {
    fresh.add(node);
  }

  /** What became of all that was touched, as it stands now. */
  List<ChangedNode> changes() {
    if (!model.hasEvents()) {
      return List.of();
    }
    Set<String> touched = new LinkedHashSet<>(before.keySet());
    touched.addAll(fresh);
    Map<String, Map<String, Object>> after = new LinkedHashMap<>();
    states(touched).forEach(state -> after.put(node(state), state));
    List<ChangedNode> changes = new ArrayList<>();
    for (String node : touched) {
      change(node, before.get(node), after.get(node)).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<ChangedNode> change(
      String node, @Nullable Map<String, Object> was, @Nullable Map<String, Object> is) {
    Map<String, Object> either = is == null ? was : is;
    if (either == null) {
      return Optional.empty();
    }
    List<?> labels = (List<?>) Objects.requireNonNull(either.get(LABELS));
    return type(labels)
        .map(
            type ->
                new ChangedNode(
                    type,
                    id(node, either),
                    was == null ? null : properties(was),
                    is == null ? null : properties(is)));
  }

  private Optional<EntityType> type(List<?> labels) {
    return model.entityTypes().values().stream()
        .filter(type -> labels.contains(type.label()))
        .findFirst();
  }

  /** Imports know entities by their ids alone. */
  private String id(String node, Map<String, Object> state) {
    return model.hasEvidence() ? String.valueOf(properties(state).get("id")) : node;
  }

  private static Map<?, ?> properties(Map<String, Object> state) {
    return (Map<?, ?>) Objects.requireNonNull(state.get(PROPERTIES));
  }
}
