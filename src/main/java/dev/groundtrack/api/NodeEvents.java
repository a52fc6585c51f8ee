package dev.groundtrack.api;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.RootFieldOptions.EventKind;
import java.util.Locale;

/** The names of what is told of a type's nodes, as {@code @neo4j/graphql} 7 makes them. */
public record NodeEvents(EntityType type) {
  private String singular() {
    return type.offer().events().singular();
  }

  /** The root field: {@code agencyCreated}. */
  public String field(EventKind kind) {
    return singular() + TypeNames.capital(verb(kind));
  }

  /** Its type: {@code AgencyCreatedEvent}. */
  public String event(EventKind kind) {
    return TypeNames.capital(field(kind)) + "Event";
  }

  /** The field of the event that holds the node: {@code createdAgency}. */
  public String node(EventKind kind) {
    return verb(kind) + TypeNames.capital(singular());
  }

  /** The type of that. */
  public String payload() {
    return type.name() + "EventPayload";
  }

  /** The filter. */
  public String where() {
    return type.name() + "SubscriptionWhere";
  }

  private static String verb(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
