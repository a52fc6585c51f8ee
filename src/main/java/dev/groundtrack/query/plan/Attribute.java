package dev.groundtrack.query.plan;

import dev.groundtrack.model.Property;
import dev.groundtrack.query.plan.Order.Place;
import org.jspecify.annotations.Nullable;

/**
 * A property of a node or an edge.
 *
 * @param scalar the type of its values
 * @param otherwise what filters find where it has no value, if anything
 */
public record Attribute(
    Place place, String property, String scalar, boolean list, @Nullable Object otherwise) {

  public Attribute(Place place, String property, String scalar, boolean list) {
    this(place, property, scalar, list, null);
  }

  static Attribute of(Place place, Property property) {
    return new Attribute(
        place,
        property.databaseName(),
        property.type(),
        property.list(),
        property.usage().coalesced());
  }
}
