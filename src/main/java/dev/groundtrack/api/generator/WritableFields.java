package dev.groundtrack.api.generator;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NestedOperations.Operation;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Moment;
import dev.groundtrack.model.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients may write. Where relations rest on evidence, only those are written, and what is
 * known of them is derived; keys are then given once, or made of the name.
 */
final class WritableFields {
  private final ApiBuilder builder;
  private final Model model;

  WritableFields(ApiBuilder builder) {
    this.builder = builder;
    this.model = builder.model;
  }

  /** Whether nodes of a type, of all types of an interface, or of a union are written. */
  boolean nodes(String type) {
    return model.concrete(type).stream().allMatch(model.entityTypes()::containsKey);
  }

  List<Property> properties(Collection<Property> all, Moment moment) {
    return all.stream()
        .filter(builder::isScalar)
        .filter(property -> property.usage().settable().contains(moment))
        .filter(property -> moment == Moment.CREATE || !isDerivedKey(property))
        .toList();
  }

  /** Whether a key is made of the name unless it is given, and stays as it is. */
  boolean isDerivedKey(Property property) {
    return model.hasEvidence() && property.unique();
  }

  /** Whether a property has a value without one being given: a key, or a list that is empty. */
  boolean isDerived(Property property) {
    return isDerivedKey(property) || model.hasEvidence() && property.list();
  }

  List<Relationship> relationships(String type) {
    EntityType node = model.nodeTypes().get(type);
    InterfaceType shared = model.interfaces().get(type);
    Collection<Relationship> all =
        node != null
            ? node.relationships().values()
            : shared != null ? shared.relationships().values() : List.of();
    return all.stream().filter(this::isWritten).toList();
  }

  private boolean isWritten(Relationship relationship) {
    return nodes(relationship.target())
        && (!model.hasEvidence() || model.relationTypes().containsKey(relationship.type()));
  }

  /** The type of an edge's properties, if clients give any. */
  @Nullable String edge(Relationship relationship, Moment moment) {
    return model.hasEvidence()
            || model.edgeTypes(relationship).stream().allMatch(t -> edge(t, moment).isEmpty())
        ? null
        : relationship.properties();
  }

  private List<Property> edge(String properties, Moment moment) {
    return properties(builder.edgeFields(properties), moment);
  }

  /** Whether an edge cannot be without some property that clients must give. */
  boolean needsEdge(Relationship relationship) {
    return edge(relationship, Moment.CREATE) != null
        && model.edgeTypes(relationship).stream().anyMatch(this::isNeeded);
  }

  /** Whether properties of an edge have a part that clients must give. */
  boolean isNeeded(String properties) {
    return edge(properties, Moment.CREATE).stream()
        .anyMatch(p -> p.required() && p.usage().standard() == null);
  }

  boolean mayCreate(Relationship relationship) {
    return relationship.nesting().atCreation(Operation.CREATE)
        || relationship.nesting().atCreation(Operation.CONNECT);
  }

  boolean mayUpdate(Relationship relationship) {
    return List.of(Operation.values()).stream().anyMatch(relationship.nesting()::atUpdate);
  }

  boolean may(Relationship relationship, Operation operation) {
    return relationship.nesting().operations().contains(operation);
  }

  boolean hasAny(String type, Operation operation) {
    return builder.model.unions().containsKey(type)
        ? builder.model.concrete(type).stream().anyMatch(t -> hasAny(t, operation))
        : relationships(type).stream().anyMatch(r -> may(r, operation));
  }

  boolean isUpdated(String type) {
    return !properties(builder.fields(type), Moment.UPDATE).isEmpty()
        || relationships(type).stream().anyMatch(this::mayUpdate);
  }

  /** The key by which an upsert finds a node: the first unique property that clients may give. */
  Optional<Property> key(EntityType type) {
    return properties(type.properties(), Moment.CREATE).stream()
        .filter(property -> property.unique() && !property.list())
        .findFirst();
  }
}
