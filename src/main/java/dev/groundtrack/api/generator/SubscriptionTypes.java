package dev.groundtrack.api.generator;

import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.NodeEvents;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess.Reading;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import java.util.Comparator;
import java.util.List;

/**
 * The subscriptions to what becomes of nodes, where the schema asks for them by
 * {@code @subscription}; with a cursor, which {@code @neo4j/graphql} does not have.
 */
final class SubscriptionTypes {
  private final ApiBuilder builder;
  private final ScalarFilterTypes scalars;

  SubscriptionTypes(ApiBuilder builder, ScalarFilterTypes scalars) {
    this.builder = builder;
    this.scalars = scalars;
  }

  void write() {
    if (!builder.model.hasEvents()) {
      return;
    }
    TypeDefinitions.Fields root = builder.types.object(ApiBuilder.SUBSCRIPTION, "");
    TypeDefinitions.Values kinds = builder.types.enumeration("EventType", "What became of a node.");
    List.of("CREATE", "UPDATE", "DELETE").forEach(kinds::value);
    for (EntityType type : builder.model.nodeTypes().values()) {
      List<EventKind> told = type.offer().events().kinds().stream().sorted(ORDER).toList();
      if (!told.isEmpty()) {
        NodeEvents names = new NodeEvents(type);
        boolean filtered = where(type, names);
        boolean valued = payload(type, names);
        told.forEach(kind -> event(names, kind, valued));
        told.forEach(kind -> root(root, names, kind, filtered));
      }
    }
  }

  private static final Comparator<EventKind> ORDER = Comparator.naturalOrder();

  private static void root(
      TypeDefinitions.Fields root, NodeEvents names, EventKind kind, boolean filtered) {
    Arguments arguments = new Arguments();
    if (filtered) {
      arguments.add("where", names.where());
    }
    root.field(
        told(names.type().name(), kind),
        names.field(kind),
        arguments.add("since", "String").list(),
        TypeReferences.required(names.event(kind)));
  }

  private static String told(String type, EventKind kind) {
    return switch (kind) {
      case CREATED ->
          "Each new " + type + ", as it is committed; with since, what was missed first.";
      case UPDATED ->
          "What becomes of each "
              + type
              + " by which a value of its own changes. The filter is of what it was.";
      case DELETED -> "Each " + type + " that goes, as it was.";
    };
  }

  private void event(NodeEvents names, EventKind kind, boolean valued) {
    TypeDefinitions.Fields event = builder.types.object(names.event(kind), "");
    event
        .field("event", TypeReferences.required("EventType"))
        .field(
            "When its transaction began, in milliseconds since 1970.",
            "timestamp",
            TypeReferences.required("Float"))
        .field(
            "For since, to be told of all that follows.",
            "cursor",
            TypeReferences.required("String"));
    if (valued && kind == EventKind.UPDATED) {
      event.field("What it was.", "previousState", TypeReferences.required(names.payload()));
    }
    if (valued) {
      event.field(names.node(kind), TypeReferences.required(names.payload()));
    }
  }

  private boolean payload(EntityType type, NodeEvents names) {
    TypeDefinitions.Fields payload =
        builder.types.object(names.payload(), "The values of its own that a node had.");
    List<Property> told = type.properties().stream().filter(this::isTold).toList();
    told.forEach(p -> payload.field(p.description(), p.name(), TypeReferences.of(p)));
    return !told.isEmpty();
  }

  private boolean isTold(Property property) {
    return builder.isScalar(property) && property.usage().may(Reading.SELECT);
  }

  private boolean where(EntityType type, NodeEvents names) {
    String where = names.where();
    List<Property> filtered =
        type.properties().stream()
            .filter(p -> builder.isScalar(p) && p.usage().may(Reading.FILTER))
            .toList();
    if (filtered.isEmpty()) {
      return false;
    }
    TypeDefinitions.Fields block = builder.types.input(where, "");
    for (Property property : filtered) {
      block.field(property.name(), scalars.typeName(property));
      builder.says(where, property.name(), new InputMeaning.OfProperty(property));
    }
    builder.logic(block, where);
    return true;
  }
}
