package dev.groundtrack.mutation;

import dev.groundtrack.model.EntityType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation made of a node.
 *
 * @param id equal for one node, and for no others
 * @param was all of its properties before; none of a new one
 * @param is all of its properties after; none of one that is gone
 */
public record ChangedNode(
    EntityType type, String id, @Nullable Map<?, ?> was, @Nullable Map<?, ?> is) {}
