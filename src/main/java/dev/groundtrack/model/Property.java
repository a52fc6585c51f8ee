package dev.groundtrack.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a value, or a list of values.
 *
 * @param type the name of its scalar, enum or value type
 * @param databaseName the property of the node that holds it
 * @param usage what clients may do with it
 * @param searchable whether it is searched, by its words and by what it means
 * @param naming what it is among the names of an entity, if anything
 */
public record Property(
    String name,
    String description,
    String type,
    boolean list,
    boolean required,
    boolean unique,
    String databaseName,
    @Nullable NameRole naming,
    boolean searchable,
    PropertyAccess usage) {
  /** Whether another is read as this one is. */
  public boolean isLike(Property other) {
    return databaseName.equals(other.databaseName)
        && type.equals(other.type)
        && list == other.list
        && Objects.equals(usage.coalesced(), other.usage.coalesced());
  }
}
