package dev.groundtrack.query.planner;

import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.Target;
import org.jspecify.annotations.Nullable;

/**
 * The nodes over an edge, and the edges that lead to them.
 *
 * @param properties the type of what stands on the edges, if anything does
 */
record EdgeTarget(Hop hop, Target target, @Nullable String properties) {}
