/**
 * The folder of an embedded store as files: whether it can hold one, and which process has it open.
 * It knows nothing of what the store holds.
 */
@NullMarked
package dev.groundtrack.graph.store;

import org.jspecify.annotations.NullMarked;
