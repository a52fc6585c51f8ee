package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning.ConnectionPart;
import dev.groundtrack.api.FieldMeaning.EdgePart;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Target;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields asked of a connection and of its edges. */
final class ConnectionPlanner {
  private final Api api;
  private final NodeSelections selections;

  ConnectionPlanner(Api api, NodeSelections selections) {
    this.api = api;
    this.selections = selections;
  }

  /** The fields asked of a connection. */
  List<ConnectionFetch.Part> plan(Target target, EdgeKind kind, List<SelectedField> selected) {
    List<ConnectionFetch.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      api.field(owner(field), field.getName(), ConnectionPart.class)
          .ifPresent(meaning -> parts.add(part(target, kind, meaning, field)));
    }
    return parts;
  }

  private static String owner(SelectedField field) {
    return field.getObjectTypeNames().getFirst();
  }

  private ConnectionFetch.Part part(
      Target target, EdgeKind kind, ConnectionPart meaning, SelectedField field) {
    String key = field.getResultKey();
    return switch (meaning) {
      case EDGES -> new ConnectionFetch.Edges(key, edgeParts(target, kind, field));
      case PAGE_INFO -> new ConnectionFetch.Info(key);
      case TOTAL_COUNT -> new ConnectionFetch.Total(key);
      case AGGREGATE -> new ConnectionFetch.Aggregate(key, AggregatePlanner.of(api, field));
    };
  }

  private List<ConnectionFetch.EdgePart> edgeParts(
      Target target, EdgeKind kind, SelectedField edges) {
    List<ConnectionFetch.EdgePart> parts = new ArrayList<>();
    for (SelectedField field : edges.getSelectionSet().getImmediateFields()) {
      api.field(owner(field), field.getName(), EdgePart.class)
          .flatMap(meaning -> edgePart(target, kind, meaning, field))
          .ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<ConnectionFetch.EdgePart> edgePart(
      Target target, EdgeKind kind, EdgePart meaning, SelectedField field) {
    String key = field.getResultKey();
    List<SelectedField> within = field.getSelectionSet().getImmediateFields();
    return switch (meaning) {
      case NODE -> Optional.of(new ConnectionFetch.Node(key, selections.plan(target, within)));
      case PROPERTIES ->
          Optional.ofNullable(kind.properties()).map(type -> properties(type, field));
      case CURSOR -> Optional.of(new ConnectionFetch.Cursor(key));
      case SCORE -> Optional.of(new ConnectionFetch.Score(key));
    };
  }

  /** What stands on edges; where it may be of several types, what is asked of this one. */
  private ConnectionFetch.EdgePart properties(String type, SelectedField properties) {
    boolean isOneOfSeveral =
        GraphQLTypeUtil.unwrapAll(properties.getType()) instanceof GraphQLUnionType;
    return new ConnectionFetch.Properties(
        properties.getResultKey(),
        isOneOfSeveral ? type : null,
        selections.ofEdges(type, properties.getSelectionSet().getImmediateFields()));
  }
}
