package dev.groundtrack.query.plan;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning.Part;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields asked of a connection and of its edges. */
final class ConnectionParts {
  private final Api api;
  private final Selections selections;

  ConnectionParts(Api api, Selections selections) {
    this.api = api;
    this.selections = selections;
  }

  /** The fields asked of a connection. */
  List<Pages.Part> of(Target target, EdgeKind kind, List<SelectedField> selected) {
    List<Pages.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      api.field(field.getObjectTypeNames().getFirst(), field.getName())
          .ifPresent(meaning -> parts.add(part(target, kind, (Part) meaning, field)));
    }
    return parts;
  }

  private Pages.Part part(Target target, EdgeKind kind, Part meaning, SelectedField field) {
    String key = field.getResultKey();
    return switch (meaning) {
      case EDGES -> new Pages.Edges(key, edgeParts(target, kind, field));
      case PAGE_INFO -> new Pages.Info(key);
      case TOTAL_COUNT -> new Pages.Total(key);
      case AGGREGATE -> new Pages.Aggregate(key, Aggregation.of(api, field));
      case NODE, PROPERTIES, CURSOR, SCORE -> throw Selections.unexpected(field);
    };
  }

  private List<Pages.EdgePart> edgeParts(Target target, EdgeKind kind, SelectedField edges) {
    List<Pages.EdgePart> parts = new ArrayList<>();
    for (SelectedField field : edges.getSelectionSet().getImmediateFields()) {
      api.field(field.getObjectTypeNames().getFirst(), field.getName())
          .flatMap(meaning -> edgePart(target, kind, (Part) meaning, field))
          .ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Pages.EdgePart> edgePart(
      Target target, EdgeKind kind, Part meaning, SelectedField field) {
    String key = field.getResultKey();
    List<SelectedField> within = field.getSelectionSet().getImmediateFields();
    return switch (meaning) {
      case NODE -> Optional.of(new Pages.Node(key, selections.of(target, within)));
      case PROPERTIES ->
          Optional.ofNullable(kind.properties()).map(type -> properties(type, field));
      case CURSOR -> Optional.of(new Pages.Cursor(key));
      case SCORE -> Optional.of(new Pages.Score(key));
      case EDGES, PAGE_INFO, TOTAL_COUNT, AGGREGATE -> throw Selections.unexpected(field);
    };
  }

  /** What stands on edges; where it may be of several types, what is asked of this one. */
  private Pages.EdgePart properties(String type, SelectedField properties) {
    boolean isOneOfSeveral =
        GraphQLTypeUtil.unwrapAll(properties.getType()) instanceof GraphQLUnionType;
    return new Pages.Properties(
        properties.getResultKey(),
        isOneOfSeveral ? type : null,
        selections.ofEdges(type, properties.getSelectionSet().getImmediateFields()));
  }
}
