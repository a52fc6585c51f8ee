package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.CommittedChange;
import dev.groundtrack.graph.outbox.Outbox;
import graphql.schema.GraphQLObjectType;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of what is part of the evidence, of which anything may be asked.
 *
 * @param object the type of the API whose objects change
 * @param where the filter of the type's lists; empty for all
 * @param fields the fields of the event
 */
record WantedThings(
    LiveType type, GraphQLObjectType object, Map<String, Object> where, List<SelectedField> fields)
    implements Wanted {
  private static final Set<String> ABOUT = Set.of("kind", "cursor");

  /** The fields whose value is the thing that changed. */
  List<SelectedField> things() {
    return fields.stream().filter(field -> !ABOUT.contains(field.getName())).toList();
  }

  /** The id of the thing, beside what is asked for. */
  SelectedField key() {
    return new KeyField(object);
  }

  @Override
  public List<CommittedChange> of(List<CommittedChange> changes) {
    String of = Outbox.of(type.role());
    return changes.stream()
        .filter(change -> change.of().equals(of) && type.told().contains(change.kind()))
        .toList();
  }

  @Override
  public Map<CommittedChange, Map<String, Object>> events(
      List<CommittedChange> changes, ChangeReader reader) {
    return reader.events(this, changes);
  }
}
