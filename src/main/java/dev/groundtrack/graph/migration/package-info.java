/**
 * What becomes of a store when the schema changes: what of it the store was last served by, what is
 * different since, which of that is taken over at once, and what somebody has to decide. It knows
 * labels, relationship types and properties as they are stored, and no evidence.
 */
@NullMarked
package dev.groundtrack.graph.migration;

import org.jspecify.annotations.NullMarked;
