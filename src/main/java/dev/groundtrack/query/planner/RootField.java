package dev.groundtrack.query.planner;

import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * A field of a root type, as it is asked.
 *
 * @param arguments coerced
 * @param selected the fields asked of its value
 */
public record RootField(String name, Map<String, Object> arguments, List<SelectedField> selected) {}
