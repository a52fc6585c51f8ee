package dev.groundtrack.query.plan;

import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.Property;
import dev.groundtrack.query.plan.Order.Place;
import org.jspecify.annotations.Nullable;

/**
 * A property of a node or an edge, or what a statement gives for it.
 *
 * @param scalar the type of its values
 * @param otherwise what filters find where it has no value, if anything
 * @param script the statement, where it is no property
 */
public record Attribute(
    Place place,
    String property,
    String scalar,
    boolean list,
    @Nullable Object otherwise,
    @Nullable CypherScript script) {

  public Attribute(Place place, String property, String scalar, boolean list) {
    this(place, property, scalar, list, null, null);
  }

  public static Attribute of(CypherField field, CypherScript script) {
    return new Attribute(Place.NODE, field.name(), field.named(), field.list(), null, script);
  }

  public static Attribute of(Place place, Property property) {
    return new Attribute(
        place,
        property.databaseName(),
        property.type(),
        property.list(),
        property.usage().coalesced(),
        null);
  }
}
