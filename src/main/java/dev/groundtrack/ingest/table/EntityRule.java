package dev.groundtrack.ingest.table;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns make an entity.
 *
 * @param label what the mapping calls it
 * @param key gives its id; without one the id follows from type and name
 * @param name gives its name; without one the key refers to an entity of another row
 * @param optional whether nothing is said of it where its key is not known
 * @param where the rows that have it; all of these must hold
 */
record EntityRule(
    String label,
    EntityType type,
    @Nullable ValueRule key,
    @Nullable ValueRule name,
    Map<Property, ValueRule> properties,
    boolean optional,
    List<RowFilter> where) {
  EntityRule {
    properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    where = List.copyOf(where);
  }

  boolean isIn(TableRow row) {
    return where.stream().allMatch(filter -> filter.accepts(row));
  }

  /** Whether a row tells more of it than that it is named there. */
  boolean defines() {
    return name != null && (key != null || !properties.isEmpty());
  }
}
