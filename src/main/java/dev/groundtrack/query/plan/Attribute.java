package dev.groundtrack.query.plan;

import dev.groundtrack.model.Property;
import dev.groundtrack.query.plan.Order.Place;

/**
 * A property of a node or an edge.
 *
 * @param scalar the type of its values
 */
public record Attribute(Place place, String property, String scalar, boolean list) {

  static Attribute of(Place place, Property property) {
    return new Attribute(place, property.databaseName(), property.type(), property.list());
  }
}
