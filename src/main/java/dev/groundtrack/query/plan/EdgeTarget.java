package dev.groundtrack.query.plan;

import org.jspecify.annotations.Nullable;

/**
 * The nodes over an edge, and the edges that lead to them.
 *
 * @param properties the type of what stands on the edges, if anything does
 */
public record EdgeTarget(Hop hop, Target target, @Nullable String properties) {}
