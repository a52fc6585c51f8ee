package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.ConnectionPart;
import dev.groundtrack.api.FieldMeaning.EdgePart;
import dev.groundtrack.model.access.AccessOperation;
import dev.groundtrack.query.plan.ConnectionFetch;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields asked of a connection and of its edges. */
final class ConnectionPlanner {
  private final Api api;
  private final AccessPlanner access;
  private final NodeSelections selections;
  private final String field;

  /**
   * @param field the connection, for whoever asked it
   */
  ConnectionPlanner(PlanningContext context, NodeSelections selections, String field) {
    this.api = context.api();
    this.access = context.access();
    this.selections = selections;
    this.field = field;
  }

  /** The fields asked of the nodes of a connection. */
  List<SelectedField> ofNodes(List<SelectedField> selected) {
    return selected.stream()
        .filter(field -> is(field, ConnectionPart.EDGES))
        .flatMap(edges -> edges.getSelectionSet().getImmediateFields().stream())
        .filter(field -> is(field, EdgePart.NODE))
        .flatMap(node -> node.getSelectionSet().getImmediateFields().stream())
        .toList();
  }

  private boolean is(SelectedField field, FieldMeaning meaning) {
    return api.field(owner(field), field.getName(), FieldMeaning.class)
        .filter(meaning::equals)
        .isPresent();
  }

  /**
   * The fields asked of a connection.
   *
   * @param asked which nodes are
   */
  List<ConnectionFetch.Part> plan(
      Target target, Predicate asked, EdgeKind kind, List<SelectedField> selected) {
    List<ConnectionFetch.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      api.field(owner(field), field.getName(), ConnectionPart.class)
          .ifPresent(meaning -> parts.add(part(new Of(target, asked, kind), meaning, field)));
    }
    return parts;
  }

  private static String owner(SelectedField field) {
    return field.getObjectTypeNames().getFirst();
  }

  /** The nodes that a connection is of. */
  private record Of(Target target, Predicate asked, EdgeKind kind) {}

  private ConnectionFetch.Part part(Of of, ConnectionPart meaning, SelectedField field) {
    String key = field.getResultKey();
    return switch (meaning) {
      case EDGES -> new ConnectionFetch.Edges(key, edgeParts(of.target(), of.kind(), field));
      case PAGE_INFO -> new ConnectionFetch.Info(key);
      case TOTAL_COUNT -> new ConnectionFetch.Total(key);
      case AGGREGATE ->
          new ConnectionFetch.Aggregate(key, AggregatePlanner.of(api, field), measured(of, field));
    };
  }

  private Predicate measured(Of of, SelectedField aggregate) {
    return access.guarded(
        field,
        of.target(),
        new AccessPlanner.Touched(
            AccessOperation.AGGREGATE, AggregatePlanner.ofNodes(api, aggregate)),
        of.asked());
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

  /**
   * What stands on the edges that a connection leads over.
   *
   * @param properties its type, if anything does
   * @param varies whether the connection leads over others for nodes of other types
   */
  record EdgeKind(@Nullable String properties, boolean varies) {
    /** The kind of nodes that no edge led to. */
    static final EdgeKind NONE = new EdgeKind(null, false);
  }
}
