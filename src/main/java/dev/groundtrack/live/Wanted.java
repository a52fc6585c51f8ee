package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.CommittedChange;
import graphql.schema.GraphQLObjectType;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a subscriber asks for.
 *
 * @param object the type of the API whose objects change
 * @param where the filter of the type's lists; empty for all
 * @param fields the fields of the event
 */
record Wanted(
    LiveType type,
    GraphQLObjectType object,
    Map<String, Object> where,
    List<SelectedField> fields) {
  private static final Set<String> ABOUT = Set.of("kind", "cursor");

  /** The fields whose value is the thing that changed. */
  List<SelectedField> things() {
    return fields.stream().filter(field -> !ABOUT.contains(field.getName())).toList();
  }

  /** The id of the thing, beside what is asked for. */
  SelectedField key() {
    return new KeyField(object);
  }

  /** Those of some changes that it may be told of. */
  List<CommittedChange> of(List<CommittedChange> changes) {
    return changes.stream()
        .filter(change -> change.of() == type.role() && type.told().contains(change.kind()))
        .toList();
  }
}
